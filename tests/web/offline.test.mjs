// A copy kept on the device: the network cut, a second edition published, files changed, everything removed.
import assert from 'node:assert/strict';
import {appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, test} from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import {buildSite} from '../../web/build.mjs';
import {writeEdition} from '../../web/static/edition.mjs';
import {filesBelow, sha256} from '../../web/static/sources.mjs';
import {answer, done, example, openSite, sizes, start, title, walkToEnd} from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
beforeEach(async () => (site = await openSite(example)));
afterEach(() => site?.close());

const listOf = () => JSON.parse(readFileSync(join(site.site, 'edition.json'), 'utf8'));

/** Publishes another edition in place of the one that is there. @param {(xml: string) => string} change */
async function publish(change) {
  const folder = mkdtempSync(join(tmpdir(), 'llwybr-edition-'));
  cpSync(dirname(example), folder, {recursive: true});
  const main = join(folder, 'pathway.xml');
  writeFileSync(main, change(readFileSync(main, 'utf8')));
  await buildSite(site.site, main);
  rmSync(folder, {recursive: true});
}

const second = (/** @type {string} */ xml) => xml.replace(/ edition="[^"]*"/, ' edition="9.9.9"')
  .replace('An example for the page’s tests', 'A second edition');

/**
 * Opens the page of the copy and keeps one.
 * @param {'en' | 'cy'} language
 */
async function keepCopy(language) {
  const context = await site.browser.newContext({viewport: sizes.desktop});
  const page = await context.newPage();
  await page.goto(`${site.address}/${language}/copy.html`);
  await page.locator('#copy-keep').click();
  await page.locator('[data-said="kept"]').waitFor();
  return {page, context};
}

/** @param {Page} page @param {string} language */
async function openJourney(page, language) {
  await page.goto(`${site.address}/${language}/`);
  await page.locator('.screen h1').waitFor();
}

/**
 * The same, once it knows which edition is published: what is published after that is news.
 * @param {Page} page
 * @param {string} language
 */
async function openAndAsked(page, language) {
  const asked = page.waitForResponse('**/edition.json');
  await openJourney(page, language);
  await (await asked).finished();
}

const cutNetwork = async (/** @type {import('playwright-core').BrowserContext} */ context) => {
  await context.setOffline(true);
  site.server.closeAllConnections();
  await new Promise((settle) => site.server.close(settle));
};

/** @param {Page} page */
const left = (page) => page.evaluate(async () => ({caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length, storage: localStorage.length + sessionStorage.length}));

for (const language of /** @type {const} */ (['en', 'cy'])) {
  test(`with the network cut after one visit, journey, summary and document work, ${language}`, async () => {
    const {page, context} = await keepCopy(language);
    await cutNetwork(context);
    await assert.rejects(fetch(`${site.address}/`), 'the server has stopped');
    await openJourney(page, language);
    const label = await page.locator('#edition-notice .copy').innerText();
    assert.ok(label.includes(listOf().edition), label);
    assert.match(label, /20\d\d/);
    await walkToEnd(page, 'first', async (kind) => {
      assert.ok(await page.locator('#edition-notice .copy').isVisible(), kind);
    });
    await page.locator('.screen').getByRole('button', {name: {en: 'Decision record', cy: 'Cofnod o’r penderfyniad'}[language]})
      .first().click();
    assert.ok(await page.locator('.record').isVisible());
    assert.ok((await page.pdf({format: 'A4'})).length > 5000);
    await page.goto(`${site.address}/${language}/whole.html`);
    assert.ok((await page.locator('.whole-node').count()) > 5);
    assert.ok((await page.pdf({format: 'A4'})).length > 10000);
    const first = (await page.locator('.whole-node').first().getAttribute('id')) ?? '';
    await page.goto(`${site.address}/${language}/read/${first.replace('node-', '')}.html`);
    assert.equal(new URL(page.url()).pathname, `/${language}/whole.html`);
    assert.equal(new URL(page.url()).hash, `#${first}`);
    await page.goto(`${site.address}/`);
    assert.equal(await page.locator('h1').count(), 2);
    await context.close();
  });
}

test('without pressing the button nothing is kept, by no page of the site', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  for (const path of ['', 'en/', 'en/copy.html', 'cy/whole.html']) {
    await page.goto(`${site.address}/${path}`, {waitUntil: 'networkidle'});
    assert.deepEqual(await left(page), {caches: [], workers: 0, storage: 0}, path);
  }
  assert.equal(await page.locator('#edition-notice .copy').count(), 0);
  await context.close();
});

