// The reading version: every node as a page of plain links, made with the components of the page itself.
import {h} from '../page/dom.mjs';
import {agencies, avoidList, heading, sourceDetails, whyDetails} from '../page/parts.mjs';
import {contactLinks, richText} from '../page/rich-text.mjs';
import {owedAt, taskGroups} from '../page/tasks.mjs';
import {waysOn} from './ways.mjs';

/** @typedef {import('../page/view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */
/** @typedef {import('../../wasm/engine.d.ts').Language} Language */
/** @typedef {import('../../wasm/engine.d.ts').Due} Due */

/**
 * What a part of the reading version needs: the page's view, the words that only static pages have, and links.
 * @param {View} view
 * @param {ReturnType<typeof import('../page/words.mjs').wordsIn>} t words of the static pages
 * @param {(id: string) => string} address of a node
 * @param {(id: string) => string} [number] stands before a title, for those who turn pages of paper
 */
export function makeReading(view, t, address, number = () => '') {
  const {scopes} = view.content.outline;
  const titleOf = (/** @type {string} */ id) => {
    const node = view.content.node(id);
    return view.plain(node.title ?? scopes.find((scope) => scope.id === node.subpathway)?.title) ||
           t(`kind-${node.kind}`);
  };
  const link = (/** @type {string} */ id, /** @type {string} */ words = titleOf(id)) =>
    h('a', {class: 'govuk-link', href: address(id)}, `${number(id)} ${words}`.trim());
  return {view, t, titleOf, link, start: scopes[0].start};
}

/** @typedef {ReturnType<typeof makeReading>} Reading */

/**
 * When a task is due, counted from its event: no clock runs here.
 * @param {Reading} reading
 * @param {Node} node
 * @returns {Due[]}
 */
export function duesInWords({view, t}, node) {
  const event = (/** @type {string} */ id) => view.plain(view.content.event(id)?.label);
  return (node.tasks ?? []).filter((task) => task.within).map((task) => {
    const within = view.engine.duration(/** @type {string} */ (task.within), view.language);
    const words = task.from ? t('within', {within, event: event(task.from)}) : within;
    return {index: task.index, immediately: !task.from, event: task.from ?? null, passed: false, due: null,
            wholeDay: false, beyondCalendar: false, words: {[view.language]: words}};
  });
}

/**
 * @param {Reading} reading
 * @param {Node} node
 * @param {string} [level] of the headings of agencies
 */
export function nodeBody(reading, node, level = 'h3') {
  const {view} = reading;
  const owed = owedAt(node, duesInWords(reading, node));
  const part = view.content.outline.scopes.find((scope) => scope.id === node.subpathway);
  return [
    agencies(view, node),
    node.kind === 'endpoint' && h('p', {class: 'outcome'}, h('span', {}, view.t('end-outcome')), ' ',
      h('strong', {}, view.plain(view.content.outcome(node.outcome)?.label))),
    node.kind === 'endpoint' && richText(view, node.why),
    richText(view, node.help ?? (node.title ? undefined : part?.help)),
    owed.length > 0 && [h('h2', {class: 'govuk-heading-m'}, view.t(node.kind === 'endpoint' ? 'end-now' : 'tasks-title')),
                        taskGroups(view, owed, level)],
    avoidList(view, node),
    h('div', {class: 'ways-on'}, waysOn(reading, node)),
    node.kind !== 'endpoint' && whyDetails(view, node, node.kind === 'question' ? 'why-question' : 'why'),
    node.kind === 'endpoint' && h('p', {class: 'govuk-body'}, view.t('end-professional')),
  ];
}

/**
 * @param {Reading} reading
 * @param {Node} node
 */
export function nodePage(reading, node) {
  const {view, t} = reading;
  const part = view.content.outline.scopes.find((scope) => scope.id === node.scope);
  return [
    readingNote(reading),
    h('p', {class: 'govuk-caption-m'}, `${t('part')}: ${view.plain(part?.title)}. ${t(`kind-${node.kind}`)}`),
    heading('l', reading.titleOf(node.id)),
    nodeBody(reading, node),
    sourceDetails(view, [node]),
  ];
}

/** @param {Reading} reading */
const readingNote = ({t}) => h('p', {class: 'govuk-body-s reading-note'}, t('reading-note'));

/** Every node, part by part. @param {Reading} reading */
export function contentsPage(reading) {
  const {view, t, link} = reading;
  return [
    heading('l', t('read-title')),
    readingNote(reading),
    h('p', {class: 'govuk-body-l first'}, t('first-question'), ' ', link(reading.start)),
    view.content.outline.scopes.map((scope) => h('section', {},
      h('h2', {class: 'govuk-heading-m', id: `part-${scope.id}`}, view.plain(scope.title)),
      h('ul', {class: 'govuk-list contents'}, scope.nodes.map((id) =>
        h('li', {}, link(id), h('span', {class: 'kind'}, ` ${t(`kind-${view.content.node(id).kind}`)}`)))))),
  ];
}

/**
 * The terms and the contacts, in the order of the pathway's registers.
 * @param {Reading} reading
 */
export function termList({view, t}) {
  const {terms, contacts} = view.content.outline;
  return [
    terms.length > 0 && h('dl', {class: 'terms'}, terms.map((term) => h('div', {id: `term-${term.id}`},
      h('dt', {}, view.plain(term.label)), h('dd', {}, richText(view, term.meaning))))),
    contacts.length > 0 && [h('h2', {class: 'govuk-heading-m'}, t('contacts-title')),
      h('ul', {class: 'govuk-list'}, contacts.map((one) => h('li', {}, contactLinks(view, one),
        one.note && ` ${view.plain(one.note)}`)))],
  ];
}

/** @param {Reading} reading */
export function termsPage(reading) {
  return [heading('l', reading.t('terms-title')), termList(reading)];
}
