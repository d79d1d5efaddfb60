// The decision record: on paper, as a file, opened again, and replayed by the command.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {answer, back, example, openSite, response, root, savedBy, start, title, walkToEnd} from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

const command = join(root, 'build/native/llwybr');
/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

/** @param {Page} page @param {string} words of a button */
const press = (page, words) => page.locator('.screen').getByRole('button', {name: words}).first().click();

/** The file that a button saves. @param {Page} page @param {string} words */
const saved = (page, words) => savedBy(page, () => press(page, words));

/** Opens a file, and waits until another screen has come. @param {Page} page @param {string | Buffer} bytes */
async function openFile(page, bytes) {
  const before = await page.locator('.screen').elementHandle();
  await page.locator('details:has(#open-record) summary').click();
  await page.locator('#open-record').setInputFiles({name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(bytes)});
  await before?.waitForElementState('hidden');
}

/** A record of the example as it is. @param {any} [more] */
function recordOf(inputs = /** @type {any[]} */ ([]), more = {}) {
  const {id, edition, hash} = JSON.parse(execFileSync(command, ['outline', '--format', 'json', example], {encoding: 'utf8'}));
  return JSON.stringify({format: 'llwybr-record-1', pathway: id, edition, hash, language: 'en', inputs, ...more});
}
const input = (/** @type {string} */ at, /** @type {string[]} */ ...answers) => ({at, answers, time: '2026-01-05T09:00Z'});

test('the record says why, from which answers, what, whose, by when, from what, and leaves lines for a pen', async () => {
  const {page, context, troubles} = await site.open('en');
  await page.locator('#area').selectOption('swansea');
  await walkToEnd(page, 'first');
  await press(page, 'Decision record');
  const text = await page.locator('.record').innerText();
  assert.match(text, /Protected: A plan protects the child/);
  assert.match(text, /The risk goes on\./);
  assert.match(text, /Is a child in immediate danger\?\s+Yes/);
  assert.match(text, /Report to social services\s+immediately; by .* on .*\s+Done: \d\d\/\d\d\/\d{4} \d\d:\d\d/);
  assert.match(text, /South Wales Police/);
  assert.match(text, /Wales Safeguarding Procedures, 2020: 2; 3; 4; 2 \(Not confirmed in a source\)/);
  assert.match(text, /Edition 1\.2\.3/);
  assert.match(text, /sha256:[0-9a-f]{64}/);
  for (const line of ['Child’s name', 'Date of birth', 'Recorded by', 'Signed and dated']) assert.ok(text.includes(line), line);
  assert.equal(await page.locator('.by-hand input').count(), 0, 'the page asks for no name');
  assert.deepEqual(troubles, []);
  await context.close();
});

test('the record of a journey that is not finished says so', async () => {
  const {page, context} = await site.open('cy');
  await start(page);
  await answer(page, 'no');
  await press(page, 'Cofnod hyd yma');
  assert.match(await page.locator('.record').innerText(), /Heb ei orffen[^]*Beth sy’n hysbys\?/);
  await back(page);
  assert.equal(await title(page), 'Beth sy’n hysbys?');
  await context.close();
});

test('a file saved here is replayed by the command to the same bytes, and opens here again', async () => {
  const {page, context, troubles} = await site.open('cy');
  await walkToEnd(page, 'last');
  const end = await title(page);
  await press(page, 'Cofnod o’r penderfyniad');
  const {name, bytes} = await saved(page, 'Cadw fel ffeil');
  assert.match(name, /^llwybr-\d{4}-\d\d-\d\d-\d\d-\d\d\.json$/);
  const folder = mkdtempSync(join(tmpdir(), 'llwybr-record-'));
  writeFileSync(join(folder, 'record.json'), bytes);
  const native = execFileSync(command, ['journey', example, '--record', join(folder, 'record.json')], {encoding: 'utf8'});
  rmSync(folder, {recursive: true});
  const inBrowser = await page.evaluate(async ([record, glue, files]) => {
    const {loadEngine} = await import(glue);
    const engine = await loadEngine();
    const {main, hash, bytes} = JSON.parse(files);
    engine.open(Object.fromEntries(Object.entries(bytes).map(([path, text]) => [path, new TextEncoder().encode(/** @type {string} */ (text))])), main, hash);
    return engine.text('open_record', record);
  }, [bytes.toString(), await glueOf(page), siteFiles()]);
  assert.equal(inBrowser, native);
  assert.equal(JSON.parse(native).sameHash, true);
  assert.equal(JSON.parse(native).journey.status, 'ended');

  await page.reload();
  await page.locator('.start').waitFor();
  await openFile(page, bytes);
  await page.locator('.outcome').waitFor();
  assert.equal(await title(page), end);
  await press(page, 'Cofnod o’r penderfyniad');
  assert.deepEqual((await saved(page, 'Cadw fel ffeil')).bytes, bytes, 'saved again it is the same');
  assert.deepEqual(troubles, []);
  await context.close();
});

