// How far a journey has come: what is done and what is open. How much is left, nobody can know.
import {h} from './dom.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').JourneyState} JourneyState */

/**
 * @param {View} view
 * @param {JourneyState} state
 * @param {boolean} isPassed the screen shows what is done already
 */
export function progress(view, state, isPassed = false) {
  const done = state.steps.filter((step) => step.input !== null).length;
  if (done === 0) return null;
  return h('p', {class: 'progress'}, `${view.t('progress-done')}: ${done} · ${view.t('progress-open')}: ${state.open.length}`,
           isPassed && h('span', {class: 'progress-passed'}, ` · ${view.t('progress-passed')}`));
}
