// Back and forward, by the page's link and the browser's own buttons, and the way out.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {answer, back, done, example, kindOfScreen, moved, openSite, start, title, travel, walkToEnd} from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

/** To the list of what goes on side by side. @param {Page} page */
async function toStrands(page) {
  await start(page);
  await answer(page, 'no');
  await answer(page, 'seen');
  await done(page);
}

/** @param {Page} page */
const chosen = (page) => page.locator('input:checked').evaluateAll((all) => all.map((one) => /** @type {any} */ (one).value));
/** @param {Page} page */
const count = (page) => page.locator('.answers .govuk-summary-list__row').count();

test('the browser’s buttons go through the whole journey and back, and no answer is lost', async () => {
  const {page, context, troubles} = await site.open('en');
  const address = page.url();
  /** @type {string[]} */
  const names = [];
  const titles = await walkToEnd(page, 'first', async () => void names.push(await page.title()));
  assert.equal(await kindOfScreen(page), 'endpoint');
  const answers = await count(page);
  for (const expected of titles.slice(0, -1).reverse()) {
    await travel(page, -1);
    if (expected !== 'What needs doing now') assert.equal(await title(page), expected);
    names.push(await page.title());
  }
  assert.equal(await kindOfScreen(page), 'start');
  await travel(page, titles.length - 1);
  assert.equal(await title(page), titles.at(-1));
  assert.equal(await count(page), answers);
  assert.equal(page.url(), address);
  assert.deepEqual([...new Set(names)], ['Llwybr'], 'one title throughout');
  assert.deepEqual(troubles, []);
  await context.close();
});

test('what is chosen and not yet sent is there again', async () => {
  const {page, context} = await site.open('en');
  await start(page);
  await answer(page, 'no');
  await page.locator('input[value=told]').check();
  await travel(page, -1);
  assert.deepEqual(await chosen(page), ['no']);
  await travel(page, 1);
  assert.deepEqual(await chosen(page), ['told']);
  await context.close();
});

test('the same answer given again goes on to what followed it', async () => {
  const {page, context} = await site.open('en');
  await toStrands(page);
  await travel(page, -2);
  assert.equal(await title(page), 'What is known?');
  await moved(page, () => page.locator('form button[type=submit]').click());
  assert.equal(await title(page), 'Report to social services');
  await moved(page, () => done(page));
  assert.equal(await kindOfScreen(page), 'choose');
  await context.close();
});

for (const [language, now] of /** @type {const} */ ([['en', 'go to where the journey stands'], ['cy', 'mynd i’r man lle mae’r daith nawr']])) {
  test(`from a step passed one press goes to where the journey stands, ${language}`, async () => {
    const {page, context, troubles} = await site.open(language);
    const titles = await walkToEnd(page, 'first');
    const end = titles.at(-1);
    const answers = await count(page);
    await travel(page, 2 - titles.length);
    await page.getByRole('button', {name: now}).click();
    assert.equal(await title(page), end);
    assert.equal(await page.getByRole('button', {name: now}).count(), 0);
    assert.equal(await count(page), answers, 'no answer is lost');
    await back(page);
    assert.equal(await title(page), titles[1], 'and back leads to where it was pressed');
    await page.reload();
    await page.locator('.start').waitFor();
    await toStrands(page);
    await travel(page, -3);
    await page.getByRole('button', {name: now}).click();
    assert.equal(await kindOfScreen(page), 'choose');
    assert.deepEqual(troubles, []);
    await context.close();
  });
}

test('another answer given on the way back keeps what still applies', async () => {
  const {page, context} = await site.open('en');
  await toStrands(page);
  await travel(page, -2);
  await page.locator('input[value=seen]').uncheck();
  await answer(page, 'not-known');
  assert.equal(await kindOfScreen(page), 'choose', 'the report stays done');
  await page.locator('#answers summary').click();
  assert.equal(await count(page), 3);
  assert.match(await page.locator('.answers').innerText(), /None of this is known/);
  await context.close();
});

