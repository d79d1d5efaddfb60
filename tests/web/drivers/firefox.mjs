// Debian's Firefox, over WebDriver BiDi.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {newFile} from './driver.mjs';

/**
 * @param {{[name: string]: any}} [preferences]
 * @returns {Promise<import('./driver.mjs').Browser>}
 */
export async function firefoxBrowser(preferences = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'llwybr-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.LLWYBR_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2, 'browser.download.dir': folder, 'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false, 'browser.download.always_ask_before_handling_new_types': false,
      ...preferences},
  });
  return {
    async open(address, size) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(size);
      /** @type {string[]} */
      const troubles = [];
      page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
      page.on('pageerror', (error) => troubles.push(String(error)));
      // A breach of the policy is written to the browser's own console, which nobody is told of.
      await page.exposeFunction('tellBreach', (/** @type {string} */ breach) => void troubles.push(breach));
      await page.evaluateOnNewDocument(() => addEventListener('securitypolicyviolation', (event) =>
        /** @type {any} */ (globalThis).tellBreach(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}`)));
      await page.goto(address);
      return {
        goto: async (to) => void await page.goto(to),
        run: (action, given) => page.evaluate(/** @type {any} */ (action), given),
        click: async (selector) => (await page.waitForSelector(selector, {visible: true}))?.click(),
        saved: (action) => newFile(folder, action),
        troubles: async () => troubles,
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
