// The list of what was found: links to the pages of the reading version, the words found marked.
import {h} from '../page/dom.mjs';

/** @typedef {import('../../wasm/engine.d.ts').SearchHit} SearchHit */

/** @param {import('../../wasm/engine.d.ts').MarkedText} text */
const marked = (text) => text.map((part) => (typeof part === 'string' ? part : h('mark', {}, part.match)));

/**
 * What an excerpt is, where that changes what it means: an order not to do something above all.
 * @param {SearchHit} hit
 * @param {{[name: string]: string}} words
 */
function lead({field}, words) {
  const label = field && words[field];
  return label ? [h(field === 'avoid' ? 'strong' : 'span', {class: 'excerpt-lead'}, label), ' '] : [];
}

/**
 * @param {SearchHit} hit
 * @param {{[name: string]: string}} words
 */
function result(hit, words) {
  const href = hit.kind === 'term' ? `./read/terms/#term-${hit.id}` : `./read/${hit.id}.html`;
  const place = hit.kind === 'term' ? words.term : `${words[`kind-${hit.node}`]}. ${hit.scopeTitle}`;
  return h('li', {}, h('a', {class: 'govuk-link', href}, marked(hit.title)), h('span', {class: 'kind'}, place),
           hit.excerpt && h('p', {class: 'govuk-body excerpt'}, lead(hit, words), marked(hit.excerpt)));
}

/**
 * @param {import('../../wasm/engine.d.ts').SearchResult} found
 * @param {{[name: string]: string}} words
 */
export const resultList = (found, words) => found.hits.map((hit) => result(hit, words));
