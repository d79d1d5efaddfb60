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
 * @param {string[]} events that pass, by their ids
 * @param {Happening} happening
 */
export function whenPart(view, events, {given, kept, latest}) {
  const before = ukFigures(given ?? latest()).split(/\D/).fill('', given ? 5 : 3);
  const inputs = ['when-day', 'when-month', 'when-year', 'when-hour', 'when-minute'].map((id, place) =>
    h('input', {class: 'govuk-input', id, type: 'text', inputmode: 'numeric', autocomplete: 'off', value: before[place]}));
  const fields = inputs.map((input) => h('div', {class: 'govuk-date-input__item'},
    h('label', {class: 'govuk-label', for: input.id}, view.t(input.id)), input));
  const labels = events.map((id) => view.plain(view.content.event(id)?.label));
  const error = errorMessage('when-error');
  const group = h('div', {class: 'govuk-form-group'},
    h('fieldset', {class: 'govuk-fieldset', 'aria-describedby': 'when-hint when-error'},
      h('legend', {class: 'govuk-fieldset__legend govuk-fieldset__legend--s'},
        view.t('when-legend'), labels.length > 0 && `: ${labels.join('; ')}`),
      h('p', {class: 'govuk-hint', id: 'when-hint'}, kept && [view.t('when-kept'), ' '], view.t('when-hint')),
      error,
      [fields.slice(0, 3), fields.slice(3)].map((some) => h('div', {class: 'govuk-date-input'}, some))));
  const element = details(view.t('when-title'), group, {class: 'govuk-details when not-printed', open: given !== null});
  return {
    element,
    /**
     * The moment entered, null where there is none; undefined after a word where it cannot be one.
     * @param {ErrorSummary} summary
     * @returns {string | null | undefined}
     */
    read(summary) {
      const figures = inputs.map((input) => input.value.trim());
      if (figures.every((one) => one === '')) return null;
      if (figures.every((one, place) => one === before[place])) return given;
      // A mistyped year is told sooner than the time limits that it would give.
      const moment = minuteOfUk(...figures) ?? '';
      const last = latest();
      if (moment >= '2000' && moment <= last) return moment === last ? null : moment;
      element.open = true;
      summary.show(view.t(moment > last ? 'when-too-late' : 'when-not-a-time', {moment: view.engine.moment(last, view.language)}),
                   inputs[0], error);
      return undefined;
    },
  };
}
