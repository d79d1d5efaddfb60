// The search page: what a practitioner types finds pages of the reading version, and goes nowhere.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {assertAccessible} from './accessible.mjs';
import {openSite, response, sizes, watch} from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(response)));
after(() => site?.close());

const languages = /** @type {const} */ (['en', 'cy']);

/**
 * The search page, and what goes wrong on it.
 * @param {'en' | 'cy'} language
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function openSearch(language, options = {}) {
  const context = await site.browser.newContext({viewport: sizes.desktop, ...options});
  const page = await context.newPage();
  const troubles = watch(page);
  await page.goto(`${site.address}/${language}/search.html`);
  return {page, context, troubles};
}

const field = (/** @type {Page} */ page) => page.locator('#search-words');
const status = (/** @type {Page} */ page) => page.locator('#search-status').innerText();
const hits = (/** @type {Page} */ page) => page.locator('#search-list > li');

/**
 * What is said once it fits.
 * @param {Page} page
 * @param {RegExp} said
 */
async function heard(page, said) {
  for (let left = 100; left > 0; --left) {
    const text = await status(page);
    if (said.test(text)) return text;
    await page.waitForTimeout(50);
  }
  throw new Error(`not ${said}: ${await status(page)}`);
}

/**
 * Types into the empty field and waits for what is said of it.
 * @param {Page} page
 * @param {string} words
 * @param {RegExp} said
 */
async function ask(page, words, said) {
  await field(page).fill('');
  await heard(page, /^$|llwytho|loaded/);
  await field(page).fill(words);
  return heard(page, said);
}

const asked = /** @type {const} */ ({
  en: {words: 'strategy discussion', said: /Found: \d+\./, first: 'strategy discussion', term: 'strategy-discussion',
       next: 'Hold a strategy discussion', node: 'hold-strategy-discussion'},
  cy: {words: 'gynhadledd amddiffyn plant', said: /Canfuwyd: \d+\./, first: 'Trefnwch gynhadledd amddiffyn plant', term: '',
       next: 'Y gynhadledd amddiffyn plant a’r cynllun', node: 'protection-conference'},
});