test('an edition published during a journey is not put in its place, and is offered at its end', async () => {
  const {page, context} = await keepCopy('en');
  await openAndAsked(page, 'en');
  const old = listOf();
  await start(page);
  await answer(page, 'yes');
  await publish(second);
  await done(page);
  assert.equal(await page.locator('.newer').count(), 0);
  const text = await page.locator('#edition').innerText();
  assert.ok(text.includes(old.edition), text);
  await walkToEnd(page, 'first');
  await page.locator('.newer').waitFor();
  assert.match(await page.locator('.newer').innerText(), /9\.9\.9/);
  assert.ok((await page.locator('.standing-note').innerText()).includes(old.hash), 'the summary keeps its edition');
  // Opened again, it is still the edition that was kept, whole: its assets are gone from the server.
  await openJourney(page, 'en');
  assert.equal(await title(page), 'An example for the page’s tests');
  await page.locator('.newer button').waitFor();
  await page.locator('.newer button').click();
  await page.getByRole('heading', {name: 'A second edition'}).waitFor();
  await page.locator('#edition-notice .copy').waitFor();
  assert.match(await page.locator('#edition-notice .copy').innerText(), /9\.9\.9/);
  assert.equal((await left(page)).caches.filter((name) => name.startsWith('llwybr-copy-')).length, 1);
  await walkToEnd(page, 'last');
  await context.close();
});

test('a newer edition with a file that is not its own is refused, and the copy stays as it was', async () => {
  const {page, context} = await keepCopy('en');
  await openJourney(page, 'en');
  await publish(second);
  const module = join(site.site, listOf().files.find((/** @type {any} */ file) => file.path.endsWith('llwybr.wasm')).path);
  appendFileSync(module, '\0');
  await openJourney(page, 'en');
  await page.locator('.newer button').click();
  await page.locator('.newer p:nth-of-type(2)').waitFor();
  assert.match(await page.locator('.newer').innerText(), /could not be taken/);
  await cutNetwork(context);
  await openJourney(page, 'en');
  assert.equal(await title(page), 'An example for the page’s tests');
  assert.equal((await left(page)).caches.length, 2);
  await context.close();
});

