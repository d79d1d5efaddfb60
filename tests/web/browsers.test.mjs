// The same journeys in Chromium, Firefox and WebKitGTK, in both languages: nothing is lost by the browser's buttons,
// and the record that is saved has the bytes that the command writes for the same answers at the same times.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, describe, test} from 'node:test';
import {listen} from '../../web/serve.mjs';
import {example, response, serveSite} from './browser.mjs';
import {chromiumBrowser} from './drivers/chromium.mjs';
import {llwybr, nodesOf, walkThroughStrands} from './drivers/command.mjs';
import {until} from './drivers/driver.mjs';
import {firefoxBrowser} from './drivers/firefox.mjs';
import {webkitBrowser} from './drivers/webkit.mjs';
import {follow, onScreen, openAt, saveRecord, shown, start, switchLanguage, travel} from './drivers/person.mjs';

/** @typedef {import('./drivers/driver.mjs').Tab} Tab */
/** @typedef {import('../../wasm/engine.d.ts').Input} Input */

const languages = /** @type {const} */ (['en', 'cy']);

/** @type {{[name: string]: Awaited<ReturnType<typeof serveSite>>}} */
const sites = {};
/** Where the way out leads here: the tests need no network. */
const elsewhere = createServer((_, answered) =>
  answered.writeHead(200, {'Content-Type': 'text/html'}).end('<h1>Elsewhere</h1>'));
let elsewhereAddress = '';
before(async () => {
  sites.example = await serveSite(example);
  sites.response = await serveSite(response);
  elsewhereAddress = `http://127.0.0.1:${await listen(elsewhere, 0)}/`;
});
after(() => {
  for (const site of Object.values(sites)) site.close();
  elsewhere.close();
  elsewhere.closeAllConnections();
});

/** The record as the command writes it. @param {string} main @param {Input[]} inputs @param {string} language */
const nativeRecord = (main, inputs, language) =>
  llwybr(['journey', main, '--inputs', '-', '--format', 'record', '--lang', language], JSON.stringify(inputs));

/** @type {Input[]} */
const exampleInputs = [
  {at: 'danger', answers: ['yes'], time: '2026-11-24T09:30Z'},
  {at: 'call', answers: [], time: '2026-11-24T09:31Z'},
  {at: 'known', answers: ['told', 'seen'], time: '2026-11-24T09:40Z'},
  {at: 'report', answers: [], time: '2026-11-24T10:02Z'},
  {at: 'listen', answers: [], time: '2026-11-24T10:20Z'},
  {at: 'side-by-side/protection/see-child', answers: [], time: '2026-11-25T08:00Z'},
  {at: 'side-by-side/criminal/interview', answers: ['yes'], time: '2026-11-26T15:59Z'},
  {at: 'side-by-side/criminal/plan-interview', answers: [], time: '2026-11-26T16:00Z'},
  {at: 'risk', answers: ['not-known'], time: '2026-12-01T12:00Z'},
];

/** @type {Map<string, Buffer>} what the browsers before have saved */
const saved = new Map();

/**
 * The record saved is the one that the command writes, and the one that every other browser saved.
 * @param {Tab} tab
 * @param {string} main
 * @param {Input[]} inputs
 * @param {string} language
 */
async function assertRecord(tab, main, inputs, language) {
  const {name, bytes} = await saveRecord(tab);
  assert.equal(bytes.toString(), nativeRecord(main, inputs, language));
  assert.match(name, new RegExp(`^llwybr-${inputs.at(-1)?.time.slice(0, 16).replace(/[T:]/g, '-')}`));
  const same = saved.get(`${main} ${language}`) ?? bytes;
  assert.ok(bytes.equals(same), 'the bytes of the browser before');
  saved.set(`${main} ${language}`, bytes);
  const opened = JSON.parse(llwybr(['journey', main, '--record', '-'], bytes.toString()));
  assert.deepEqual([opened.sameHash, opened.dropped, opened.journey.status], [true, [], 'ended']);
}

