// Changing an earlier answer, and switching the language.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {answer, done, example, kindOfScreen, openSite, start, title, walkToEnd} from './browser.mjs';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

/**
 * Opens the answers so far and begins to change the one of a question.
 * @param {import('playwright-core').Page} page
 * @param {string} question
 */
async function beginChange(page, question) {
  if (await page.locator('#answers:not([open])').count()) await page.locator('#answers summary').click();
  await page.locator('.answers .govuk-summary-list__row', {hasText: question}).locator('.link-button').click();
}

/** As far as the report, by way of 999. @param {import('playwright-core').Page} page */
async function toReport(page) {
  await start(page);
  await answer(page, 'yes');
  await done(page);
  await answer(page, 'seen');
}

test('a change that drops nothing is made at once', async () => {
  const {page, context} = await site.open('en');
  await toReport(page);
  await beginChange(page, 'What is known?');
  assert.ok(await page.locator('input[value=seen]').isChecked());
  await answer(page, 'told');
  assert.equal(await title(page), 'Report to social services');
  await page.locator('#answers summary').click();
  assert.match(await page.locator('.answers').innerText(), /The child has told somebody; Somebody has seen something/);
  await context.close();
});

test('what a change drops is named, and dropped only when asked', async () => {
  const {page, context} = await site.open('en', {timezoneId: 'Europe/London'});
  await page.clock.setFixedTime(new Date('2026-11-24T09:30:00Z'));
  await toReport(page);
  await page.clock.setFixedTime(new Date('2026-11-25T14:00:00Z'));
  await beginChange(page, 'immediate danger');
  await answer(page, 'no');
  assert.equal(await kindOfScreen(page), 'drop');
  assert.deepEqual(await page.locator('.dropped li').allInnerTexts(),
                   ['Call the emergency services: Done (9:30am on Tuesday 24 November 2026)']);
  assert.match(await page.locator('.screen').innerText(), /already done can be marked again\. Its time is kept/);
  await page.locator('#language').click();
  assert.match(await page.locator('.dropped li').innerText(), /: Wedi’i wneud \(.* 24 Tachwedd 2026\)/);
  await page.locator('#language').click();

  await page.locator('.govuk-button--secondary').click();
  assert.equal(await title(page), 'Report to social services');
  await page.locator('#answers summary').click();
  assert.equal(await page.locator('.answers .govuk-summary-list__row').count(), 3);

  await page.locator('.answers .link-button').first().click();
  await answer(page, 'no');
  await page.locator('.govuk-button--warning').click();
  assert.equal(await title(page), 'Report to social services');
  await page.locator('#answers summary').click();
  assert.equal(await page.locator('.answers .govuk-summary-list__row').count(), 2);
  await context.close();
});

test('an answer can be changed from the endpoint', async () => {
  const {page, context} = await site.open('cy');
  await walkToEnd(page, 'first');
  const before = await title(page);
  await beginChange(page, 'A oes risg sy’n parhau?');
  await answer(page, 'no');
  assert.equal(await kindOfScreen(page), 'endpoint');
  assert.notEqual(await title(page), before);
  await context.close();
});

test('switching the language keeps the place, the answers and what is chosen', async () => {
  const {page, context, troubles} = await site.open('en');
  await start(page);
  await answer(page, 'no');
  await page.locator('input[value=told]').check();
  await page.locator('#answers summary').click();
  const address = page.url();

  await page.locator('#language').click();
  assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
  assert.equal(await title(page), 'Beth sy’n hysbys?');
  assert.ok(await page.locator('input[value=told]').isChecked());
  assert.match(await page.locator('.answers').innerText(), /A oes plentyn mewn perygl uniongyrchol\?[^]*Nac oes/);
  assert.equal(await page.locator('.danger').innerText(), 'Plentyn mewn perygl nawr? Ffoniwch 999');
  assert.equal(await page.locator('#language').innerText(), 'English');
  assert.ok(await page.locator('#language').evaluate((element) => element === document.activeElement));
  assert.equal(page.url(), address);

  await page.locator('#language').click();
  assert.equal(await title(page), 'What is known?');
  assert.ok(await page.locator('input[value=told]').isChecked());
  assert.deepEqual(troubles, []);
  await context.close();
});