for (const language of languages) {
  const one = asked[language];

  test(`what is typed finds pages, marks the words and leads there, ${language}`, async () => {
    const {page, context, troubles} = await openSearch(language);
    await ask(page, one.words, one.said);
    assert.equal(await hits(page).first().locator('a').innerText(), one.first);
    assert.ok(await page.locator('#search-results-title').isVisible());
    const marks = await hits(page).first().locator('a mark').allInnerTexts();
    assert.deepEqual(marks, one.first.split(' ').slice(-one.words.split(' ').length));
    assert.equal((await page.locator('#search-list > li').count()) > 2, true);
    if (one.term) {
      await hits(page).first().locator('a').click();
      assert.equal(new URL(page.url()).hash, `#term-${one.term}`);
      assert.ok(await page.locator(`#term-${one.term}`).isVisible());
      await page.goBack();
      await ask(page, one.words, one.said);
    }
    await page.getByRole('link', {name: one.next, exact: true}).click();
    assert.equal(new URL(page.url()).pathname, `/${language}/read/${one.node}.html`);
    assert.equal(await page.locator('h1').innerText(), one.next);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test(`by keyboard alone, on a phone, without a fault that axe finds, ${language}`, async () => {
    const {page, context} = await openSearch(language, {viewport: sizes.phone});
    await assertAccessible(page, `${language}, before`);
    await field(page).focus();
    await page.keyboard.type(one.words);
    await page.keyboard.press('Enter');
    await hits(page).first().waitFor();
    assert.equal(new URL(page.url()).search, '');
    await assertAccessible(page, `${language}, found`);
    const box = await page.locator('#search-list a').first().boundingBox();
    assert.ok(box && box.height >= 24);
    await field(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/read\//);
    await page.goto(`${site.address}/${language}/search.html`);
    await ask(page, 'xylophone', language === 'en' ? /Nothing was found/ : /Ni chanfuwyd dim/);
    await assertAccessible(page, `${language}, nothing`);
    await context.close();
  });

  test(`without JavaScript it leads to the contents list, ${language}`, async () => {
    const context = await site.browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${site.address}/${language}/search.html`);
    assert.equal(await field(page).isVisible(), false);
    await page.locator('noscript a').click();
    assert.equal(new URL(page.url()).pathname, `/${language}/read/`);
    await context.close();
  });

  test(`landing, reading pages and the page on how to use it lead here, ${language}`, async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    for (const path of ['', `${language}/read/`, `${language}/read/call-999.html`, `${language}/how-to-use.html`]) {
      await page.goto(`${site.address}/${path}`);
      const link = page.locator(`${path.endsWith('use.html') ? 'main' : 'body'} a[href$="search.html"]`);
      const hrefs = await link.evaluateAll((all) => all.map((a) => /** @type {HTMLAnchorElement} */ (a).pathname));
      assert.ok(hrefs.includes(`/${language}/search.html`), path);
    }
    await context.close();
  });
}

test('nothing typed leaves the browser or stays in it', async () => {
  const {page, context, troubles} = await openSearch('en', {viewport: sizes.phone});
  await field(page).focus();
  await heard(page, /^$/);
  await page.waitForLoadState('networkidle');
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  const [address, title] = [page.url(), await page.title()];
  await page.keyboard.type('Jane Doe secret');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await ask(page, 'strategy', /Found/);
  await page.waitForTimeout(300);
  assert.deepEqual(requests, []);
  assert.deepEqual([page.url(), await page.title(), await page.evaluate(() => history.length)], [address, title, 2]);
  const left = await page.evaluate(async () => ({local: localStorage.length, session: sessionStorage.length,
    cookie: document.cookie, caches: (await caches.keys()).length, databases: (await indexedDB.databases()).length,
    state: history.state, forms: document.forms.length}));
  assert.deepEqual(left, {local: 0, session: 0, cookie: '', caches: 0, databases: 0, state: null, forms: 0});
  const {autocomplete, spellcheck, name} = await field(page).evaluate((input) => {
    const one = /** @type {HTMLInputElement} */ (input);
    return {autocomplete: one.autocomplete, spellcheck: one.spellcheck, name: one.name};
  });
  assert.deepEqual({autocomplete, spellcheck, name}, {autocomplete: 'off', spellcheck: false, name: ''});
  assert.deepEqual(troubles, [], 'the content security policy is kept');
  await page.reload();
  assert.equal(await field(page).inputValue(), '');
  await context.close();
});

test('the engine is fetched when somebody begins to ask, and that is said', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  /** @type {(value?: unknown) => void} */
  let release = () => {};
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/llwybr-audit.wasm', async (route) => (await held, route.continue()));
  await page.goto(`${site.address}/en/search.html`, {waitUntil: 'networkidle'});
  assert.deepEqual(requests.filter((url) => /wasm|packed/.test(url)), []);
  await field(page).focus();
  await page.locator('#search-status', {hasText: 'Loading the search…'}).waitFor();
  await page.keyboard.type('core group');
  release();
  await page.locator('#search-list > li').first().waitFor();
  assert.match(await status(page), /^Found: \d+\.$/);
  assert.ok(requests.every((url) => url.startsWith(`${site.address}/`)));
  await context.close();
});

test('a search that cannot be loaded says so, and is loaded when it can be', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.route('**/llwybr-audit.wasm', (route) => route.abort());
  await page.goto(`${site.address}/cy/search.html`);
  await ask(page, 'heddlu', /Ni ellid llwytho’r chwiliad/);
  assert.equal(await page.locator('#search-status a').getAttribute('href'), './read/');
  await page.unroute('**/llwybr-audit.wasm');
  await ask(page, 'yr heddlu', /Canfuwyd/);
  await context.close();
});

test('a misspelling is said, and what is not to be done is shown as such', async () => {
  const {page, context} = await openSearch('en');
  await ask(page, 'stratgy', /Nothing was found for “stratgy”\. The nearest word is “strategy”\./);
  assert.ok((await hits(page).count()) > 0);
  await ask(page, 'do not investigate', /Found/);
  assert.ok((await page.locator('.excerpt').allInnerTexts()).some((text) => text.startsWith('What not to do: Do not investigate.')));
  await ask(page, 'xylophone', /Nothing was found\./);
  assert.ok(!(await page.locator('#search-results').isVisible()));
  await field(page).fill('  ');
  await heard(page, /^$/);
  assert.equal(await hits(page).count(), 0);
  await context.close();
});

test('what is typed is only ever characters', async () => {
  const {page, context, troubles} = await openSearch('en');
  for (const words of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '\u202e police', 'x'.repeat(100000)]) {
    await field(page).evaluate((input, value) => {
      /** @type {HTMLInputElement} */ (input).value = value;
      input.dispatchEvent(new Event('input'));
    }, words);
    await heard(page, /Found|Nothing/);
    await page.waitForTimeout(250);
    assert.equal(await page.locator('#search img, #search script').count(), 0);
  }
  assert.deepEqual(troubles, []);
  await context.close();
});

test('every page that can be found is there', () => {
  for (const language of languages) {
    const outline = readdirSync(join(site.site, language, 'read')).filter((name) => name.endsWith('.html'));
    assert.ok(outline.length > 300);
    assert.ok(existsSync(join(site.site, language, 'search.html')));
    assert.match(readFileSync(join(site.site, language, 'search.html'), 'utf8'), new RegExp(`<html lang="${language}"`));
  }
  const [assets] = readdirSync(join(site.site, 'a'));
  const ours = ['main.mjs', 'searcher.mjs'].map((name) => statSync(join(site.site, 'a', assets, 'web/search', name)).size);
  assert.ok(ours.reduce((sum, size) => sum + size) < 8000);
});

// The last: no server is left behind it.
test('with a copy kept, it searches without a network', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.address}/cy/copy.html`);
  await page.locator('#copy-keep').click();
  await page.locator('[data-said="kept"]').waitFor();
  // The worker goes on asking where only the page is offline.
  await context.setOffline(true);
  site.server.closeAllConnections();
  await new Promise((settle) => site.server.close(settle));
  await page.goto(`${site.address}/cy/search.html`);
  await ask(page, 'trafodaeth strategaeth', /Canfuwyd/);
  await page.getByRole('link', {name: 'Cynhaliwch drafodaeth strategaeth', exact: true}).click();
  await page.waitForURL(/\/cy\/whole\.html#node-hold-strategy-discussion$/);
  await page.goBack();
  await ask(page, 'trafodaeth strategaeth', /Canfuwyd/);
  await page.getByRole('link', {name: 'trafodaeth strategaeth', exact: true}).click();
  await page.waitForURL(/\/cy\/whole\.html#term-strategy-discussion$/);
  assert.ok(await page.locator('#term-strategy-discussion').isVisible());
  await context.close();
});