/** Address of the engine's module on a page. @param {Page} page */
const glueOf = (page) => page.evaluate(() =>
  /** @type {HTMLLinkElement} */ (document.querySelector('link[href$="engine.mjs"]')).href);

function siteFiles() {
  const folder = dirname(example);
  const bytes = Object.fromEntries(['pathway.xml', 'registers.xml'].map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  return JSON.stringify({main: 'pathway.xml', hash: JSON.parse(recordOf()).hash, bytes});
}

test('a record of another edition shows what differs before anything is taken from it', async () => {
  const {page, context} = await site.open('en');
  await openFile(page, recordOf([input('danger', 'no'), input('known', 'rumour'), input('gone/elsewhere')],
                                {edition: '1.0.0', hash: `sha256:${'0'.repeat(64)}`}));
  await page.locator('.dropped').waitFor();
  assert.equal(await title(page), 'The pathway is not what it was when this was saved');
  const text = await page.locator('.screen').innerText();
  assert.match(text, /Edition 1\.0\.0/);
  assert.match(text, /Edition 1\.2\.3/);
  assert.match(text, /Steps that still apply: 1/);
  assert.deepEqual(await page.locator('.dropped li').allInnerTexts(), ['What is known?: rumour (9am on Monday 5 January 2026)', 'gone/elsewhere']);
  await back(page);
  assert.equal(await page.locator('.start').innerText(), 'Start', 'nothing was taken');
  await openFile(page, recordOf([input('danger', 'no')], {edition: '1.0.0'}));
  await press(page, 'Open this record');
  assert.equal(await title(page), 'What is known?');
  await context.close();
});

test('answers of now are replaced only when the person says so', async () => {
  const {page, context} = await site.open('en');
  await start(page);
  await answer(page, 'yes');
  await back(page);
  await back(page);
  await openFile(page, recordOf([input('danger', 'no'), input('known', 'seen')]));
  assert.equal(await title(page), 'Open this record?');
  assert.match(await page.locator('.notice').innerText(), /replaces the answers you have now/);
  assert.match((await saved(page, 'Save as a file')).bytes.toString(), /"answers": \[\s*"yes"\s*\]/);
  await press(page, 'Keep the answers I have now');
  await page.locator('.start').waitFor();
  await page.locator('.start').click();
  assert.equal(await title(page), 'Call the emergency services');
  await back(page);
  await openFile(page, recordOf([input('danger', 'no'), input('known', 'seen')]));
  await press(page, 'Open this record');
  assert.equal(await title(page), 'Report to social services');
  await context.close();
});

test('an opened record says that agency and local authority are not part of it, and leads to where they are chosen', async () => {
  for (const [language, say, again] of /** @type {const} */ ([
    ['en', 'A record does not hold which agency you work for, or the local authority.', 'Choose them again'],
    ['cy', 'Nid yw cofnod yn cynnwys yr asiantaeth yr ydych yn gweithio iddi, na’r awdurdod lleol.', 'Eu dewis eto']])) {
    const {page, context} = await site.open(language);
    await openFile(page, recordOf([input('danger', 'no'), input('known', 'seen')]));
    assert.ok((await page.locator('.reopened').innerText()).includes(say));
    await press(page, again);
    assert.ok(await page.locator('#lens').evaluate((one) => one === document.activeElement));
    await page.locator('#lens').selectOption('police');
    await press(page, again);
    assert.ok(await page.locator('#area').evaluate((one) => one === document.activeElement));
    await page.locator('#area').selectOption('swansea');
    assert.match(await page.locator('.local').innerText(), /Swansea|Abertawe/);
    await page.locator('.screen > .govuk-button').click();
    assert.equal(await page.locator('.reopened').count(), 0, 'it is said once');
    await back(page);
    assert.equal(await page.locator('.reopened').count(), 0, 'and no more once both are chosen');
    await context.close();
  }
  const {page, context} = await site.open('en');
  await walkToEnd(page, 'first');
  await press(page, 'Decision record');
  const {bytes} = await saved(page, 'Save as a file');
  await page.reload();
  await openFile(page, bytes);
  assert.equal(await page.locator('.reopened').count(), 1, 'at the end too');
  await press(page, 'Choose them again');
  assert.ok(await page.locator('#lens').evaluate((one) => one === document.activeElement));
  await context.close();
});

const strangers = {
  'no JSON': '<script>alert(1)</script>',
  'another pathway': () => recordOf([], {pathway: 'other'}),
  'inputs alone': '[]',
  'a member too many': () => recordOf([], {script: 'alert(1)'}),
  'a time ahead of the clock': () => recordOf([{...input('danger', 'no'), time: '9999-01-01T00:00Z'}]),
  'too long': Buffer.alloc((8 << 20) + 1, 32),
};
for (const [name, bytes] of Object.entries(strangers)) {
  test(`a stranger’s record is refused: ${name}`, async () => {
    const {page, context, troubles} = await site.open('en');
    await openFile(page, typeof bytes === 'function' ? bytes() : bytes);
    await page.locator('.govuk-back-link').waitFor();
    assert.equal(await title(page), 'This file could not be opened');
    assert.ok((await page.locator('.screen > .govuk-body').innerText()).length > 20);
    await back(page);
    assert.equal(await page.locator('.start').innerText(), 'Start');
    assert.deepEqual(troubles, []);
    await context.close();
  });
}

test('what a stranger’s record says is shown as characters and no more than a screenful', async () => {
  const {page, context, troubles} = await site.open('en');
  const many = Array.from({length: 5000}, (_, place) => input(`<img src=x onerror=alert(${place})>`));
  await openFile(page, recordOf([...many], {edition: '<b>1</b>'}));
  await page.locator('.dropped').waitFor();
  assert.equal(await page.locator('.dropped li').count(), 41);
  assert.match(await page.locator('.dropped').innerText(), /<img src=x onerror=alert\(0\)>[^]*and others: 4960/);
  assert.equal(await page.locator('.screen img, .screen b').count(), 0);
  assert.deepEqual(troubles, []);
  await context.close();
});

// Most walks print on one or two pages. These two are the longest that there are: over sixty steps, with loops.
test('the record of the longest journeys prints on three pages at most', async (test) => {
  const whole = await openSite(response);
  test.after(() => whole.close());
  const once = {en: /General knowledge, to be checked by the cross-sector group( \(Not confirmed in a source(; An open question[^;()]*)?\))?\n/,
                 cy: /Gwybodaeth gyffredinol, i’w gwirio gan y grŵp traws-sector( \(Heb ei gadarnhau mewn ffynhonnell(; Cwestiwn agored[^;()]*)?\))?\n/};
  for (const language of /** @type {const} */ (['en', 'cy'])) {
    for (const which of /** @type {const} */ (['first', 'last'])) {
      const {page, context} = await whole.open(language);
      await walkToEnd(page, which);
      await press(page, language === 'en' ? 'Decision record' : 'Cofnod o’r penderfyniad');
      const told = await page.locator('.record-sources').innerText();
      assert.match(`${told}\n`, once[language], 'said once, in one pair of brackets');
      assert.doesNotMatch(told, /\(\)|; ;|: \(|\); \(|;\s*$/m, 'no part without a name');
      const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
      const pages = (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
      assert.ok(pages >= 1 && pages <= 3, `${language} ${which}: ${pages}`);
      await context.close();
    }
  }
});
