// How far a journey has come: what is done and what is open. How much is left, nobody can know.
import {h} from './dom.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').JourneyState} JourneyState */

/**
 * @param {View} view
 * @param {JourneyState} state
 * @param {(() => void) | undefined} [onNow] goes to where the journey stands, from a screen of what is done already
 */
export function progress(view, state, onNow) {
  const done = state.steps.filter((step) => step.input !== null).length;
  if (done === 0) return null;
  return h('p', {class: 'progress'}, `${view.t('progress-done')}: ${done} · ${view.t('progress-open')}: ${state.open.length}`,
           onNow && h('span', {class: 'progress-passed'}, ` · ${view.t('progress-passed')}: `,
             h('button', {type: 'button', class: 'link-button', onclick: onNow}, view.t('progress-now'))));
}
