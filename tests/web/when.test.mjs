// When something happened that is told only now: what counts from it counts from then.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {KeptTimes} from '../../web/page/kept-times.mjs';
import {minuteOfUk, ukFigures} from '../../web/page/uk-time.mjs';
import {answer, back, done, example, openSite, savedBy, start, title} from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

/** A page on which it is a minute. @param {'en' | 'cy'} language @param {string} minute */
async function openOn(language, minute) {
  const opened = await site.open(language, {timezoneId: 'Europe/London'});
  await opened.page.clock.setFixedTime(new Date(minute));
  return opened;
}

/** @param {Page} page @param {string} figures day, month, year, hour and minute */
async function giveTime(page, figures) {
  if (await page.locator('.when:not([open])').count()) await page.locator('.when summary').click();
  const names = ['day', 'month', 'year', 'hour', 'minute'];
  for (const [place, value] of figures.split(' ').entries()) {
    await page.locator(`#when-${names[place]}`).fill('');
    await page.locator(`#when-${names[place]}`).pressSequentially(value);
  }
}

/** The figures on the screen. @param {Page} page */
const timeGiven = (page) => page.locator('.when input').evaluateAll((inputs) =>
  inputs.map((input) => /** @type {HTMLInputElement} */ (input).value).join(' '));

/** @param {Page} page */
async function record(page) {
  await page.locator('.then').click();
  return JSON.parse(String((await savedBy(page, () => page.locator('.screen .govuk-button--secondary').click())).bytes));
}

test('figures of UK time are a moment, in summer and in winter, or none', () => {
  for (const moment of ['2026-01-05T00:00Z', '2026-07-01T23:30Z', '2026-03-29T01:00Z', '2026-10-25T02:00Z', '1999-12-31T23:59Z']) {
    const figures = ukFigures(moment).split(/\D/);
    assert.equal(minuteOfUk(...figures), moment);
  }
  assert.equal(minuteOfUk('5', '1', '2026', '9', '5'), '2026-01-05T09:05Z');
  assert.equal(minuteOfUk('25', '10', '2026', '1', '30'), '2026-10-25T00:30Z', 'of two, the first');
  for (const none of ['29 3 2026 1 30', '30 2 2026 9 0', '1 13 2026 9 0', '1 1 26 9 0', '1 1 2026 24 0', '1 1 2026 9 60',
                      '1 1 2026 9 ', '1 1 2026 9 -1', 'x 1 2026 9 0', '01 1 02026 9 0']) {
    assert.equal(minuteOfUk(...none.split(' ')), null, none);
  }
});

test('an answer that says that something happened can say when, and deadlines count from then', async () => {
  const {page, context, troubles} = await openOn('en', '2026-11-24T09:30:00Z');
  await start(page);
  assert.equal(await page.locator('.when').count(), 0, 'an answer that says nothing of the kind');
  await answer(page, 'no');
  assert.equal(await page.locator('.when').isVisible(), false, 'nothing is chosen');
  await page.locator('input[value=told]').check();
  await page.locator('.when summary').click();
  assert.equal(await timeGiven(page), '24 11 2026  ');
  assert.match(await page.locator('.when legend').innerText(), /the concern is known/);
  await giveTime(page, '23 11 2026 09 20');
  await page.locator('form button[type=submit]').click();
  assert.equal(await title(page), 'Report to social services');
  const text = await page.locator('.screen').innerText();
  assert.match(text, /By 9:20am on Tuesday 24 November 2026 This time has passed\. If it is not done, do it now\./, '24 hours');
  assert.match(text, /By the end of Tuesday 24 November 2026\n/, '1 working day');
  await page.locator('details', {hasText: 'How these times are counted'}).locator('summary').click();
  assert.match(await page.locator('.screen').innerText(), /the concern is known: 9:20am on Monday 23 November 2026/);
  assert.deepEqual(troubles, []);
  await context.close();
});

