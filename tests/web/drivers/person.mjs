// What a person does on the page, in any browser.
import {readFileSync} from 'node:fs';
import {sizes} from '../browser.mjs';
import {nodeAt} from './command.mjs';
import {until} from './driver.mjs';

/** @typedef {import('./driver.mjs').Tab} Tab */
/** @typedef {import('../../../wasm/engine.d.ts').Input} Input */
/** @typedef {'en' | 'cy'} Language */

const words = {en: textsOf('en'), cy: textsOf('cy')};

/** @param {Language} language @returns {{[key: string]: string}} */
function textsOf(language) {
  return JSON.parse(readFileSync(new URL(`../../../web/text/${language}.json`, import.meta.url), 'utf8'));
}

/**
 * A page that has finished loading.
 * @param {import('./driver.mjs').Browser} browser
 * @param {string} address
 * @param {string} place
 * @param {string} [ready] selector of what shows that it is
 */
export async function openAt(browser, address, place, ready = '.screen h1') {
  const tab = await browser.open(`${address}/${place}`, sizes.desktop);
  await onScreen(tab, ready);
  return tab;
}

/** Waits for what a selector names. @param {Tab} tab @param {string} selector */
export const onScreen = (tab, selector) =>
  until(() => tab.run((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false), selector);

/** The title of the screen. @param {Tab} tab @returns {Promise<string>} */
export const shown = (tab) => tab.run(() => document.querySelector('.screen h1')?.textContent ?? '', undefined);

/** The page's clock stands still at a minute. @param {Tab} tab @param {string} minute */
export const setClock = (tab, minute) => tab.run((now) => {
  const page = /** @type {any} */ (globalThis);
  page.TrueDate ??= Date;
  page.Date = class extends page.TrueDate {
    constructor(/** @type {any[]} */ ...given) {
      super(...(given.length > 0 ? given : [now]));
    }
    static now() {
      return page.TrueDate.parse(now);
    }
  };
}, minute);

/**
 * Does what brings another screen, and waits for it.
 * @param {Tab} tab
 * @param {() => Promise<unknown>} action
 */
async function toNextScreen(tab, action) {
  await tab.run(() => document.querySelector('.screen')?.setAttribute('data-seen', ''), undefined);
  await action();
  await onScreen(tab, '.screen:not([data-seen]) h1');
}

/** @param {Tab} tab */
export const start = (tab) => toNextScreen(tab, () => tab.click('.start'));

/** By the browser's buttons. @param {Tab} tab @param {number} steps */
export const travel = (tab, steps) => toNextScreen(tab, () => tab.run((by) => history.go(by), steps));

/** @param {Tab} tab @param {Language} to */
export async function switchLanguage(tab, to) {
  await tab.click('#language');
  await onScreen(tab, `html[lang=${to}]`);
}

/**
 * Chooses answers, or none, and goes on.
 * @param {Tab} tab
 * @param {string[]} answers
 */
export async function answer(tab, answers) {
  for (const id of answers) await tab.click(`input[value="${id}"]`);
  const isQuestion = await tab.run(() => document.querySelector('form') !== null, undefined);
  const button = isQuestion ? 'form button[type=submit]' : '.screen > .govuk-button';
  await toNextScreen(tab, () => tab.click(button));
}

/**
 * To the open node of an input, over the list of all that is open where another is shown.
 * @param {Tab} tab
 * @param {string} at
 * @param {string} title
 * @param {Language} language
 */
async function goTo(tab, at, title, language) {
  if (await shown(tab) === title) return;
  if (await shown(tab) !== words[language]['choose-title']) {
    await tab.run((text) => [...document.querySelectorAll('.link-button')].find((one) => one.textContent === text)
      ?.setAttribute('data-wanted', ''), words[language]['choose-all-open']);
    await toNextScreen(tab, () => tab.click('[data-wanted]'));
  }
  await toNextScreen(tab, () => tab.click(`[data-at="${at}"]`));
}

/**
 * Gives answers at their times, from where the journey is.
 * @param {Tab} tab
 * @param {Input[]} inputs
 * @param {Map<string, import('../../../wasm/engine.d.ts').Node>} nodes
 * @param {Language} language
 */
export async function follow(tab, inputs, nodes, language) {
  for (const {at, answers, time} of inputs) {
    await setClock(tab, time);
    await goTo(tab, at, nodeAt(nodes, at).title[language], language);
    await answer(tab, answers);
  }
}

/** The file that the record's page saves. @param {Tab} tab */
export async function saveRecord(tab) {
  await toNextScreen(tab, () => tab.click('.then'));
  return tab.saved(() => tab.click('.screen .govuk-button--secondary'));
}