for (const ending of ['page/app.mjs', 'llwybr.wasm', 'packed.bin', 'whole.html', 'edition.json']) {
  test(`a ${ending} changed on the server makes no copy`, async () => {
    const path = ending === 'edition.json' ? ending
      : listOf().files.find((/** @type {any} */ file) => file.path.endsWith(ending)).path;
    const file = join(site.site, path);
    if (ending === 'edition.json') writeFileSync(file, readFileSync(file, 'utf8').replace('"draft"', '"agreed"'));
    else appendFileSync(file, ' ');
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.address}/en/copy.html`);
    await page.locator('#copy-keep').click();
    await page.locator('[data-said="failed"]').waitFor();
    assert.ok(await page.locator('#copy-keep').isVisible());
    assert.deepEqual(await left(page), {caches: [], workers: 0, storage: 0});
    await context.close();
  });
}

test('a file changed in the copy is not used, and the copy with it', async () => {
  const {page, context} = await keepCopy('cy');
  const change = (/** @type {string} */ ending) => page.evaluate(async (wanted) => {
    const name = (await caches.keys()).find((one) => one.startsWith('llwybr-copy-')) ?? '';
    const cache = await caches.open(name);
    const request = (await cache.keys()).find((one) => one.url.endsWith(wanted));
    const kept = request && await cache.match(request);
    if (!request || !kept) throw new Error(wanted);
    await cache.put(request, new Response(`${await kept.text()} `, {headers: kept.headers}));
  }, ending);
  await change('cy/index.html');
  await context.setOffline(true);
  await page.goto(`${site.address}/cy/`);
  const text = await page.locator('body').innerText();
  assert.match(text, /ni chaiff ei ddefnyddio[^]*999[^]*is not used/);
  assert.equal(await page.locator('.start').count(), 0);
  await context.setOffline(false);
  await openJourney(page, 'cy');
  assert.deepEqual(await left(page), {caches: [], workers: 0, storage: 0});
  await page.goto(`${site.address}/cy/copy.html`);
  await page.locator('#copy-keep').click();
  await page.locator('[data-said="kept"]').waitFor();
  await change('page/app.mjs');
  await context.setOffline(true);
  await page.goto(`${site.address}/cy/`);
  await page.locator('#failed').waitFor();
  assert.match(await page.locator('#failed').innerText(), /999/);
  assert.equal(await page.locator('.start').count(), 0);
  await page.goto(`${site.address}/cy/`);
  assert.match(await page.locator('body').innerText(), /ni chaiff ei ddefnyddio/);
  await context.setOffline(false);
  await openJourney(page, 'cy');
  assert.deepEqual(await left(page), {caches: [], workers: 0, storage: 0});
  await context.close();
});

test('one press removes everything, on the page of the journey and on that of the copy', async () => {
  const {page, context} = await keepCopy('en');
  const kept = await left(page);
  assert.equal(kept.workers, 1);
  assert.equal(kept.caches.length, 2);
  await openJourney(page, 'en');
  await page.locator('.copy .link-button').click();
  await page.locator('#edition-notice .copy').waitFor({state: 'detached'});
  assert.deepEqual(await left(page), {caches: [], workers: 0, storage: 0});
  await walkToEnd(page, 'first');
  await page.goto(`${site.address}/en/copy.html`);
  await page.locator('#copy-keep').click();
  await page.locator('#copy-remove').click();
  await page.locator('[data-said="removed"]').waitFor();
  assert.deepEqual(await left(page), {caches: [], workers: 0, storage: 0});
  await context.close();
});

test('with a copy, nothing is asked but which edition is published, at the start and at the end', async () => {
  const {page, context} = await keepCopy('en');
  /** @type {string[]} */
  const requests = [];
  site.server.prependListener('request', (request) => requests.push(request.url ?? ''));
  await openJourney(page, 'en');
  await page.waitForTimeout(500);
  assert.deepEqual(requests.filter((path) => path !== '/sw.js'), ['/edition.json']);
  await walkToEnd(page, 'first');
  await page.waitForTimeout(500);
  assert.deepEqual(requests.filter((path) => path !== '/sw.js'), ['/edition.json', '/edition.json']);
  await context.close();
});

test('a withdrawn edition stops, and stays stopped when another list takes its place', async () => {
  const {page, context} = await keepCopy('en');
  await openAndAsked(page, 'en');
  await publish((xml) => xml.replace('status="draft"', 'status="withdrawn"'));
  // It may stop before the walk has seen the end.
  const stopped = new Error('stopped');
  await walkToEnd(page, 'first', async () => {
    if (await page.locator('.withdrawn').count()) throw stopped;
  }).catch((error) => error !== stopped && Promise.reject(error));
  await page.locator('.withdrawn').waitFor();
  assert.match(await page.locator('main').innerText(), /withdrawn[^]*999[^]*101/);
  await page.locator('#language').click();
  assert.match(await page.locator('main').innerText(), /wedi’i dynnu’n ôl[^]*999/);
  assert.equal(await page.locator('.outcome').count(), 0);
  // A later edition that names this one as withdrawn stops it as well, at the start.
  const held = listOf().edition;
  await publish(second);
  const list = listOf();
  writeEdition(site.site, {...list, id: list.pathway}, [held]);
  await openJourney(page, 'en');
  await page.locator('.withdrawn').waitFor();
  assert.equal(await page.locator('.start').count(), 0);
  await context.close();
});

test('past its review date every screen says so', async () => {
  const {page, context} = await site.open('cy');
  assert.equal(await page.locator('.overdue').count(), 0);
  await page.clock.setFixedTime('2199-12-01T12:00:00Z');
  await openJourney(page, 'cy');
  await walkToEnd(page, 'last', async (kind) => {
    assert.match(await page.locator('.overdue').innerText(), /wedi’i adolygu erbyn/, kind);
  });
  await context.close();
});

test('the list names every file that is kept, of one folder of assets, as it is', () => {
  const list = listOf();
  assert.equal(readdirSync(join(site.site, 'a')).length, 1);
  const kept = filesBelow(site.site).filter((path) => /\/wasm\//.test(path) || !/\/(read|audit|practice)\/|audit\.|-audit|audit-|^edition\.json$|^sw\.js$|^hashes\.txt$|^sbom\.json$/.test(path));
  assert.deepEqual(list.files.map((/** @type {any} */ file) => file.path).sort(), kept.sort());
  for (const {path, sha256: hash, bytes} of list.files) {
    assert.equal(sha256(readFileSync(join(site.site, path))), hash, path);
    assert.equal(statSync(join(site.site, path)).size, bytes, path);
  }
});

test('it can be installed: a name, icons and an address in each language', () => {
  for (const language of ['en', 'cy']) {
    const app = JSON.parse(readFileSync(join(site.site, language, 'app.webmanifest'), 'utf8'));
    assert.equal(app.lang, language);
    assert.equal(app.display, 'standalone');
    for (const icon of app.icons) {
      const png = readFileSync(join(site.site, language, icon.src));
      assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, icon.sizes);
    }
    assert.match(readFileSync(join(site.site, language, 'copy.html'), 'utf8'), /<link rel="manifest" href="app.webmanifest">/);
  }
});

test('the page of the copy and the notice of a copy are accessible', async () => {
  const {page, context} = await keepCopy('cy');
  await page.setViewportSize(sizes.phone);
  const Axe = /** @type {any} */ (AxeBuilder).default ?? AxeBuilder;
  const look = async (/** @type {string} */ where) => {
    const found = await new Axe({page}).analyze();
    assert.deepEqual(found.violations.map((/** @type {any} */ one) =>
      `${where}: ${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html).join(' ')}`), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), where);
  };
  await look('copy');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'copy-status');
  await publish(second);
  await openJourney(page, 'cy');
  await page.locator('.newer').waitFor();
  await look('notice');
  await context.close();
});