test('an action done earlier has its time in the record, with when it was noted', async () => {
  const {page, context, troubles} = await openOn('cy', '2026-11-24T09:30:00Z');
  await start(page);
  await answer(page, 'yes');
  await giveTime(page, '24 11 2026 8 10');
  await page.locator('#language').click();
  assert.equal(await timeGiven(page), '24 11 2026 8 10', 'the other language keeps it');
  await page.locator('#language').click();
  await done(page);
  const saved = await record(page);
  assert.deepEqual(saved.inputs, [{at: 'danger', answers: ['yes'], time: '2026-11-24T09:30Z'},
                                  {at: 'call', answers: [], time: '2026-11-24T09:30Z', happened: '2026-11-24T08:10Z'}]);
  assert.match(await page.locator('.record').innerText(), /24\/11\/2026 08:10\s\(nodwyd 24\/11\/2026 09:30\)/);

  // The record opened again has it too.
  await page.reload();
  await page.locator('.screen h1').waitFor();
  await page.locator('#open-record').setInputFiles({name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(saved))});
  await page.locator('.screen h1', {hasText: 'Beth sy’n hysbys?'}).waitFor();
  assert.deepEqual((await record(page)).inputs, saved.inputs);
  assert.deepEqual(troubles, []);
  await context.close();
});

test('what cannot be a time is told, with where it stands, and nothing goes on', async () => {
  const {page, context} = await openOn('en', '2026-11-24T09:30:00Z');
  await start(page);
  await answer(page, 'yes');
  const said = async (/** @type {string} */ figures) => {
    await giveTime(page, figures);
    await done(page);
    assert.equal(await title(page), 'Call the emergency services');
    const summary = page.locator('.govuk-error-summary');
    assert.ok(await summary.evaluate((element) => element === document.activeElement));
    assert.equal(await page.locator('#when-error').textContent(), `Error: ${await summary.locator('li').innerText()}`);
    return summary.locator('li').innerText();
  };
  assert.match(await said('31 11 2026 9 00'), /Enter a date and a time/);
  assert.match(await said('24 11 2026 9 x'), /Enter a date and a time/);
  assert.match(await said('24 11 2026  15'), /Enter a date and a time/);
  assert.match(await said('20 11 2026  '), /Enter a date and a time/, 'a day alone is not taken for now');
  assert.match(await said('24 11 1926 9 00'), /Enter a date and a time/, 'a mistyped year');
  assert.match(await said('24 11 2026 9 31'), /must not be later than 9:30am on Tuesday 24 November 2026/);
  await page.locator('.govuk-error-summary a').click();
  assert.ok(await page.locator('#when-day').evaluate((element) => element === document.activeElement));
  await giveTime(page, '24 11 2026 9 30');
  await done(page);
  assert.equal(await title(page), 'What is known?');
  assert.equal((await record(page)).inputs[1].happened, undefined, 'now is no earlier time');
  await context.close();
});

test('a time can be mended on the way back, and nothing is dropped for it', async () => {
  const {page, context} = await openOn('en', '2026-11-24T09:30:00Z');
  await start(page);
  await answer(page, 'yes');
  await done(page);
  await answer(page, 'seen');
  await back(page);
  await back(page);
  assert.equal(await title(page), 'Call the emergency services');
  await giveTime(page, '24 11 2026 7 45');
  await done(page);
  assert.equal(await title(page), 'Report to social services');
  const {inputs} = await record(page);
  assert.deepEqual(inputs.map((/** @type {any} */ input) => input.happened), [undefined, '2026-11-24T07:45Z', undefined]);
  await context.close();
});

test('what was noted too soon is mended too, up to what was said next', async () => {
  const {page, context} = await openOn('en', '2026-11-24T09:30:00Z');
  await start(page);
  await answer(page, 'yes');
  await done(page);
  await page.clock.setFixedTime(new Date('2026-11-24T11:00:00Z'));
  await back(page);
  await giveTime(page, '24 11 2026 11 01');
  await done(page);
  assert.match(await page.locator('#when-error').innerText(), /must not be later than 11am/);
  await giveTime(page, '24 11 2026 10 30');
  await page.locator('#when-minute').press('Enter');
  assert.equal(await title(page), 'What is known?');
  await answer(page, 'seen');
  const {inputs} = await record(page);
  assert.deepEqual(inputs[1], {at: 'call', answers: [], time: '2026-11-24T10:30Z'});
  await context.close();
});

