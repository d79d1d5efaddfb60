// What is wrong with what a person has entered, told above the screen and beside the field.
import {h} from './dom.mjs';

/** @typedef {import('./view.mjs').View} View */

/** What tells it above the screen, hidden to begin with. @param {View} view */
export function errorSummary(view) {
  /** @type {HTMLElement | null} */
  let field = null;
  /** @type {any} what tells it beside the field */
  let beside = null;
  const toField = (/** @type {Event} */ event) => {
    event.preventDefault();
    field?.focus();
  };
  const tell = (/** @type {string} */ text) => {
    link.textContent = text;
    element.hidden = text === '';
    beside?.replaceChildren(text && h('span', {class: 'govuk-visually-hidden'}, `${view.t('error-prefix')} `), text);
    beside?.closest('.govuk-form-group').classList.toggle('govuk-form-group--error', text !== '');
  };
  const link = h('a', {onclick: toField});
  const element = h('div', {class: 'govuk-error-summary', tabindex: '-1', hidden: true},
    h('div', {role: 'alert'},
      h('h2', {class: 'govuk-error-summary__title'}, view.t('error-title')),
      h('div', {class: 'govuk-error-summary__body'},
        h('ul', {class: 'govuk-list govuk-error-summary__list'}, h('li', {}, link)))));
  return {
    element,
    hide: () => tell(''),
    /**
     * @param {string} text
     * @param {HTMLElement} wrong the field to begin with
     * @param {HTMLElement} message what tells it there
     */
    show(text, wrong, message) {
      tell('');
      field = wrong;
      beside = message;
      tell(text);
      link.setAttribute('href', `#${wrong.id}`);
      document.title = `${view.t('error-prefix')} ${view.t('name')}`;
      element.focus();
    },
  };
}

/** The same beside the field, empty to begin with, as what is hidden would still describe it. @param {string} id */
export const errorMessage = (id) => h('p', {class: 'govuk-error-message', id});