test('back from the list shows what was done last there, and another strand keeps its answers', async () => {
  const {page, context} = await site.open('en');
  await toStrands(page);
  await page.locator('.govuk-task-list .link-button', {hasText: 'See the child'}).click();
  await done(page);
  assert.equal(await title(page), 'Is an interview needed?');
  await answer(page, 'yes');
  assert.equal(await title(page), 'Plan the interview');
  await back(page);
  assert.equal(await title(page), 'Is an interview needed?');
  await back(page);
  assert.equal(await title(page), 'See the child', 'the step done last before');
  assert.ok(await page.locator('.passed').isVisible());
  await back(page);
  await page.locator('#answers summary').click();
  assert.match(await page.locator('.answers').innerText(), /See the child\s+Not confirmed/);
  await context.close();
});

test('an action that is not done after all is undone, and what hangs on it is named first', async () => {
  const {page, context} = await site.open('en');
  await page.clock.setFixedTime(new Date('2026-11-24T09:30:00Z'));
  await toStrands(page);
  await page.clock.setFixedTime(new Date('2026-11-25T14:00:00Z'));
  await page.locator('.govuk-task-list .link-button', {hasText: 'See the child'}).click();
  await done(page);
  await travel(page, -3);
  assert.equal(await title(page), 'Report to social services');
  await page.locator('.passed .link-button').click();
  assert.equal(await page.locator('.dropped').innerText(), 'See the child: Not confirmed (2pm on Wednesday 25 November 2026)');
  await page.locator('.govuk-button--warning').click();
  assert.equal(await title(page), 'Report to social services');
  assert.equal(await page.locator('.passed').count(), 0);
  await page.locator('#answers summary').click();
  assert.equal(await count(page), 2);
  await context.close();
});

test('a change keeps the time of the answer it replaces', async () => {
  const {page, context} = await site.open('en');
  await page.clock.install({time: new Date('2026-11-24T09:30:00Z')});
  await start(page);
  await answer(page, 'no');
  await answer(page, 'seen');
  await done(page);
  const due = async () => {
    await page.locator('.govuk-task-list .link-button', {hasText: 'See the child'}).click();
    return page.locator('.due').first().innerText();
  };
  const before = await due();
  await page.clock.setFixedTime(new Date('2026-11-27T09:30:00Z'));
  await page.locator('#answers summary').click();
  await page.locator('.answers .link-button').last().click();
  await answer(page, 'not-known');
  assert.equal(await kindOfScreen(page), 'choose');
  assert.match(before, /8 December 2026/);
  assert.equal(await due(), before);
  await context.close();
});

test('a reload forgets the answers, and the entries before it show the first page', async () => {
  const {page, context} = await site.open('en');
  await toStrands(page);
  await page.reload();
  await page.locator('.start').waitFor();
  await travel(page, -1);
  assert.equal(await kindOfScreen(page), 'start');
  assert.equal(await page.locator('.start').innerText(), 'Start');
  await start(page);
  assert.deepEqual(await chosen(page), []);
  await context.close();
});

for (const way of ['button', 'skip link', 'Shift three times']) {
  test(`the way out clears all, by ${way}`, async () => {
    const {page, context} = await site.open('cy');
    await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({contentType: 'text/html', body: '<h1>Elsewhere</h1>'}));
    await toStrands(page);
    const entries = await page.evaluate(() => history.length);
    if (way === 'button') await page.locator('#exit').click();
    else if (way === 'skip link') await page.locator('#exit-skip').evaluate((link) => /** @type {HTMLElement} */ (link).click());
    else for (let press = 0; press < 3; ++press) await page.keyboard.press('Shift');
    await page.waitForURL('https://www.bbc.co.uk/**');
    assert.equal(await page.evaluate(() => history.length), entries, 'the entry is replaced');
    assert.equal(await page.evaluate(() => document.referrer), '');
    await page.goBack();
    await page.locator('.start').waitFor();
    assert.equal(await page.locator('.start').innerText(), 'Dechrau');
    assert.doesNotMatch(await page.locator('main').innerText(), /Ymholiadau|Eich atebion hyd yma/);
    await context.close();
  });
}

test('Shift is counted aloud, and not with another key', async () => {
  const {page, context} = await site.open('en');
  await page.keyboard.press('Shift');
  assert.match(await page.locator('#exit-status').innerText(), /2 more times/);
  assert.equal(await page.locator('.govuk-exit-this-page__indicator-light--on').count(), 1);
  await page.keyboard.press('Shift+A');
  await page.keyboard.press('Shift+B');
  await page.keyboard.press('Shift+C');
  assert.ok(await page.locator('.start').isVisible());
  assert.match(await page.locator('#exit-status').innerText(), /too slow/);
  await context.close();
});