test('no time is asked of what others do, nor of what nothing counts from', async () => {
  const {page, context} = await openOn('en', '2026-11-24T09:30:00Z');
  await start(page);
  await answer(page, 'no');
  await answer(page, 'told');
  assert.equal(await page.locator('.when').count(), 1);
  await done(page);
  assert.equal(await title(page), 'Write down what the child said');
  assert.equal(await page.locator('.when').count(), 0);
  await done(page);
  await page.locator('.govuk-task-list .link-button', {hasText: 'See the child'}).click();
  assert.equal(await page.locator('.when').count(), 0);
  await context.close();
});

test('a time stays where the step has become another agency’s to whoever looks', async () => {
  const {page, context} = await openOn('en', '2026-11-24T09:30:00Z');
  const choose = (/** @type {string} */ agency) => page.locator('#lens').selectOption(agency, {force: true});
  await choose('social-services');
  await start(page);
  await answer(page, 'no');
  await answer(page, 'seen');
  await done(page);
  await page.locator('.govuk-task-list .link-button', {hasText: 'See the child'}).click();
  await giveTime(page, '24 11 2026 8 15');
  await done(page);
  await choose('');
  await back(page);
  assert.equal(await title(page), 'See the child');
  assert.equal(await page.locator('.when').count(), 0);
  await done(page);
  assert.equal((await record(page)).inputs.at(-1).happened, '2026-11-24T08:15Z');
  await context.close();
});

test('an error about the answers goes with the choice of another', async () => {
  const {page, context} = await openOn('en', '2026-11-24T09:30:00Z');
  await start(page);
  await answer(page, 'no');
  await page.locator('form button[type=submit]').click();
  await page.locator('input[value=told]').check();
  assert.equal(await page.locator('.govuk-error-summary').isVisible(), false);
  assert.equal(await page.locator('.govuk-form-group--error').count(), 0);
  await giveTime(page, '24 11 2026 9 x');
  await page.locator('form button[type=submit]').click();
  assert.deepEqual(await page.locator('.govuk-error-message:visible').allInnerTexts(),
                   [await page.locator('#when-error').innerText()]);
  await context.close();
});

test('a step that a change has dropped keeps its time for when it comes again', async () => {
  const {page, context} = await openOn('en', '2026-11-24T09:30:00Z');
  await start(page);
  await answer(page, 'yes');
  await done(page);
  await page.clock.setFixedTime(new Date('2026-11-24T11:00:00Z'));
  const change = async (/** @type {string} */ to) => {
    if (await page.locator('#answers:not([open])').count()) await page.locator('#answers summary').click();
    await page.locator('.answers .link-button').first().click();
    await answer(page, to);
  };
  await change('no');
  await page.locator('.govuk-button--warning').click();
  await change('yes');
  assert.equal(await title(page), 'Call the emergency services');
  assert.equal(await timeGiven(page), '24 11 2026 09 30');
  assert.match(await page.locator('.when').innerText(), /Its time before an answer was changed/);
  await done(page);
  const {inputs} = await record(page);
  assert.deepEqual(inputs.at(-1), {at: 'call', answers: [], time: '2026-11-24T11:00Z', happened: '2026-11-24T09:30Z'});
  await context.close();
});

test('each time that a step was passed is kept for its turn', () => {
  const times = new KeptTimes();
  times.keep([{at: 'b', answers: [], time: '2026-11-23T09:00Z'}]);
  times.keep([{at: 'b', answers: [], time: '2026-11-24T09:00Z'}, {at: 'q', answers: ['no'], time: '2026-11-24T10:00Z'},
              {at: 'b', answers: [], time: '2026-11-24T15:00Z', happened: '2026-11-24T14:00Z'}]);
  assert.equal(times.of('q'), null);
  for (const time of ['2026-11-24T09:00Z', '2026-11-24T14:00Z', null]) {
    assert.equal(times.of('b'), time);
    times.pass('b');
  }
  times.pass('elsewhere');
});
