// The field of the search page. What searches is fetched when somebody begins to ask, and not before.
import {h} from '../page/dom.mjs';
import {filled} from '../page/words.mjs';
import {resultList} from './results.mjs';

/** @typedef {import('../../wasm/engine.d.ts').SearchResult} SearchResult */

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const field = /** @type {HTMLInputElement} */ (find('search-words'));
/** @type {{[name: string]: string}} */
const words = JSON.parse(find('search').dataset.words ?? '{}');

/** Whoever types has paused. */
const pause = 200;

/** @type {Promise<(query: string) => SearchResult> | null} */
let searcher = null;

/**
 * What searches, fetched once; after a failure, once more.
 * @returns {Promise<(query: string) => SearchResult>}
 */
function loaded() {
  searcher ??= import('./searcher.mjs').then(({openSearcher}) => openSearcher(document.documentElement.lang));
  return searcher;
}

/** @param {...any} content */
function say(...content) {
  find('search-status').replaceChildren(...content.map((one) => h('p', {class: 'govuk-body'}, one)));
}

/** @param {SearchResult | null} result */
function show(result) {
  find('search-list').replaceChildren(...(result ? resultList(result, words) : []));
  find('search-results').hidden = !result || result.hits.length === 0;
  if (!result) return say();
  const corrections = result.corrections.map(({word, nearest}) => filled(words.nearest, {word, nearest}));
  const cut = result.cut ? [words.cut] : [];
  if (result.found === 0) return say(...cut, words.none, words['none-advice']);
  const listed = result.hits.length < result.found ? ' ' + filled(words.listed, {count: result.hits.length}) : '';
  say(...corrections, ...cut, filled(words.count, {count: result.found}) + listed);
}

/** @param {unknown} error */
function fail(error) {
  console.warn(String(error));
  searcher = null;
  show(null);
  say([h('strong', {}, words.failed), ' ', h('a', {class: 'govuk-link', href: './read/'}, words.contents)]);
}

/** Searches for what stands in the field by the time it can be done. */
async function search() {
  try {
    const asked = await loaded();
    show(field.value.trim() === '' ? null : asked(field.value));
  } catch (error) {
    fail(error);
  }
}

/** Begins to fetch, and says so while it lasts. */
function prepare() {
  if (searcher) return;
  say(words.loading);
  search();
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
field.addEventListener('focus', prepare);
field.addEventListener('input', () => {
  prepare();
  clearTimeout(waiting);
  waiting = setTimeout(search, pause);
});
find('search').hidden = false;
// What was typed before the script ran.
if (field.value !== '') prepare();