// Side by side: most of the time each waits for its browser.
describe('journeys', {concurrency: true}, () => {
  for (const [name, launch] of Object.entries({Chromium: chromiumBrowser, Firefox: firefoxBrowser, WebKitGTK: webkitBrowser})) {
    describe(name, {concurrency: 1}, () => {
      /** @type {import('./drivers/driver.mjs').Browser} */
      let browser;
      before(async () => (browser = await launch()));
      after(() => browser?.close());

      for (const language of languages) {
        const other = language === 'en' ? 'cy' : 'en';

        test(`a journey with ways back, its record, and the way out, ${language}`, async () => {
          const nodes = nodesOf(example);
          const tab = await openAt(browser, sites.example.address, `${language}/`);
          assert.equal(await tab.run(() => document.documentElement.lang, undefined), language);
          await start(tab);
          await follow(tab, exampleInputs.slice(0, 2), nodes, language);
          await travel(tab, -2);
          assert.deepEqual([await shown(tab), await chosen(tab)], [nodes.get('danger')?.title?.[language], ['yes']]);
          await travel(tab, 2);
          assert.equal(await shown(tab), nodes.get('known')?.title?.[language]);
          await tab.click('input[value=seen]');
          await switchLanguage(tab, other);
          assert.deepEqual([await shown(tab), await chosen(tab)], [nodes.get('known')?.title?.[other], ['seen']]);
          await switchLanguage(tab, language);
          await tab.click('input[value=seen]');
          await follow(tab, exampleInputs.slice(2), nodes, language);
          assert.equal(await shown(tab), nodes.get('plan')?.title?.[language]);
          await assertRecord(tab, example, exampleInputs, language);
          assert.deepEqual(await tab.troubles(), []);
          await assertWayOut(tab);
          await tab.close();
        });

        test(`a journey of the shipped pathway and its record, ${language}`, async () => {
          const nodes = nodesOf(response);
          const inputs = walkThroughStrands(response, nodes);
          const tab = await openAt(browser, sites.response.address, `${language}/`);
          await start(tab);
          await follow(tab, inputs, nodes, language);
          await assertRecord(tab, response, inputs, language);
          assert.deepEqual(await tab.troubles(), []);
          await tab.close();
        });

        test(`the audit in a worker, the pages to read, the copy for later, ${language}`, async () => {
          const tab = await openAt(browser, sites.example.address, `${language}/audit/`, '.verdict');
          await until(() => tab.run(() => document.querySelector('.picture svg') !== null, undefined), 'the picture');
          const ready = {'read/': 'main h1', 'whole.html': 'main h1', 'practice/': '.start', 'copy.html': 'main h1'};
          for (const [page, selector] of Object.entries(ready)) {
            await tab.goto(`${sites.example.address}/${language}/${page}`);
            await onScreen(tab, selector);
            assert.equal(await tab.run(() => document.documentElement.lang, undefined), language);
          }
          assert.deepEqual(await tab.troubles(), []);
          await tab.close();
        });
      }

      test('a search in Welsh, by another form of the word', async () => {
        const tab = await openAt(browser, sites.example.address, 'cy/search.html', '#search-words');
        await tab.run(() => {
          const field = /** @type {HTMLInputElement} */ (document.getElementById('search-words'));
          field.focus();
          field.value = 'berygl';
          field.dispatchEvent(new Event('input'));
        }, undefined);
        const found = await until(() => tab.run(() =>
          document.querySelector('#search-list a')?.textContent ?? '', undefined), 'what was found');
        assert.equal(found, 'A oes plentyn mewn perygl uniongyrchol?');
        assert.deepEqual(await tab.troubles(), []);
        await tab.close();
      });

      test('what goes wrong in the page is heard by these tests', async () => {
        const tab = await openAt(browser, sites.example.address, 'en/');
        await tab.run(() => {
          console.error('said aloud');
          document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.invalid/x.png'}));
        }, undefined);
        const troubles = await until(async () => {
          const heard = (await tab.troubles()).join('\n');
          return heard.includes('said aloud') && heard.includes('elsewhere.invalid') ? heard : '';
        }, 'the breach');
        assert.match(troubles, /img-src/);
        await tab.close();
      });

      test('a browser that takes no more history entries holds nobody up', async () => {
        const nodes = nodesOf(example);
        const tab = await openAt(browser, sites.example.address, 'en/');
        await start(tab);
        await follow(tab, exampleInputs.slice(0, 2), nodes, 'en');
        await tab.run(() => {
          history.pushState = history.replaceState = () => {
            throw new DOMException('too many', 'SecurityError');
          };
        }, undefined);
        await follow(tab, exampleInputs.slice(2), nodes, 'en');
        assert.equal(await shown(tab), nodes.get('plan')?.title?.en);
        await assertRecord(tab, example, exampleInputs, 'en');
        assert.deepEqual(await tab.troubles(), []);
        await leave(tab);
        await tab.close();
      });
    });
  }
});

test('Firefox without Trusted Types audits as well', async () => {
  const browser = await firefoxBrowser({'dom.security.trusted_types.enabled': false});
  const tab = await openAt(browser, sites.example.address, 'en/audit/', '.verdict');
  assert.equal(await tab.run(() => 'trustedTypes' in globalThis, undefined), false);
  assert.deepEqual(await tab.troubles(), []);
  await browser.close();
});

/** @param {Tab} tab @returns {Promise<string[]>} */
const chosen = (tab) => tab.run(() =>
  [...document.querySelectorAll('input:checked')].map((one) => /** @type {HTMLInputElement} */ (one).value), undefined);

/** Takes the way out. @param {Tab} tab */
async function leave(tab) {
  await tab.run((to) => {
    /** @type {HTMLAnchorElement} */ (document.getElementById('exit')).href = to;
  }, elsewhereAddress);
  await tab.click('#exit');
  await until(() => tab.run(() => document.querySelector('h1')?.textContent === 'Elsewhere', undefined), 'the page elsewhere');
}

/** The way out leads elsewhere in the place of the page, and what was answered is gone. @param {Tab} tab */
async function assertWayOut(tab) {
  const entries = await tab.run(() => history.length, undefined);
  await leave(tab);
  assert.equal(await tab.run(() => history.length, undefined), entries, 'the entry is replaced');
  assert.equal(await tab.run(() => document.referrer, undefined), '');
  await tab.run(() => history.back(), undefined);
  await onScreen(tab, '.start');
  const text = await tab.run(() => /** @type {HTMLElement} */ (document.querySelector('main')).innerText, undefined);
  assert.doesNotMatch(text, /Enquiries|Ymholiadau/);
  await start(tab);
  assert.deepEqual(await chosen(tab), []);
  assert.equal(await tab.run(() => document.querySelectorAll('.answers').length, undefined), 0);
}
