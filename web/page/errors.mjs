// What is wrong with what a person has entered, told above the screen.
import {h} from './dom.mjs';

/** @typedef {import('./view.mjs').View} View */

/** @param {View} view */
export function errorSummary(view) {
  /** @type {HTMLElement | null} */
  let field = null;
  const toField = (/** @type {Event} */ event) => {
    event.preventDefault();
    field?.focus();
  };
  const link = h('a', {href: '#main', onclick: toField});
  const element = h('div', {class: 'govuk-error-summary', tabindex: '-1', hidden: true},
    h('div', {role: 'alert'},
      h('h2', {class: 'govuk-error-summary__title'}, view.t('error-title')),
      h('div', {class: 'govuk-error-summary__body'},
        h('ul', {class: 'govuk-list govuk-error-summary__list'}, h('li', {}, link)))));
  return {
    element,
    /** @param {string} text @param {HTMLElement} wrong the field to begin with */
    show(text, wrong) {
      field = wrong;
      link.textContent = text;
      link.setAttribute('href', `#${wrong.id}`);
      element.hidden = false;
      document.title = `${view.t('error-prefix')} ${view.t('name')}`;
      element.focus();
    },
  };
}

/** The same beside the field, hidden to begin with. @param {View} view @param {string} id */
export const errorMessage = (view, id) => h('p', {class: 'govuk-error-message', id, hidden: true},
  h('span', {class: 'govuk-visually-hidden'}, `${view.t('error-prefix')} `), h('span', {}));
