// A browser on a site of its own, for the tests of the page.
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {buildSite} from '../../web/build.mjs';
import {listen, siteServer} from '../../web/serve.mjs';

/** @typedef {import('playwright-core').Page} Page */

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const example = join(root, 'tests/web/pathway/pathway.xml');
export const response = join(root, 'pathways/csa-response/pathway.xml');

/** The files of a pathway, by their paths below its folder. @param {string} main */
export function filesOf(main) {
  const folder = dirname(main);
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.xml'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

export const sizes = {phone: {width: 320, height: 640}, desktop: {width: 1280, height: 800}};

/**
 * Builds a site from a pathway and serves it.
 * @param {string} main
 */
export async function serveSite(main) {
  const site = mkdtempSync(join(tmpdir(), 'llwybr-site-'));
  await buildSite(site, main);
  const server = siteServer(site);
  const address = `http://127.0.0.1:${await listen(server, 0)}`;
  return {
    site,
    server,
    address,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(site, {recursive: true, force: true});
    },
  };
}

/** A Chromium that does nothing of its own accord. */
export const launchChromium = () => chromium.launch({
  executablePath: process.env.LLWYBR_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking',
         '--disable-component-update', '--disable-default-apps', '--disable-sync', '--no-first-run'],
});

/**
 * A site from a pathway, and a browser for it.
 * @param {string} main
 */
export async function openSite(main) {
  const {site, server, address, close} = await serveSite(main);
  const browser = await launchChromium();
  return {
    site,
    server,
    address,
    browser,
    /**
     * A page that has finished loading. What goes wrong in it is collected in `troubles`.
     * @param {'en' | 'cy'} language
     * @param {import('playwright-core').BrowserContextOptions} [options]
     */
    async open(language, options = {}) {
      const context = await browser.newContext({viewport: sizes.desktop, ...options});
      const page = await context.newPage();
      const troubles = watch(page);
      await page.goto(`${address}/${language}/`);
      await page.locator('.screen h1').waitFor();
      return {page, troubles, context};
    },
    async close() {
      await browser.close();
      close();
    },
  };
}

/**
 * Errors and breaches of the content security policy on a page.
 * @param {Page} page
 */
export function watch(page) {
  /** @type {string[]} */
  const troubles = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  return troubles;
}

/** @param {Page} page */
export const title = (page) => page.locator('.screen h1').innerText();

/** @param {Page} page */
export async function kindOfScreen(page) {
  if (await page.locator('.start').count()) return 'start';
  if (await page.locator('.outcome').count()) return 'endpoint';
  if (await page.locator('form').count()) return 'question';
  if (await page.locator('.govuk-task-list').count()) return 'choose';
  if (await page.locator('.dropped').count()) return 'drop';
  return 'action';
}

/** @param {Page} page */
export const start = (page) => page.locator('.start').click();

/**
 * Chooses answers by their id and goes on.
 * @param {Page} page
 * @param {...string} answers
 */
export async function answer(page, ...answers) {
  for (const id of answers) await page.locator(`input[value="${id}"]`).check();
  await page.locator('form button[type=submit]').click();
}

/** An action done. @param {Page} page */
export const done = (page) => page.locator('.screen > .govuk-button').click();

/**
 * The file that an action saves.
 * @param {Page} page
 * @param {() => Promise<unknown>} action
 */
export async function savedBy(page, action) {
  const download = page.waitForEvent('download');
  await action();
  const file = await download;
  return {name: file.suggestedFilename(), bytes: readFileSync(await file.path())};
}

/**
 * Does what moves among the screens passed, and waits for the screen.
 * @param {Page} page
 * @param {() => Promise<unknown>} move
 */
export async function moved(page, move) {
  const shown = page.evaluate(() => new Promise((resolve) =>
    addEventListener('popstate', () => setTimeout(resolve, 0), {once: true})));
  await move();
  await shown;
}

/** The page's own link. @param {Page} page */
export const back = (page) => moved(page, () => page.locator('.back').click());

/** The browser's buttons. @param {Page} page @param {number} steps */
export const travel = (page, steps) => moved(page, () => page.evaluate((by) => history.go(by), steps));

/**
 * Goes from the start to an endpoint; at a question the first answer is chosen, or the last, and another each time
 * that the way comes back to it.
 * @param {Page} page
 * @param {'first' | 'last'} which
 * @param {(kind: string) => Promise<void>} [look] at every screen
 * @returns {Promise<string[]>} the titles passed
 */
export async function walkToEnd(page, which, look = async () => {}) {
  /** @type {string[]} */
  const titles = [];
  for (let steps = 0; steps < 200; ++steps) {
    const kind = await kindOfScreen(page);
    const here = await title(page);
    const before = titles.filter((one) => one === here).length;
    titles.push(here);
    await look(kind);
    if (kind === 'endpoint') return titles;
    if (kind === 'start') await start(page);
    else if (kind === 'choose') await page.locator('.govuk-task-list .link-button').first().click();
    else if (kind === 'action') await done(page);
    else {
      const answers = page.locator('form input:not([type=text])');
      const count = await answers.count();
      await answers.nth(which === 'first' ? before % count : count - 1 - (before % count)).check();
      await page.locator('form button[type=submit]').click();
    }
  }
  throw new Error(`no endpoint in 200 steps: ${titles.join(' > ')}`);
}
