// The agency that a person works for, what goes on side by side, how far it has come, and why a question is asked.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {answer, done, example, openSite, response, start, title, travel, walkToEnd} from './browser.mjs';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

/** @param {import('./browser.mjs').Page} page */
const tasks = (page) => page.locator('.task').allInnerTexts();

test('one’s own part comes first and is marked, and nothing is hidden', async () => {
  const {page, context, troubles} = await site.open('en');
  await start(page);
  await answer(page, 'no');
  await answer(page, 'seen');
  const all = await tasks(page);
  assert.deepEqual(await page.locator('.agency-name').allInnerTexts(), ['Everyone', 'Social services']);
  assert.equal(await page.locator('.own').count(), 0);
  await page.getByText('Your agency and the local authority').click();
  await page.locator('#lens').focus();
  await page.locator('#lens').selectOption('social-services');
  assert.ok(await page.locator('#lens').evaluate((element) => element === document.activeElement), 'the focus stays');
  assert.deepEqual((await tasks(page)).sort(), all.sort());
  await done(page);
  assert.deepEqual(await page.locator('.govuk-task-list .strand').allInnerTexts(), ['Enquiries', 'Investigation']);
  assert.match(await page.locator('.govuk-task-list__item').first().innerText(), /Yours/);
  assert.doesNotMatch(await page.locator('.govuk-task-list__item').last().innerText(), /Yours/);
  await page.locator('#language').click();
  assert.deepEqual(await page.locator('.govuk-task-list .strand').allInnerTexts(), ['Ymholiadau', 'Ymchwiliad']);
  assert.deepEqual(troubles, []);
  await context.close();
});

test('it shows from whom a step comes and to whom it goes on', async () => {
  const {page, context} = await site.open('en');
  await page.locator('#lens').selectOption('police');
  await start(page);
  await answer(page, 'no');
  await answer(page, 'seen');
  assert.match(await page.locator('.hand-over').innerText(), /You hand on to: Police, Social services/);
  await done(page);
  await page.locator('.govuk-task-list .link-button', {hasText: 'interview'}).click();
  await answer(page, 'no');
  assert.equal(await title(page), 'See the child');
  assert.equal(await page.locator('.hand-over').count(), 0, 'no part of the police’s');
  await travel(page, -1);
  assert.match(await page.locator('.hand-over').innerText(), /You hand on to: Social services/);
  await context.close();
});

test('of what others do nobody is made to say that it is done', async () => {
  for (const [language, pass, own, passed, did] of /** @type {const} */ ([
    ['en', 'Go on: this is done, or is for others to do', 'I have done this: continue', 'Not confirmed: ', 'Done: '],
    ['cy', 'Ymlaen: mae hyn wedi’i wneud, neu’n waith i eraill', 'Rydw i wedi gwneud hyn: parhau', 'Heb ei gadarnhau: ', 'Wedi’i wneud: ']])) {
    const {page, context, troubles} = await site.open(language);
    await start(page);
    await answer(page, 'no');
    await answer(page, 'seen');
    const button = page.locator('.screen > .govuk-button');
    assert.equal(await button.innerText(), own, 'a step of everyone’s');
    await done(page);
    await page.locator('.govuk-task-list .link-button', {hasText: /See the child|Gwelwch y plentyn/}).click();
    assert.equal(await button.innerText(), pass);
    await done(page);
    await page.locator('.then').click();
    const row = page.locator('.record tr', {has: page.locator('.when')}).last();
    assert.ok((await row.innerText()).includes(passed), await row.innerText());
    await travel(page, -2);
    assert.match(await page.locator('.passed').innerText(), language === 'en' ? /You have gone past/ : /Rydych wedi mynd heibio/);
    await page.locator('#lens').evaluate((element) => { /** @type {any} */ (element.closest('details')).open = true; });
    await page.locator('#lens').selectOption('social-services');
    assert.match(await page.locator('.passed').innerText(), language === 'en' ? /You have said that this is done/ : /Rydych wedi dweud/);
    await travel(page, 2);
    assert.ok((await row.innerText()).includes(did), await row.innerText());
    assert.deepEqual(troubles, []);
    await context.close();
  }
});

test('it says how much is done and how much is open', async () => {
  const {page, context} = await site.open('en');
  await start(page);
  await answer(page, 'no');
  await answer(page, 'seen');
  await done(page);
  assert.match(await page.locator('.progress').innerText(), /Done: 3 · Open now: 2/);
  await page.locator('.govuk-task-list .link-button', {hasText: 'interview'}).click();
  assert.match(await page.locator('.progress').innerText(), /Done: 3 · Open now: 2/);
  await answer(page, 'no');
  assert.match(await page.locator('.progress').innerText(), /Done: 4 · Open now: 1/);
  await travel(page, -1);
  assert.match(await page.locator('.progress').innerText(), /something already done/);
  await context.close();
});

test('each question says why it is asked and what happens where nobody knows', async () => {
  for (const [language, why, unknown, same] of /** @type {const} */ ([
    ['en', /Danger comes before everything else\.[^]*Yes: Call the emergency services[^]*No: What is known\?/,
     /Choose Not known\.[^]*What comes next is then: Call the emergency services\.[^]*The same comes next after “Yes”/, 'What if I don’t know?'],
    ['cy', /Daw perygl o flaen popeth arall\.[^]*Oes: Ffoniwch y gwasanaethau brys/,
     /Dewiswch Ddim yn gwybod\.[^]*Yr un peth a ddaw nesaf ar ôl “Oes”/, 'Beth os nad wyf yn gwybod?']])) {
    const {page, context, troubles} = await site.open(language);
    await start(page);
    await page.locator('details summary', {hasText: language === 'en' ? 'Why this question?' : 'Pam y cwestiwn hwn?'}).click();
    await page.locator('.outlook').waitFor();
    assert.match(await page.locator('details[open]').innerText(), why);
    await page.locator('details summary', {hasText: same}).click();
    await page.waitForTimeout(50);
    assert.match(await page.locator('details[open]').last().innerText(), unknown);
    assert.deepEqual(troubles, []);
    await context.close();
  }
});

test('a strand that is done stays in the list and says so', async (test) => {
  const whole = await openSite(response);
  test.after(() => whole.close());
  const {page, context} = await whole.open('en');
  /** @type {string[][]} */
  const lists = [];
  await walkToEnd(page, 'first', async (kind) => {
    if (kind === 'choose') lists.push(await page.locator('.govuk-task-list__status').allInnerTexts());
  });
  assert.ok(lists.some((states) => states.includes('Done') && states.some((state) => state !== 'Done')), JSON.stringify(lists));
  await context.close();
});
