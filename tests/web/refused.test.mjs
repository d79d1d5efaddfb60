// What is refused of what comes from a stranger: names and addresses that are none, elements and attributes that the
// format does not have, and records that this pathway did not write.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {example, openSite, root} from './browser.mjs';
import {payloads, wrongAddresses} from './payloads.mjs';

const read = (/** @type {string} */ name) => readFileSync(join(dirname(example), name), 'utf8');
const sources = {'pathway.xml': read('pathway.xml'), 'registers.xml': read('registers.xml')};
const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
const inXml = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  .replace(/[\r\n\t]/g, (one) => `&#${one.charCodeAt(0)};`);

/** @type {any} */
let engine;
/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => {
  const {loadAuditEngine} = await import(join(root, 'build/wasm/audit-engine.mjs'));
  engine = await loadAuditEngine({wasmBinary: readFileSync(join(root, 'build/wasm/llwybr-audit.wasm'))});
  site = await openSite(example);
});
after(() => site?.close());

/**
 * The checks that find an error in the example with one of its files changed.
 * @param {{[name: string]: string}} changed
 * @returns {string[]}
 */
const errorsWith = (changed) => engine.load(Object.fromEntries(Object.entries({...sources, ...changed})
  .map(([name, text]) => [name, bytes(text)])), 'pathway.xml').findings
  .filter((/** @type {any} */ one) => one.severity === 'error').map((/** @type {any} */ one) => one.check);

/**
 * A text with one match replaced at a time.
 * @param {string} text
 * @param {RegExp} pattern
 * @param {(match: RegExpMatchArray, place: number) => string} change
 */
const variants = (text, pattern, change) => [...text.matchAll(pattern)].map((match, place) =>
  text.slice(0, match.index) + change(match, place) + text.slice(/** @type {number} */ (match.index) + match[0].length));

test('every attribute but those of words is refused with a payload in it', () => {
  assert.deepEqual(errorsWith({}), []);
  let tried = 0;
  for (const [name, text] of Object.entries(sources)) {
    const changed = variants(text.replace(/^<\?xml.*\?>/, ''), / (?!edition|part)([\w:-]+)="[^"]*"/g,
                             ([, attribute], place) => ` ${attribute}="${inXml(payloads[place % payloads.length])}"`);
    for (const one of changed) assert.ok(errorsWith({[name]: one}).length > 0, one.slice(0, 80));
    tried += changed.length;
  }
  assert.ok(tried > 300, String(tried));
});

test('no payload is an id, no wrong address a link', () => {
  for (const payload of payloads) {
    if (/^[a-z]+$/.test(payload)) continue;
    assert.ok(errorsWith({'pathway.xml': sources['pathway.xml'].replaceAll('"danger"', () => `"${inXml(payload)}"`)}).length > 0, payload);
  }
  for (const wrong of wrongAddresses.filter((one) => !one.includes('\u0001'))) {
    const href = inXml(wrong);
    const inText = sources['pathway.xml'].replace('<p>Danger', () => `<p><a href="${href}">x</a> Danger`);
    assert.deepEqual(errorsWith({'pathway.xml': inText}), ['bad-value'], `link: ${wrong}`);
    for (const one of variants(sources['registers.xml'], /href="[^"]*"/g, () => `href="${href}"`)) {
      assert.deepEqual(errorsWith({'registers.xml': one}), ['bad-value'], `register: ${wrong}`);
    }
  }
});

const foreignElements = ['script', 'style', 'iframe', 'img', 'svg', 'object', 'embed', 'link', 'meta', 'base', 'form', 'input', 'video',
                         'math', 'template', 'button', 'b', 'span', 'div', 'x:script', 'script xmlns="http://www.w3.org/1999/xhtml"'];

test('no element or attribute of HTML is let into a text', () => {
  let tried = 0;
  for (const [name, text] of Object.entries(sources)) {
    const changed = [
      ...variants(text, / xml:lang="(?:en|cy)">(?:<p>)?/g, ([start], place) => `${start}<${foreignElements[place % foreignElements.length]}/>`),
      ...variants(text, / xml:lang="(?:en|cy)">/g, ([start], place) =>
        ` ${['onclick', 'onload', 'style', 'srcdoc', 'href', 'xlink:href', 'class'][place % 7]}="hit(1)"${start}`),
      ...variants(text, /<p>/g, () => '<p onmouseover="hit(1)">')];
    for (const one of changed) assert.ok(errorsWith({[name]: one}).length > 0, one.slice(0, 200));
    tried += changed.length;
  }
  assert.ok(tried > 300, String(tried));
});

