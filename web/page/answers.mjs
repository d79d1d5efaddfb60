// The answers so far, each of which can be changed, and what a change would drop.
import {h} from './dom.mjs';
import {happenedAt} from './kept-times.mjs';
import {button, details, heading} from './parts.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').Input} Input */
/** @typedef {import('../../wasm/engine.d.ts').Step} Step */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */

/**
 * The labels of answers, or that an action is done or gone past.
 * @param {View} view
 * @param {Node} node
 * @param {string[]} answers
 */
export function answerWords(view, node, answers) {
  if (node.kind !== 'question') return view.passedWord(node.agency);
  return answers.map((id) => view.plain(node.answers?.find((answer) => answer.id === id)?.label) || id.slice(0, 100))
    .join('; ');
}

/**
 * @param {View} view
 * @param {Step[]} steps
 * @param {(input: number) => void} onChange
 */
export function answerList(view, steps, onChange) {
  return h('dl', {class: 'govuk-summary-list answers'},
    steps.filter((step) => step.input !== null).map((step) => row(view, step, onChange)));
}

/**
 * @param {View} view
 * @param {Step} step
 * @param {(input: number) => void} onChange
 */
function row(view, step, onChange) {
  const node = view.content.node(step.node);
  const title = view.plain(node.title);
  return h('div', {class: 'govuk-summary-list__row'},
    h('dt', {class: 'govuk-summary-list__key'}, title),
    h('dd', {class: 'govuk-summary-list__value'}, answerWords(view, node, step.answers)),
    node.kind === 'question' && h('dd', {class: 'govuk-summary-list__actions'},
      h('button', {type: 'button', class: 'link-button', onclick: () => onChange(/** @type {number} */ (step.input))},
        view.t('change'), h('span', {class: 'govuk-visually-hidden'}, `: ${title}`))));
}

/**
 * The same behind a disclosure; nothing where there is no answer yet.
 * @param {View} view
 * @param {Step[]} steps
 * @param {(input: number) => void} onChange
 */
export function answersSoFar(view, steps, onChange) {
  const count = steps.filter((step) => step.input !== null).length;
  return count === 0 ? null
    : details(`${view.t('answers-title')} (${count})`, answerList(view, steps, onChange), {id: 'answers'});
}

/**
 * Names what a change would drop, and asks.
 * @param {View} view
 * @param {Node} node whose answer changes
 * @param {string[] | null} answers what it becomes; null where an action is not done after all
 * @param {import('../../wasm/engine.d.ts').Dropped[]} dropped
 * @param {Input[]} inputs that it is dropped from
 * @param {{onDrop: () => void, onKeep: () => void}} options
 */
export function dropScreen(view, node, answers, dropped, inputs, options) {
  return [
    heading('l', view.t('drop-title')),
    h('p', {class: 'govuk-body'}, `${view.t('drop-from')} “${view.plain(node.title)}” ${view.t('drop-to')} `,
      h('strong', {}, answers === null ? view.t('drop-not-done') : answerWords(view, node, answers)), '.'),
    h('p', {class: 'govuk-body'}, view.t('drop-list')),
    droppedList(view, dropped, inputs),
    h('p', {class: 'govuk-body'}, view.t('drop-times')),
    h('div', {class: 'govuk-button-group'},
      button(view.t('drop-button'), options.onDrop, 'govuk-button--warning'),
      button(view.t('change-keep'), options.onKeep, 'govuk-button--secondary')),
  ];
}

const mostListed = 40;

/**
 * What does not apply; of a stranger's record it may name what the pathway does not know.
 * @param {View} view
 * @param {import('../../wasm/engine.d.ts').Dropped[]} dropped
 * @param {Input[]} inputs that it is dropped from, which say when
 */
export function droppedList(view, dropped, inputs) {
  const more = dropped.length - mostListed;
  return h('ul', {class: 'govuk-list govuk-list--bullet dropped'}, dropped.slice(0, mostListed).map((one) => {
    const gone = view.content.node(one.at.split('/').at(-1));
    return gone ? h('li', {}, `${view.plain(gone.title)}: `, h('strong', {}, answerWords(view, gone, one.answers)),
        ` (${view.engine.moment(happenedAt(inputs[one.input]), view.language)})`)
      : h('li', {}, h('code', {}, one.at.slice(0, 100)));
  }), more > 0 && h('li', {}, view.t('drop-more', {count: String(more)})));
}
