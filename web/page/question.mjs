// One question: radios, or checkboxes where several answers may hold.
import {localNamesAt} from './area.mjs';
import {h} from './dom.mjs';
import {errorMessage, errorSummary} from './errors.mjs';
import {handOver} from './lens.mjs';
import {unknownDetails, whyQuestion} from './outlook.mjs';
import {agencies, avoidList, backLink, heading, sourceDetails, strandCaption} from './parts.mjs';
import {richText} from './rich-text.mjs';
import {whenPart} from './when.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */
/** @typedef {import('../../wasm/engine.d.ts').Answer} Answer */

/**
 * @typedef {object} QuestionOptions
 * @property {string} at address of the node
 * @property {string[]} chosen answers chosen before, to begin with
 * @property {string} submit words of the button
 * @property {() => void} onBack
 * @property {(answers: string[], happened: string | null) => void} onAnswer
 * @property {import('./when.mjs').Happening} [happening] of answers that say that something has happened
 * @property {import('../../wasm/engine.d.ts').JourneyState} state before the answer
 * @property {any} progress
 * @property {(answers: string[]) => import('./outlook.mjs').Next[]} outlook what an answer would lead to
 * @property {any} [after] what stands under the form
 */

/**
 * @param {View} view
 * @param {Node} node
 * @param {QuestionOptions} options
 */
export function questionScreen(view, node, options) {
  const many = node.many === true;
  const kind = many ? 'checkboxes' : 'radios';
  const errorText = view.t(many ? 'error-choose-many' : 'error-choose-one');
  const answers = node.answers ?? [];
  const items = answers.map((answer, place) => choice(view, node, answer, place, options.chosen, kind));
  const events = [...new Set(answers.flatMap((answer) => answer.marks ?? []))];
  const when = options.happening && events.length > 0 && whenPart(view, events, options.happening);
  const error = errorMessage('answer-error');
  const help = richText(view, node.help);
  const fieldset = h('fieldset', {class: 'govuk-fieldset', 'aria-describedby': 'answer-hint answer-error'},
    h('legend', {class: 'govuk-fieldset__legend govuk-fieldset__legend--l'}, heading('l', view.plain(node.title))),
    help,
    h('p', {class: 'govuk-hint', id: 'answer-hint'}, view.t(many ? 'choose-many' : 'choose-one')),
    error,
    h('div', {class: `govuk-${kind}`, onchange: (/** @type {Event} */ event) => {
      keepAlone(event, answers);
      summary.hide();
    }}, items));
  const group = h('div', {class: 'govuk-form-group'}, fieldset);
  const summary = errorSummary(view);
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    const chosen = [...form.querySelectorAll('input:checked')].map((input) => input.value);
    if (chosen.length > 0) {
      const happened = when && form.querySelector('[data-happens]:checked') ? when.read(summary) : null;
      return happened !== undefined && options.onAnswer(chosen, happened);
    }
    summary.show(errorText, form.querySelector('#answer-0'), error);
  };
  const form = h('form', {novalidate: true, autocomplete: 'off', onsubmit: submit}, group,
    when && when.element,
    avoidList(view, node),
    h('button', {type: 'submit', class: 'govuk-button'}, options.submit));
  return [backLink(view, options.onBack), summary.element, options.progress, strandCaption(view, options.at),
          agencies(view, node), form, handOver(view, options.at, options.state.steps), localNamesAt(view, node),
          whyQuestion(view, node, options.outlook), unknownDetails(view, node, options.outlook),
          sourceDetails(view, [node]), options.after];
}

/**
 * @param {View} view
 * @param {Node} node
 * @param {Answer} answer
 * @param {number} place
 * @param {string[]} chosen
 * @param {string} kind
 */
function choice(view, node, answer, place, chosen, kind) {
  const id = `answer-${place}`;
  const hint = answer.hint && h('div', {class: `govuk-hint govuk-${kind}__hint`, id: `${id}-hint`},
                                view.plain(answer.hint));
  return h('div', {class: `govuk-${kind}__item`},
    h('input', {class: `govuk-${kind}__input`, id, name: node.id, value: answer.id, autocomplete: 'off',
                type: kind === 'radios' ? 'radio' : 'checkbox', checked: chosen.includes(answer.id),
                'data-happens': Boolean(answer.marks?.length),
                'aria-describedby': hint ? `${id}-hint` : null}),
    h('label', {class: `govuk-label govuk-${kind}__label`, for: id}, view.plain(answer.label)),
    hint);
}

/**
 * "None of these" and the like are chosen alone.
 * @param {Event} event
 * @param {Answer[]} answers
 */
function keepAlone(event, answers) {
  const changed = /** @type {HTMLInputElement} */ (event.target);
  if (changed.type !== 'checkbox' || !changed.checked) return;
  const isAlone = (/** @type {string} */ id) => answers.find((answer) => answer.id === id)?.exclusive === true;
  const inputs = /** @type {HTMLElement} */ (event.currentTarget).querySelectorAll('input');
  for (const input of inputs) {
    if (input !== changed && (isAlone(changed.value) || isAlone(input.value))) input.checked = false;
  }
}
