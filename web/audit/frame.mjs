// What stands around the audit in the language of the moment: title, language, standing, and how far the work is.
import {standing} from '../page/frame.mjs';

/** @typedef {import('../page/view.mjs').View} View */

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * @param {View} view
 * @param {import('./result.mjs').Result | null} result
 */
export function renderFrame({t, language, otherLanguage}, result) {
  document.documentElement.lang = language;
  document.title = t('audit-page-title');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = t(/** @type {HTMLElement} */ (element).dataset.text ?? '');
  }
  const link = /** @type {HTMLAnchorElement} */ (find('language'));
  link.href = `../../${otherLanguage}/audit/`;
  link.lang = link.hreflang = otherLanguage;
  link.textContent = otherLanguage === 'cy' ? 'Cymraeg' : 'English';
  const status = result?.outline?.status;
  find('standing').replaceChildren(...(status ? standing(t, status) : []));
  const words = find('progress-words');
  if (words.dataset.key) words.textContent = t(words.dataset.key);
}

/**
 * Says what is being done, or that it is done; a screen reader hears it.
 * @param {View} view
 * @param {string} key
 * @param {'working' | 'said' | 'trouble'} state `said` stands elsewhere on the page, and is only heard here
 */
export function sayProgress({t}, key, state) {
  const words = find('progress-words');
  words.dataset.key = key;
  words.textContent = t(key);
  find('progress').className = `progress not-printed ${state}`;
  find('stop').hidden = state !== 'working';
}
