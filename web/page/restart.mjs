// Starting again: asked first, where the button is, because what was entered goes with it.
import {h} from './dom.mjs';
import {button} from './parts.mjs';

/** @typedef {import('./view.mjs').View} View */

/**
 * @param {View} view
 * @param {string} kind class of the button that asks
 * @param {{onRestart: () => void, onSave: (() => void) | null}} options `onSave`: saves the record, where there is one
 */
export function restartPart(view, kind, {onRestart, onSave}) {
  const {t} = view;
  const turn = (/** @type {boolean} */ asked) => {
    first.hidden = asked;
    question.hidden = !asked;
    (asked ? question : first).focus();
  };
  const first = h('button', {type: 'button', class: kind, onclick: () => turn(true)}, t('restart'));
  const question = h('div', {
    class: 'notice', role: 'group', 'aria-labelledby': 'restart-question', tabindex: '-1', hidden: true,
    onkeydown: (/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && turn(false)},
    h('p', {class: 'govuk-body', id: 'restart-question'}, h('strong', {}, t('restart-question')), ' ',
      t(onSave ? 'restart-unless-saved' : 'restart-warning')),
    h('div', {class: 'govuk-button-group'},
      onSave && button(t('restart-save'), onSave, 'govuk-button--secondary'),
      button(t('restart-yes'), onRestart, 'govuk-button--warning'),
      button(t('restart-no'), () => turn(false), 'govuk-button--secondary')));
  return h('div', {class: 'restart not-printed'}, first, question);
}
