// Every node of the shipped pathway that a person sees, in both languages: opened from a record, as a person would,
// and held against the rules of accessibility and of language.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {filesOf, openSite, response, root} from './browser.mjs';

/** @typedef {import('./browser.mjs').Page} Page */
/** @typedef {import('../../wasm/engine.d.ts').Input} Input */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */
/** @typedef {import('../../wasm/engine.d.ts').Outline} Outline */

const command = join(root, 'build/native/llwybr');
const languages = /** @type {const} */ (['en', 'cy']);
const seenByPeople = ['question', 'action', 'endpoint'];
const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
/** @type {import('../../wasm/engine.mjs').Engine} */
let engine;
/** @type {Outline} */
let outline;
before(async () => {
  site = await openSite(response);
  const {loadEngine} = await import(join(root, 'build/wasm/engine.mjs'));
  engine = await loadEngine({wasmBinary: readFileSync(join(root, 'build/wasm/llwybr.wasm'))});
  const {hash} = JSON.parse(execFileSync(command, ['outline', '--format', 'json', response], {encoding: 'utf8', maxBuffer: 1 << 28}));
  engine.open(filesOf(response), 'pathway.xml', hash);
  outline = engine.outline();
});
after(() => site?.close());

/** The routes by which an audit covers every branch, as inputs. @returns {Input[][]} */
function coveringRoutes() {
  const folder = mkdtempSync(join(tmpdir(), 'llwybr-audit-'));
  try {
    execFileSync(command, ['audit', response, '--out', folder, '--force']);
    const routes = readFileSync(join(folder, 'coverage.walks'), 'utf8').split(/^walk .*$/m).slice(1);
    return routes.map((route) => route.split('\n').filter((line) => line.includes(' > ')).map((line, minute) => {
      const [at, answers] = line.split(' > ');
      const time = new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString().slice(0, 16) + 'Z';
      return {at, answers: answers.trim() === 'done' ? [] : answers.split(',').map((one) => one.trim()), time};
    }));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** A shortest beginning of a route at which each node is open, or its end. */
function waysToNodes() {
  /** @type {Map<string, {at: string, inputs: Input[]}>} */
  const ways = new Map();
  const keep = (/** @type {string} */ node, /** @type {string} */ at, /** @type {Input[]} */ inputs) => {
    if (!ways.has(node) || /** @type {any} */ (ways.get(node)).inputs.length > inputs.length) ways.set(node, {at, inputs});
  };
  for (const route of coveringRoutes()) {
    for (let length = 0; length <= route.length; ++length) {
      const inputs = route.slice(0, length);
      const state = engine.journey(inputs);
      assert.equal(state.refused, null);
      for (const open of state.open) keep(open.node, open.at, inputs);
      if (state.endpoint !== null) keep(state.endpoint, '', inputs);
    }
  }
  return ways;
}

/** @param {Page} page @param {Input[]} inputs */
async function openAt(page, inputs) {
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})));
  await page.locator('#open-record').setInputFiles({
    name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(engine.record(inputs, 'en'))});
  await page.locator('.start').waitFor({state: 'detached'});
}

/** What is wrong on the screen as it stands. @param {Page} page */
async function faults(page) {
  return page.evaluate(async () => {
    const wrong = [];
    const main = /** @type {HTMLElement} */ (document.getElementById('main'));
    document.querySelectorAll('.screen details').forEach((one) => one.setAttribute('open', ''));
    document.querySelectorAll('.screen .term').forEach((one) => /** @type {HTMLElement} */ (one).click());
    await new Promise((resolve) => setTimeout(resolve, 20));
    const {violations} = await /** @type {any} */ (window).axe.run(document, {runOnly: {type: 'tag',
      values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}, resultTypes: ['violations']});
    for (const one of violations) wrong.push(`axe ${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html).join(' ')}`);
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.checkVisibility())
      .map((one) => Number(one.tagName[1]));
    if (levels.filter((level) => level === 1).length !== 1) wrong.push(`headings of the first level: ${levels}`);
    levels.forEach((level, place) => place > 0 && level > levels[place - 1] + 1 && wrong.push(`a heading is skipped: ${levels}`));
    for (const one of main.querySelectorAll('button:not(.term), summary, select, .exit')) {
      const box = one.getBoundingClientRect();
      if (one.checkVisibility() && (box.height < 24 || box.width < 24)) wrong.push(`small: ${one.outerHTML.slice(0, 120)}`);
    }
    if (document.documentElement.scrollWidth > innerWidth) wrong.push(`${document.documentElement.scrollWidth} px wide in ${innerWidth}`);
    return wrong;
  });
}

/** Words of the other language on the screen. @param {Page} page @param {'en' | 'cy'} language @param {Node} node */
async function foreign(page, language, node) {
  const other = language === 'en' ? 'cy' : 'en';
  const shown = new Set(await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode.nodeValue?.trim() ?? '');
    return found;
  }));
  /** @type {string[]} */
  const wrong = [];
  const look = (/** @type {any} */ part) => {
    if (typeof part !== 'object' || part === null) return;
    const text = part[other];
    if (typeof text === 'string' && text !== part[language] && text.length > 3 && shown.has(text)) wrong.push(text);
    if (Array.isArray(text)) for (const words of text.flat(3)) typeof words === 'string' && words.length > 12 && shown.has(words.trim()) && wrong.push(words);
    Object.values(part).forEach(look);
  };
  look(node);
  return wrong;
}

test('every node, in both languages', {timeout: 600000}, async (context) => {
  const ways = waysToNodes();
  const nodes = outline.nodes.filter((node) => seenByPeople.includes(node.kind));
  assert.deepEqual(nodes.filter((node) => !ways.has(node.id)).map((node) => node.id), [], 'each is reached');
  const {page, troubles} = await site.open('en', {viewport: {width: 320, height: 640}});
  await page.evaluate(axeSource);
  /** @type {string[]} */
  const wrong = [];
  for (const node of nodes) {
    const {at, inputs} = /** @type {{at: string, inputs: Input[]}} */ (ways.get(node.id));
    if (inputs.length > 0) await openAt(page, inputs);
    else await page.locator('.start').click();
    if (await page.locator('.govuk-task-list').count()) await page.locator(`.govuk-task-list [data-at="${at}"]`).click();
    const focused = await page.evaluate(() => document.activeElement?.tagName);
    if (focused !== 'H1') wrong.push(`${node.id}: the focus is on ${focused}`);
    for (const language of languages) {
      if (await page.locator('html').getAttribute('lang') !== language) await page.locator('#language').click();
      const title = await page.locator('.screen h1').innerText();
      if (title !== node.title?.[language]) wrong.push(`${node.id} ${language}: ${title}`);
      const all = [...await faults(page), ...(await foreign(page, language, node)).map((text) => `the other language: ${text}`)];
      wrong.push(...all.map((one) => `${node.id} ${language}: ${one}`));
    }
  }
  context.diagnostic(`${nodes.length} nodes in 2 languages`);
  assert.deepEqual(wrong, []);
  assert.deepEqual(troubles, []);
});
