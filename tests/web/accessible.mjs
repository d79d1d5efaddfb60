// What every screen must be: without a fault that axe finds, and no wider than the window.
import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @param {Page} page
 * @param {string} where
 */
export async function assertAccessible(page, where) {
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach((one) => (one.open = true));
    scrollTo(0, 0);
  });
  const Axe = /** @type {any} */ (AxeBuilder).default ?? AxeBuilder;
  const found = await new Axe({page})
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  assert.deepEqual(found.violations.map((/** @type {any} */ one) =>
    `${where}: ${one.id}: ${one.nodes.slice(0, 5).map((/** @type {any} */ node) => node.html).join(' ')}`), []);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${where}: ${content} px wide in ${window}`);
}
