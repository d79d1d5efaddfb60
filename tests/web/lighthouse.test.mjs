// What Lighthouse says of the first page: printed, not held, because its figures vary with the machine. It is held that
// they are figures. What they are about has tests of its own: budget, nodes and accessible, serve.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import {response, serveSite} from './browser.mjs';

const kinds = ['performance', 'accessibility', 'best-practices'];

/** @type {Awaited<ReturnType<typeof serveSite>>} */
let site;
/** @type {import('puppeteer-core').Browser} */
let browser;
before(async () => {
  site = await serveSite(response);
  browser = await puppeteer.launch({
    executablePath: process.env.LLWYBR_CHROMIUM ?? '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking']});
});
after(async () => {
  await browser?.close();
  site?.close();
});

for (const language of ['en', 'cy']) {
  test(`Lighthouse has figures for the first page, ${language}`, async (context) => {
    const page = await browser.newPage();
    // Its own copy of puppeteer has types of its own.
    const result = await lighthouse(`${site.address}/${language}/`, {onlyCategories: kinds, logLevel: 'error'}, undefined,
                                    /** @type {any} */ (page));
    assert.ok(result);
    const {categories, audits, runtimeError} = result.lhr;
    assert.equal(runtimeError, undefined);
    for (const kind of kinds) {
      const score = categories[kind].score ?? NaN;
      assert.ok(score >= 0 && score <= 1, kind);
      context.diagnostic(`${language} ${kind}: ${Math.round(100 * score)} of 100`);
    }
    for (const name of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'interactive']) {
      assert.ok((audits[name].numericValue ?? NaN) >= 0, name);
      context.diagnostic(`${language} ${name}: ${Math.round(audits[name].numericValue ?? NaN)} ms`);
    }
    await page.close();
  });
}
