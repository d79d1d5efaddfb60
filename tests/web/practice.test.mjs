// Practice: cases of the group's, followed and then compared, and never taken for live ones.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {compareRoutes} from '../../web/practice/compare.mjs';
import {answer, done, example, openSite, response, title, watch} from './browser.mjs';

/** @typedef {import('./browser.mjs').Page} Page */

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

/** @param {'en' | 'cy'} language @param {Awaited<ReturnType<typeof openSite>>} on */
async function openPractice(language, on = site) {
  const context = await on.browser.newContext();
  const page = await context.newPage();
  const troubles = watch(page);
  await page.goto(`${on.address}/${language}/practice/`);
  await page.locator('.start').waitFor();
  return {page, context, troubles};
}

const say = {
  en: {live: /This is not a live case/, compare: 'Compare with the group’s route', mine: /You answered\s+No\s+Then comes: Support for the family/,
       theirs: /The group answered\s+Yes\s+Then comes: A plan protects the child/},
  cy: {live: /Nid achos byw yw hwn/, compare: 'Cymharu â llwybr y grŵp', mine: /Eich ateb chi\s+Nac oes\s+Yna daw: Cymorth i’r teulu/,
       theirs: /Ateb y grŵp\s+Oes\s+Yna daw: Mae cynllun yn amddiffyn y plentyn/},
};

for (const language of /** @type {const} */ (['en', 'cy'])) {
  test(`a case is followed and compared, ${language}`, async () => {
    const {page, context, troubles} = await openPractice(language);
    assert.match(await page.locator('.practice').innerText(), say[language].live);
    await page.locator('.cases .link-button').first().click();
    await answer(page, 'not-known');
    await done(page);
    await answer(page, 'seen');
    await done(page);
    await page.locator('.govuk-task-list .link-button').first().click();
    await answer(page, 'not-known');
    await done(page);
    await done(page);
    await answer(page, 'no');
    assert.ok(await page.locator('.practice').isVisible());
    await page.getByRole('button', {name: say[language].compare}).first().click();
    const text = await page.locator('.screen').innerText();
    assert.match(text, say[language].mine);
    assert.match(text, say[language].theirs);
    assert.equal(await page.locator('.difference').count(), 3, 'danger, interview and risk');
    await page.emulateMedia({media: 'print'});
    assert.ok(await page.locator('.practice').isVisible(), 'paper too says that it is practice');
    assert.deepEqual(troubles, []);
    await context.close();
  });
}

test('nothing of it can be saved or opened, and another case begins afresh', async () => {
  const {page, context} = await openPractice('en');
  assert.equal(await page.locator('#open-record').count(), 0);
  await page.locator('.start').click();
  await answer(page, 'no');
  assert.equal(await page.getByRole('button', {name: /record/i}).count(), 0);
  await page.getByRole('button', {name: 'Compare with the group’s route'}).click();
  assert.match(await page.locator('.screen').innerText(), /Your end\s+not reached/);
  await page.getByRole('button', {name: 'Another case'}).click();
  await page.locator('.cases .link-button').first().click();
  assert.equal(await page.locator('input:checked').count(), 0);
  await context.close();
});

test('the language is switched in place, and the journey’s page loads none of it', async () => {
  const {page, context} = await openPractice('en');
  await page.locator('.cases .link-button').first().click();
  await page.locator('#language').click();
  assert.equal(await title(page), 'A oes plentyn mewn perygl uniongyrchol?');
  assert.match(await page.locator('.practice').innerText(), /Mae rhywun wedi gweld rhywbeth/);
  assert.equal(await page.locator('#language').evaluate((link) => new URL(/** @type {HTMLAnchorElement} */ (link).href).pathname), '/en/practice/');
  await context.close();
  const plain = await site.browser.newContext();
  const journey = await plain.newPage();
  /** @type {string[]} */
  const requests = [];
  journey.on('request', (request) => requests.push(request.url()));
  await journey.goto(`${site.address}/en/`);
  await journey.locator('.start').waitFor();
  assert.deepEqual(requests.filter((url) => url.includes('practice')), []);
  await plain.close();
});

test('every walk of the shipped pathway is a case', async () => {
  const whole = await openSite(response);
  const {page, context, troubles} = await openPractice('cy', whole);
  assert.ok(await page.locator('.cases li').count() >= 80);
  assert.deepEqual(troubles, []);
  await context.close();
  await whole.close();
});

test('routes are compared question by question, each time it is asked', () => {
  const input = (/** @type {string} */ at, /** @type {string[]} */ ...answers) => ({at, answers, time: '2026-01-05T09:00Z'});
  const {alike, differences, onlyGroup} = compareRoutes(
    [input('a', 'x', 'y'), input('b', 'yes'), input('b', 'no'), input('mine')],
    [input('a', 'y', 'x'), input('b', 'yes'), input('b', 'yes'), input('b', 'no')]);
  assert.equal(alike, 2);
  assert.deepEqual(differences.map((one) => [one.yours.answers, one.groups.answers, one.before.length, one.groupsBefore.length]),
                   [[['no'], ['yes'], 2, 2]]);
  assert.deepEqual(onlyGroup.map((one) => one.answers), [['no']]);
});
