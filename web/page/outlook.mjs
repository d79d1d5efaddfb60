// What each answer to a question would lead to: why it is asked, and what happens where nobody knows.
import {h} from './dom.mjs';
import {details} from './parts.mjs';
import {richText} from './rich-text.mjs';
import {thisMinute} from './session.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */
/** @typedef {import('../../wasm/engine.d.ts').Answer} Answer */
/** A node that an answer opens. @typedef {{at: string, node: string}} Next */
/** @typedef {(answers: string[]) => Next[]} Outlook asks the engine */

/** The answer that every question of a pathway has. */
const notKnown = 'not-known';

/**
 * What an answer would lead to: what it opens, or the end.
 * @param {import('./view.mjs').View['engine']} engine
 * @param {import('../../wasm/engine.d.ts').Input[]} inputs before it
 * @param {string} at
 * @param {string[]} answers
 * @returns {Next[]}
 */
export function outlookOf(engine, inputs, at, answers) {
  const time = inputs.at(-1)?.time ?? thisMinute();
  const {open, endpoint} = engine.journey([...inputs, {at, answers, time}]);
  const before = engine.journey(inputs).open.map((one) => one.at);
  if (endpoint !== null) return [{at: endpoint, node: endpoint}];
  const fresh = open.filter((one) => one.at === at || !before.includes(one.at));
  return fresh.length > 0 ? fresh : open;
}

/** Fills a disclosure when it is first opened: the engine is not asked in vain. @param {string} summary @param {() => any[]} fill */
function filledLater(summary, fill) {
  const content = h('div', {});
  const box = details(summary, content);
  box.addEventListener('toggle', () => content.childElementCount === 0 && content.append(...fill()));
  return box;
}

/** @param {View} view @param {Next[]} next */
const titles = (view, next) =>
  [...new Set(next.map((one) => view.plain(view.content.node(one.node).title)))].join('; ');

/** @param {Next[]} next */
const places = (next) => next.map((one) => one.at).join(' ');

/**
 * @param {View} view
 * @param {Node} node
 * @param {Outlook} outlook
 */
export function whyQuestion(view, node, outlook) {
  const answers = node.answers ?? [];
  const leads = (/** @type {Answer} */ answer) => h('li', {}, view.plain(answer.label), ': ',
    h('strong', {}, titles(view, outlook([answer.id]))));
  return filledLater(view.t('why-question'), () => [
    ...richText(view, node.why),
    h('p', {class: 'govuk-body'}, view.t(node.many ? 'why-answers-many' : 'why-answers')),
    ...(node.many ? [] : [h('ul', {class: 'govuk-list govuk-list--bullet outlook'}, answers.map(leads))]),
  ]);
}

/**
 * @param {View} view
 * @param {Node} node
 * @param {Outlook} outlook
 */
export function unknownDetails(view, node, outlook) {
  const answers = node.answers ?? [];
  const unknown = answers.find((answer) => answer.id === notKnown);
  if (!unknown) return null;
  return filledLater(view.t('unknown-title'), () => {
    const next = outlook([notKnown]);
    const alike = node.many ? [] : answers.filter((answer) =>
      answer !== unknown && places(outlook([answer.id])) === places(next));
    return [
      h('p', {class: 'govuk-body'}, view.t('unknown-choose'), ' ', h('strong', {}, view.plain(unknown.label)), '. ',
        view.t('unknown-fair')),
      h('p', {class: 'govuk-body'}, view.t('unknown-next'), ' ', h('strong', {}, titles(view, next)), '.'),
      ...(alike.length > 0 ? [h('p', {class: 'govuk-body'}, view.t('unknown-same'), ' ',
        alike.map((answer) => `“${view.plain(answer.label)}”`).join(', '), '.')] : []),
    ];
  });
}
