// A witness as a practitioner would meet it, step by step, with the page's own screens, which nobody can change here.
import {actionScreen} from '../page/action.mjs';
import {chooseScreen} from '../page/choose.mjs';
import {h} from '../page/dom.mjs';
import {endpointScreen} from '../page/endpoint.mjs';
import {outlookOf} from '../page/outlook.mjs';
import {questionScreen} from '../page/question.mjs';
import {nodeName} from './graph.mjs';
import {code, statusMark} from './marks.mjs';

/** @typedef {import('../page/view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').JourneyState} JourneyState */
/** @typedef {import('../../wasm/engine.d.ts').Witness} Witness */
/** @typedef {{kind: 'branch' | 'endpoint' | 'assertion', name: string, witness: Witness}} Subject */

const nothing = () => {};

/** What a person would press on the page's screens. */
const controls = '.back, .govuk-button, .not-printed, .govuk-summary-list__actions, .govuk-error-summary';

/**
 * @param {View} view
 * @param {Subject} subject
 * @param {number} place how many of its inputs have been given
 * @param {{onStep: (place: number, button: string) => void, onClose: () => void}} options
 */
export function witnessScreen(view, subject, place, options) {
  const {inputs} = subject.witness;
  const state = view.engine.journey(inputs.slice(0, place));
  const isEnd = place === inputs.length;
  return h('div', {class: 'screen witness'},
    h('button', {type: 'button', class: 'govuk-back-link back', id: 'close-witness', onclick: options.onClose},
      view.t('audit-practice-close')),
    h('div', {class: 'practice-note', role: 'note'},
      h('p', {class: 'practice-sign'}, view.t('audit-practice-sign')),
      h('p', {}, view.t(`audit-practice-${subject.kind}`), ' ', code(subject.name), '. ', view.t('audit-practice-means'))),
    stepButtons(view, place, inputs.length, options.onStep),
    isEnd ? confirmation(view, subject, state)
      : whatHappens(view, subject, state, view.engine.journey(inputs.slice(0, place + 1))),
    h('div', {class: 'practice-screen'}, readOnly(screenOf(view, subject, state, place))));
}

/**
 * @param {View} view
 * @param {number} place
 * @param {number} count
 * @param {(place: number, button: string) => void} onStep
 */
function stepButtons(view, place, count, onStep) {
  const button = (/** @type {string} */ key, /** @type {number} */ to) => h('button', {type: 'button', id: key,
    class: 'govuk-button govuk-button--secondary', 'aria-disabled': to === place ? 'true' : null,
    onclick: () => to !== place && onStep(to, key)}, view.t(key));
  return h('div', {class: 'walk-buttons'},
    button('audit-step-before', Math.max(place - 1, 0)), button('audit-step-after', Math.min(place + 1, count)),
    button('audit-step-last', count),
    h('p', {class: 'step-count', id: 'step-count', role: 'status'},
      view.t('audit-step-of', {place: String(place + 1), count: String(count + 1)})));
}

/**
 * What the input at this step does: the branch it takes, and those the engine then takes by itself.
 * @param {View} view
 * @param {Subject} subject
 * @param {JourneyState} before
 * @param {JourneyState} after
 */
function whatHappens(view, subject, before, after) {
  const taken = after.steps.slice(before.steps.length).filter((step) => step.branch)
    .map((step) => `${step.node}/${step.branch}`);
  const isHere = subject.kind === 'branch' && taken.includes(subject.name);
  return h('p', {class: `step-takes${isHere ? ' here' : ''}`}, view.t('audit-step-takes'), ' ',
    taken.map((name, at) => [at > 0 && ' → ', code(name)]), isHere && h('strong', {}, ` ${view.t('audit-step-here')}`));
}

/**
 * What the replay shows, not what the audit says it would.
 * @param {View} view
 * @param {Subject} subject
 * @param {JourneyState} state
 */
function confirmation(view, {kind, name, witness}, state) {
  const takes = kind !== 'branch' || state.steps.some((step) => `${step.node}/${step.branch}` === name);
  const holds = takes && !state.refused && state.endpoint === witness.ends;
  const where = state.endpoint === null ? view.t('audit-replay-stops')
    : view.t('audit-replay-ends', {endpoint: nodeName(view, state.endpoint)});
  return h('p', {class: 'replay'}, statusMark(view, holds ? 'witnessed' : 'broken',
                                              view.t(holds ? 'audit-replay-holds' : 'audit-replay-fails')), ' ', where);
}

/**
 * @param {View} view
 * @param {Subject} subject
 * @param {JourneyState} state
 * @param {number} place
 */
function screenOf(view, {witness}, state, place) {
  if (state.refused) return h('p', {class: 'govuk-body'}, view.plain(state.refused.message));
  if (state.endpoint !== null) {
    return endpointScreen(view, state, {onBack: nothing, onChange: nothing, restart: null, then: null, choices: null});
  }
  const input = witness.inputs[place];
  const open = state.open.find((one) => one.at === input?.at);
  if (!open) return chooseScreen(view, state, {progress: null, onBack: nothing, onChoose: nothing});
  const node = view.content.node(open.node);
  const shared = {state, progress: null, onBack: nothing};
  if (node.kind !== 'question') return actionScreen(view, open, {...shared, onDone: nothing});
  return questionScreen(view, node, {...shared, at: open.at, chosen: input.answers, submit: '', onAnswer: nothing,
    outlook: (answers) => outlookOf(view.engine, witness.inputs.slice(0, place), open.at, answers)});
}

/**
 * The screen without what a person would press: it is looked at, not followed.
 * @param {any} screen
 */
function readOnly(screen) {
  const whole = h('div', {}, screen);
  for (const control of whole.querySelectorAll(controls)) control.remove();
  for (const choice of whole.querySelectorAll('.govuk-task-list .link-button')) choice.replaceWith(...choice.childNodes);
  for (const input of whole.querySelectorAll('input, select')) input.disabled = true;
  return [...whole.childNodes];
}
