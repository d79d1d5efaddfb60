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

/**
 * What Lighthouse finds. At times it cannot record what the browser does and asks to be run again: three times at most.
 * @param {string} address
 */
async function resultOf(address) {
  for (let tries = 3; ; --tries) {
    const page = await browser.newPage();
    // Its own copy of puppeteer has types of its own.
    const result = await lighthouse(address, {onlyCategories: kinds, logLevel: 'error'}, undefined, /** @type {any} */ (page));
    await page.close();
    if (tries === 1 || !result?.lhr.runtimeError) return result;
  }
}

for (const language of ['en', 'cy']) {
  test(`Lighthouse has figures for the first page, ${language}`, async (context) => {
    const result = await resultOf(`${site.address}/${language}/`);
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
  });
}
