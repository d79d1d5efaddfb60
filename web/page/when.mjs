// When something happened that is told only now: events pass then, and deadlines count from it.
import {h} from './dom.mjs';
import {errorMessage} from './errors.mjs';
import {details} from './parts.mjs';
import {minuteOfUk, ukFigures} from './uk-time.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {ReturnType<typeof import('./errors.mjs').errorSummary>} ErrorSummary */

/**
 * `given`: when it happened, as was said before; `kept`: before an answer was changed; `latest`: what it cannot be after.
 * @typedef {{given: string | null, kept: boolean, latest: () => string}} Happening
 */

/**
 * @param {View} view
 * @param {Happening} happening
 */
export function whenPart(view, {given, kept, latest}) {
  const figures = ukFigures(given ?? latest()).split(/\D/).slice(0, given ? 5 : 3);
  const fields = ['day', 'month', 'year', 'hour', 'minute'].map((name, place) => field(view, name, figures[place] ?? ''));
  const inputs = fields.map((one) => /** @type {HTMLInputElement} */ (one.querySelector('input')));
  const error = errorMessage(view, 'when-error');
  const fieldset = h('fieldset', {class: 'govuk-fieldset', role: 'group', 'aria-describedby': 'when-hint'},
    h('legend', {class: 'govuk-fieldset__legend govuk-fieldset__legend--s'}, view.t('when-legend')),
    h('p', {class: 'govuk-hint', id: 'when-hint'}, kept && `${view.t('when-kept')} `, view.t('when-hint')),
    error,
    h('div', {class: 'govuk-date-input'}, fields));
  const group = h('div', {class: 'govuk-form-group'}, fieldset);
  const element = details(view.t('when-title'), group, {class: 'govuk-details when', open: given !== null});
  return {
    element,
    /**
     * The moment entered, null where there is none; undefined after a word where it cannot be one.
     * @param {ErrorSummary} summary
     * @returns {string | null | undefined}
     */
    read(summary) {
      const [days, months, years, hours, minutes] = inputs.map((input) => input.value.trim());
      if (hours === '' && minutes === '') return null;
      const moment = minuteOfUk(days, months, years, hours, minutes);
      if (moment !== null && moment <= latest()) return moment === latest() ? null : moment;
      const text = moment === null ? view.t('when-not-a-time')
        : view.t('when-too-late', {moment: view.engine.moment(latest(), view.language)});
      element.open = true;
      error.lastElementChild.textContent = text;
      error.hidden = false;
      fieldset.setAttribute('aria-describedby', 'when-hint when-error');
      group.classList.add('govuk-form-group--error');
      for (const input of inputs) input.classList.add('govuk-input--error');
      summary.show(text, inputs[0]);
      return undefined;
    },
  };
}

/**
 * @param {View} view
 * @param {string} name
 * @param {string} value
 */
function field(view, name, value) {
  const id = `when-${name}`;
  return h('div', {class: 'govuk-date-input__item'},
    h('label', {class: 'govuk-label', for: id}, view.t(id)),
    h('input', {class: 'govuk-input', id, type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: '4', value}));
}
