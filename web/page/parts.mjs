// Parts that several screens share.
import {h} from './dom.mjs';
import {outsideLink, richText} from './rich-text.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */
/** @typedef {import('../../wasm/engine.d.ts').Citation} Citation */

/**
 * The heading that takes the focus when a screen appears.
 * @param {string} size of govuk-heading
 * @param {any} content
 */
export function heading(size, content) {
  return h('h1', {class: `govuk-heading-${size}`, tabindex: '-1'}, content);
}

/**
 * @param {View} view
 * @param {() => void} onBack
 */
export function backLink(view, onBack) {
  return h('button', {type: 'button', class: 'govuk-back-link back', onclick: onBack}, view.t('back'));
}

/**
 * @param {any} content
 * @param {() => void} onClick
 * @param {string} [kind]
 */
export function button(content, onClick, kind = '') {
  return h('button', {type: 'button', class: `govuk-button ${kind}`.trim(), onclick: onClick}, content);
}

/**
 * @param {string} summary
 * @param {any} content
 * @param {{[name: string]: any}} [attributes]
 */
export function details(summary, content, attributes = {}) {
  return h('details', {class: 'govuk-details', ...attributes},
    h('summary', {class: 'govuk-details__summary'}, h('span', {class: 'govuk-details__summary-text'}, summary)),
    h('div', {class: 'govuk-details__text'}, content));
}

/**
 * A choice that nobody need make, with nothing chosen to begin with.
 * @param {View} view
 * @param {string} id
 * @param {{question: string, hint: string, none: string}} words keys of them
 * @param {{id: string, name: import('../../wasm/engine.d.ts').Plain}[]} options
 * @param {string} chosen id of an option, or empty
 * @param {(id: string) => void} onChoose with an empty id where none is chosen any more
 */
export function freeChoice(view, id, words, options, chosen, onChoose) {
  const option = (/** @type {string} */ value, /** @type {string} */ name) =>
    h('option', {value, selected: value === chosen}, name);
  const select = h('select', {id, class: 'govuk-select', 'aria-describedby': `${id}-hint`, autocomplete: 'off'},
    option('', view.t(words.none)), options.map((one) => option(one.id, view.plain(one.name))));
  select.addEventListener('change', () => onChoose(select.value));
  return h('div', {class: 'govuk-form-group free-choice'},
    h('label', {class: 'govuk-label', for: id}, view.t(words.question)),
    h('p', {id: `${id}-hint`, class: 'govuk-hint'}, view.t(words.hint)),
    select);
}

/**
 * Who leads a node and who works with them.
 * @param {View} view
 * @param {{agency?: string, with?: string[]}} owner
 */
export function agencies(view, owner) {
  if (!owner.agency) return null;
  const others = (owner.with ?? []).map((id) => view.agencyName(id));
  return h('p', {class: 'agencies'},
    h('span', {class: 'govuk-visually-hidden'}, `${view.t('leads')}: `),
    h('strong', {class: 'agency'}, view.agencyName(owner.agency)),
    others.length > 0 && h('span', {class: 'with'}, ` ${view.t('contributes')}: ${others.join(', ')}`));
}

/**
 * @param {View} view
 * @param {Node} node
 */
export function avoidList(view, node) {
  if (!node.avoids?.length) return null;
  return h('div', {class: 'govuk-inset-text avoid'},
    h('h2', {class: 'govuk-heading-s'}, view.t('avoid-title')),
    h('ul', {class: 'govuk-list avoid-list'}, node.avoids.map((avoid) => h('li', {}, richText(view, avoid)))));
}

/**
 * @param {View} view
 * @param {Citation} citation
 */
function sourceItem(view, citation) {
  const source = view.content.source(citation.source);
  const title = view.plain(source.title);
  return h('li', {},
    source.href ? outsideLink(view, source.href, title) : title,
    source.edition && `, ${source.edition}`,
    citation.part && `, ${citation.part}`,
    h('br'), h('span', {class: `mark mark-${citation.mark}`}, view.t(`mark-${citation.mark}`)),
    citation.note && h('span', {class: 'note'}, ` ${view.plain(citation.note)}`));
}

/**
 * What nodes are based on, each source and part once.
 * @param {View} view
 * @param {Node[]} nodes
 */
export function sourceList(view, nodes) {
  const all = nodes.flatMap((node) => [...(node.citations ?? []),
                                       ...(node.tasks ?? []).flatMap((task) => task.citations ?? [])]);
  const seen = new Map(all.map((citation) => [JSON.stringify(citation), citation]));
  if (seen.size === 0) return null;
  return h('ul', {class: 'govuk-list sources'}, [...seen.values()].map((one) => sourceItem(view, one)));
}

/**
 * The same behind a disclosure.
 * @param {View} view
 * @param {Node[]} nodes
 */
export function sourceDetails(view, nodes) {
  const list = sourceList(view, nodes);
  return list && details(view.t('sources'), list);
}

/**
 * @param {View} view
 * @param {Node} node
 * @param {string} key of the words of the disclosure
 */
export function whyDetails(view, node, key) {
  return node.why ? details(view.t(key), richText(view, node.why)) : null;
}

/**
 * The names of the strands a node lies in, above its heading.
 * @param {View} view
 * @param {string} at
 */
export function strandCaption(view, at) {
  const titles = view.content.strandTitles(at);
  if (titles.length === 0) return null;
  return h('p', {class: 'govuk-caption-m'}, titles.map((title) => view.plain(title)).join(' – '));
}
