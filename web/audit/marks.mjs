// Small things that several sections show.
import {h} from '../page/dom.mjs';

/** @typedef {import('../page/view.mjs').View} View */

const signs = {witnessed: '✓', 'no-route': '✕', 'not-decided': '?', holds: '✓', broken: '✕', vacuous: '○',
               error: '✕', warning: '!', note: 'i', clean: '✓', 'has-errors': '✕', 'not-run': '–', 'not-built': '?'};

/**
 * A status as a sign and its words: the colour only repeats them.
 * @param {View} view
 * @param {keyof typeof signs} status
 * @param {string} words
 */
export function statusMark(view, status, words) {
  const sign = h('span', {'aria-hidden': 'true', class: 'sign'}, signs[status]);
  return h('span', {class: `status status-${status}`}, sign, words);
}

/**
 * What is known of a branch or an endpoint.
 * @param {View} view
 * @param {import('../../wasm/engine.d.ts').EvidenceStatus} status
 */
export const evidenceMark = (view, status) => statusMark(view, status, view.t(`audit-status-${status}`));

/** @param {string} text */
export const code = (text) => h('code', {}, text);

/**
 * A message of the engine: what stands between `backquotes` is a name.
 * @param {string} text
 */
export const message = (text) => text.split('`').map((part, place) => (place % 2 === 1 ? code(part) : part));

/** @param {string[]} names */
export const names = (names) => names.flatMap((name, place) => (place === 0 ? [code(name)] : [', ', code(name)]));

/** @param {string[]} route */
export const routeList = (route) => h('ol', {class: 'route'}, route.map((name) => h('li', {}, code(name))));

/**
 * @param {{id: string, title: string}} section
 * @param {...any} content
 */
export function section({id, title}, ...content) {
  return h('section', {class: 'audit-section', 'aria-labelledby': `${id}-title`},
    h('h2', {class: 'govuk-heading-m', id: `${id}-title`, tabindex: '-1'}, title), content);
}

/**
 * A section that has nothing to show says so.
 * @param {import('../page/view.mjs').View} view
 * @param {string} id
 * @param {string} title
 */
export const nothingIn = (view, id, title) => section({id, title}, h('p', {class: 'govuk-body'}, view.t('audit-none')));

/**
 * A button that reads as a link.
 * @param {any} content
 * @param {() => void} onClick
 * @param {{[name: string]: any}} [attributes]
 */
export const linkButton = (content, onClick, attributes = {}) =>
  h('button', {type: 'button', class: 'link-button', onclick: onClick, ...attributes}, content);
