// The whole pathway as one document to print, in reading order, with numbers to turn pages by.
import {h} from '../page/dom.mjs';
import {heading} from '../page/parts.mjs';
import {richText} from '../page/rich-text.mjs';
import {makeReading, nodeBody, termList} from './reading.mjs';

/** @typedef {import('./reading.mjs').Reading} Reading */
/** @typedef {import('../../wasm/engine.d.ts').Outline} Outline */
/** @typedef {import('../../wasm/engine.d.ts').Citation} Citation */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */

/**
 * The parts in the order in which a reader comes to them first.
 * @param {Outline} outline
 */
export function readingOrder(outline) {
  const nodes = new Map(outline.nodes.map((node) => [node.id, node]));
  const scopes = new Map(outline.scopes.map((scope) => [scope.id, scope]));
  const order = [outline.scopes[0]];
  for (const scope of order) {
    for (const id of scope.nodes) {
      const node = nodes.get(id);
      for (const part of [node?.subpathway, ...(node?.strands ?? []).map((strand) => strand.subpathway)]) {
        const found = part && scopes.get(part);
        if (found && !order.includes(found)) order.push(found);
      }
    }
  }
  return order;
}

/**
 * @param {import('../page/view.mjs').View} view
 * @param {Reading['t']} t
 */
export function wholeDocument(view, t) {
  const {outline} = view.content;
  const order = readingOrder(outline);
  const numbers = new Map(order.flatMap((scope, place) =>
    scope.nodes.map((id, within) => [id, `${place + 1}.${within + 1}`])));
  const number = (/** @type {string} */ id) => numbers.get(id) ?? '';
  const reading = makeReading(view, t, (id) => `#node-${id}`, number);
  return [
    h('div', {class: 'cover'},
      heading('xl', view.plain(outline.title)),
      h('p', {class: 'govuk-body-l'}, t('whole-lead')),
      h('div', {class: 'notice'},
        outline.notice ? richText(view, outline.notice) : h('p', {class: 'govuk-body'}, view.t(`standing-${outline.status}`))),
      h('p', {class: 'govuk-body'}, `${view.t('footer-edition')} ${outline.edition}. ${t('review-by', {
        date: view.date(outline.reviewBy)})}`),
      h('p', {class: 'govuk-body-s hash'}, outline.hash),
      h('p', {class: 'govuk-body not-printed'}, t('whole-print'))),
    contents(reading, order),
    order.map((scope, place) => h('section', {class: 'part', id: `part-${scope.id}`},
      h('h2', {class: 'govuk-heading-l'}, `${place + 1} ${view.plain(scope.title)}`),
      place > 0 && richText(view, scope.help),
      scope.nodes.map((id) => nodeSection(reading, view.content.node(id), number(id))))),
    h('section', {class: 'part', id: 'terms'}, h('h2', {class: 'govuk-heading-l'}, t('terms-title')), termList(reading)),
    sources(reading),
  ];
}

/**
 * @param {Reading} reading
 * @param {Outline['scopes']} order
 */
function contents({view, t}, order) {
  const entry = (/** @type {string} */ id, /** @type {string} */ words) =>
    h('li', {}, h('a', {class: 'govuk-link', href: `#${id}`}, words));
  return h('nav', {class: 'whole-contents', 'aria-labelledby': 'contents'},
    h('h2', {class: 'govuk-heading-l', id: 'contents'}, t('contents-title')),
    h('ul', {class: 'govuk-list contents'},
      order.map((scope, place) => entry(`part-${scope.id}`, `${place + 1} ${view.plain(scope.title)}`)),
      entry('terms', t('terms-title')), entry('sources', view.t('sources'))));
}

/**
 * @param {Reading} reading
 * @param {Node} node
 * @param {string} number
 */
function nodeSection(reading, node, number) {
  return h('section', {class: 'whole-node', id: `node-${node.id}`},
    h('h3', {class: 'govuk-heading-m'}, `${number} ${reading.titleOf(node.id)}`),
    h('p', {class: 'govuk-body-s kind'}, reading.t(`kind-${node.kind}`)),
    nodeBody(reading, node, 'h5'),
    citedLine(reading, node));
}

/**
 * Which of the sources at the end a node rests on.
 * @param {Reading} reading
 * @param {Node} node
 */
function citedLine({view}, node) {
  const all = [...(node.citations ?? []), ...(node.tasks ?? []).flatMap((task) => task.citations ?? [])];
  const places = view.content.outline.sources.map((source) => source.id);
  /** @type {Map<string, Citation>} */
  const distinct = new Map(all.map((one) => [JSON.stringify(one), one]));
  if (distinct.size === 0) return null;
  return h('p', {class: 'govuk-body-s cited'}, `${view.t('sources')}: `, [...distinct.values()].map((one, place) => [
    place > 0 && '; ', h('a', {class: 'govuk-link', href: `#source-${one.source}`}, `[${places.indexOf(one.source) + 1}]`),
    one.part && ` ${one.part}`, ` (${view.t(`mark-${one.mark}`)})`, one.note && ` ${view.plain(one.note)}`]));
}

/** @param {Reading} reading */
function sources({view}) {
  return h('section', {class: 'part', id: 'sources'},
    h('h2', {class: 'govuk-heading-l'}, view.t('sources')),
    h('ol', {class: 'govuk-list govuk-list--number'}, view.content.outline.sources.map((source) =>
      h('li', {id: `source-${source.id}`}, view.plain(source.title), source.edition && `, ${source.edition}`,
        source.href && [' ', h('a', {class: 'govuk-link', href: source.href}, source.href)]))));
}
