// Chromium, as a person would use it.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {launchChromium, watch} from '../browser.mjs';

/** @returns {Promise<import('./driver.mjs').Browser>} */
export async function chromiumBrowser() {
  const browser = await launchChromium();
  const folder = mkdtempSync(join(tmpdir(), 'llwybr-chromium-'));
  return {
    async open(address, size) {
      const context = await browser.newContext({viewport: size, acceptDownloads: true});
      const page = await context.newPage();
      const troubles = watch(page);
      await page.goto(address);
      return {...chromiumTab(page, folder), troubles: async () => troubles, close: () => context.close()};
    },
    async close() {
      await browser.close();
      rmSync(folder, {recursive: true});
    },
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} folder for the files that are saved
 */
export const chromiumTab = (page, folder) => /** @type {import('./driver.mjs').Tab} */ ({
  goto: async (to) => void await page.goto(to),
  run: (action, given) => page.evaluate(/** @type {any} */ (action), given),
  click: (selector) => page.locator(selector).first().click(),
  async saved(action) {
    const waiting = page.waitForEvent('download');
    await action();
    const download = await waiting;
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return {name: download.suggestedFilename(), bytes: readFileSync(path)};
  },
  troubles: async () => [],
  close: () => page.close(),
});
