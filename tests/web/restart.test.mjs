// Starting again: what was entered is gone only when the person says so.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {assertAccessible} from './accessible.mjs';
import {answer, back, example, kindOfScreen, openSite, savedBy, sizes, start, title, walkToEnd} from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

const words = {
  en: {restart: 'Start again', yes: 'Yes, start again', no: 'No, go on', save: 'Save the record',
       gone: /Start again\? What you have entered will be gone, unless you save the record first\./},
  cy: {restart: 'Dechrau eto', yes: 'Ie, dechrau eto', no: 'Na, mynd ymlaen', save: 'Cadw’r cofnod',
       gone: /Dechrau eto\? Bydd yr hyn yr ydych wedi’i nodi yn diflannu, oni bai eich bod yn cadw’r cofnod yn gyntaf\./},
};

/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole('button', {name, exact: true}).click();
/** What has the focus. @param {Page} page */
const focused = (page) => page.evaluate(() => document.activeElement?.textContent ?? '');

for (const language of /** @type {const} */ (['en', 'cy'])) {
  const say = words[language];

  test(`at the end it is asked for, and no and Escape lead back to the button, ${language}`, async () => {
    const {page, context, troubles} = await site.open(language, {viewport: sizes.phone});
    await walkToEnd(page, 'first');
    const end = await title(page);
    for (const keep of [() => press(page, say.no), () => page.keyboard.press('Escape')]) {
      await press(page, say.restart);
      assert.match(await focused(page), say.gone);
      assert.ok(await page.getByRole('group', {name: say.restart}).isVisible());
      await keep();
      assert.equal(await focused(page), say.restart);
      assert.ok(!(await page.getByRole('button', {name: say.yes}).isVisible()));
      assert.equal(await title(page), end);
    }
    await press(page, say.restart);
    await assertAccessible(page, `restart ${language}`);
    await press(page, say.yes);
    assert.equal(await kindOfScreen(page), 'start');
    assert.equal(await page.getByRole('button', {name: say.restart}).count(), 0, 'there is nothing to forget');
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test(`in the middle of a journey it is there as soon as there is an answer, and the record can be saved, ${language}`, async () => {
    const {page, context} = await site.open(language);
    await start(page);
    assert.equal(await page.getByRole('button', {name: say.restart}).count(), 0);
    await answer(page, 'no');
    await press(page, say.restart);
    const record = JSON.parse(String((await savedBy(page, () => press(page, say.save))).bytes));
    assert.deepEqual(record.inputs.map((/** @type {any} */ one) => one.answers), [['no']]);
    await page.keyboard.press('Escape');
    await answer(page, 'seen');
    assert.equal(await page.getByRole('button', {name: say.restart}).count(), 1, 'on an action');
    await back(page);
    assert.equal(await page.getByRole('button', {name: say.restart}).count(), 1, 'on a step passed');
    await back(page);
    await back(page);
    assert.equal(await kindOfScreen(page), 'start');
    await press(page, say.restart);
    await press(page, say.yes);
    await start(page);
    assert.equal(await page.locator('input:checked').count(), 0);
    await context.close();
  });
}

test('in practice, which has no record, none is offered', async () => {
  const {page, context} = await site.open('en');
  await page.goto(`${site.address}/en/practice/`);
  await page.locator('.start').waitFor();
  await page.locator('.cases .link-button').first().click();
  await answer(page, 'no');
  await press(page, 'Start again');
  assert.match(await focused(page), /Starting again loses your answers/);
  assert.ok(!(await page.getByRole('button', {name: 'Save the record'}).count()));
  await press(page, 'Yes, start again');
  await page.locator('.cases').waitFor();
  await context.close();
});