// The same numbers every time: what a test found must be found again.
function numbers(seed = 7) {
  return (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
}

/** @type {any[]} */
const strangeValues = [...payloads, '', null, true, 0, -1, 1e308, 1e21, [], {}, [[]], ['__proto__'], {constructor: 1}, 'x'.repeat(100000),
                       '2026-01-05T09:00Z', '9999-12-31T23:59Z', '0000-00-00T00:00Z', '2026-02-30T09:00Z', 'danger', 'side-by-side/criminal/interview', '\u0000', '\ud800'];

/**
 * A record with one thing changed: a value, a member, or its bytes.
 * @param {any} record
 * @param {(below: number) => number} pick
 * @returns {Buffer}
 */
function mutated(record, pick) {
  const value = () => strangeValues[pick(strangeValues.length)];
  const copy = structuredClone(record);
  const target = [copy, copy, copy.inputs, copy.inputs[pick(copy.inputs.length)], copy.inputs[pick(copy.inputs.length)].answers][pick(5)];
  const keys = Object.keys(target);
  const key = keys.length > 0 ? keys[pick(keys.length)] : '0';
  const how = pick(9);
  if (how === 0) target[key] = value();
  if (how === 1) delete target[key];
  if (how === 2) Object.defineProperty(target, Array.isArray(target) ? '0' : String(value()).slice(0, 50), {value: value(), enumerable: true, configurable: true});
  if (how === 3 && Array.isArray(target)) target.push(value(), target[0]);
  const text = Buffer.from(JSON.stringify(copy, null, pick(2)));
  const at = pick(text.length);
  if (how === 4) text[at] = pick(256);
  if (how === 5) return text.subarray(0, at);
  if (how === 6) return Buffer.concat([text.subarray(0, at), Buffer.from(String(value())), text.subarray(at)]);
  if (how === 7) return Buffer.concat([text.subarray(0, at), text.subarray(pick(text.length))]);
  if (how === 8) return Buffer.concat([text, text.subarray(at)]);
  return text;
}

/** A record of the example that is taken as it is. */
function goodRecord() {
  engine.load({'pathway.xml': bytes(sources['pathway.xml']), 'registers.xml': bytes(sources['registers.xml'])}, 'pathway.xml');
  const {id, edition, hash} = engine.outline();
  const input = (/** @type {string} */ at, /** @type {string[]} */ ...answers) => ({at, answers, time: '2026-01-05T09:00Z'});
  return {format: 'llwybr-record-1', pathway: id, edition, hash, language: 'en', inputs: [
    input('danger', 'no'), input('known', 'told', 'seen'), input('report'), input('listen'), input('side-by-side/criminal/interview', 'yes')]};
}

test('ten thousand changed records are answered, refused or not, and the engine goes on', () => {
  const record = goodRecord();
  const pick = numbers();
  const seen = {refused: 0, dropped: 0, opened: 0};
  for (let turn = 0; turn < 10000; ++turn) {
    const answer = JSON.parse(engine.text('open_record', mutated(record, pick).toString('utf8')));
    if (answer.fault) {
      assert.ok(answer.fault.message.en && answer.fault.message.cy);
      ++seen.refused;
    } else {
      assert.ok(Array.isArray(answer.dropped) && typeof answer.samePathway === 'boolean');
      ++seen[answer.dropped.length > 0 || !answer.samePathway ? 'dropped' : 'opened'];
    }
  }
  assert.ok(seen.refused > 2000 && seen.dropped > 200 && seen.opened > 200, JSON.stringify(seen));
  assert.deepEqual(JSON.parse(engine.text('open_record', JSON.stringify(record))).dropped, []);
});

test('two hundred changed records on the page: each is refused, asked about or taken, and nothing else happens', async () => {
  const {page, context, troubles} = await site.open('en');
  let hits = 0;
  await context.exposeBinding('hit', () => void ++hits);
  page.on('dialog', (dialog) => (++hits, dialog.dismiss().catch(() => {})));
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  const strange = () => page.evaluate(() => [...document.querySelectorAll('main, main *')].filter((one) =>
    /^(script|style|link|meta|base|img|image|svg|math|iframe|frame|object|embed|video|audio|source|track|template)$/.test(one.localName) ||
    one.getAttributeNames().some((name) => /^(on|style$|src|formaction$|background$|data$)/.test(name))).map((one) => one.outerHTML));
  const record = goodRecord();
  const pick = numbers(11);
  const seen = {refused: 0, asked: 0, taken: 0};
  for (let turn = 0; turn < 200; ++turn) {
    await page.locator('#open-record').setInputFiles({name: payloads[turn % payloads.length], mimeType: 'application/json', buffer: mutated(record, pick)});
    await page.locator('.start').waitFor({state: 'detached'});
    const now = await page.locator('.screen h1').innerText();
    assert.deepEqual(await strange(), [], String(turn));
    if (now === 'This file could not be opened') ++seen.refused;
    else ++seen[await page.locator('form, .outcome, .govuk-task-list').count() ? 'taken' : 'asked'];
    if (await page.locator('form, .outcome, .govuk-task-list, .tasks').count()) await page.reload();
    else await page.locator('.govuk-back-link').first().click();
    await page.locator('.start').waitFor();
  }
  assert.ok(seen.refused > 80 && seen.taken > 5, JSON.stringify(seen));
  assert.equal(hits, 0);
  assert.deepEqual(requests.filter((url) => !url.startsWith(site.address)), []);
  assert.deepEqual(troubles, []);
  await context.close();
});
