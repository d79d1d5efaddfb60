// When things are due: how that is counted, and a calendar file of it.
import {calendarFile} from './calendar-file.mjs';
import {h} from './dom.mjs';
import {saveFile} from './files.mjs';
import {button, details} from './parts.mjs';
import {plainText} from './rich-text.mjs';
import {thisMinute} from './session.mjs';
import {isElsewhere, ukDay} from './uk-time.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('./tasks.mjs').Owed} Owed */

/** Deadlines that have a moment, each once. @param {Owed[]} owed */
const dated = (owed) => owed.filter((one) => one.due?.due);

/** The rule that a unit is counted by. @type {{[unit: string]: string}} */
const rules = {minutes: 'counted-hours', hours: 'counted-hours', 'working-days': 'counted-working-days',
               days: 'counted-days', weeks: 'counted-days', months: 'counted-days'};

/**
 * Bank holidays that working days skip between two moments.
 * @param {View} view
 * @param {Owed[]} owed
 * @param {{[event: string]: string}} events when they passed
 */
function holidaysSkipped(view, owed, events) {
  const days = new Map();
  for (const {task, due} of owed.filter((one) => one.task.unit === 'working-days')) {
    const [from, to] = [ukDay(events[task.from ?? '']), ukDay(/** @type {string} */ (due?.due))];
    for (const day of view.content.outline.calendar?.holidays ?? []) {
      if (day.date > from && day.date <= to) days.set(day.date, `${view.plain(day.name)}, ${view.date(day.date)}`);
    }
  }
  return [...days.keys()].sort().map((day) => days.get(day));
}

/**
 * How the deadlines shown are counted: from what, by which rule, without which days.
 * @param {View} view
 * @param {Owed[]} owed
 * @param {{[event: string]: string}} events when they passed
 */
export function countedDetails(view, owed, events) {
  const all = dated(owed).filter((one) => events[one.task.from ?? '']);
  if (all.length === 0) return null;
  const from = [...new Set(all.map((one) => /** @type {string} */ (one.task.from)))];
  const used = [...new Set(all.map((one) => rules[one.task.unit ?? '']).filter(Boolean))];
  const skipped = holidaysSkipped(view, all, events);
  return details(view.t('counted-title'), [
    h('p', {class: 'govuk-body'}, view.t('counted-from')),
    h('ul', {class: 'govuk-list govuk-list--bullet'}, from.map((event) => h('li', {},
      `${view.plain(view.content.event(event)?.label)}: ${view.engine.moment(events[event], view.language)}`))),
    used.map((rule) => h('p', {class: 'govuk-body'}, view.t(rule))),
    skipped.length > 0 && h('p', {class: 'govuk-body'}, `${view.t('counted-holidays')} ${skipped.join('; ')}.`),
    h('p', {class: 'govuk-body'}, view.t(all.some((one) => isElsewhere(one.due?.due ?? '')) ? 'counted-elsewhere' : 'counted-clock')),
  ]);
}

/**
 * A button that saves deadlines for a calendar; nothing where there is none.
 * @param {View} view
 * @param {Owed[]} owed
 */
export function calendarButton(view, owed) {
  const all = dated(owed);
  if (all.length === 0) return null;
  return h('div', {class: 'not-printed'},
    button(view.t('calendar-button'), () => saveFile('llwybr.ics', 'text/calendar', calendarOf(view, all)),
           'govuk-button--secondary'),
    h('p', {class: 'govuk-hint calendar-hint'}, view.t('calendar-hint')));
}

/**
 * @param {View} view
 * @param {Owed[]} owed
 */
export function calendarOf(view, owed) {
  const {id} = view.content.outline;
  const entries = dated(owed).map(({task, node, agency, due}) => {
    const moment = /** @type {string} */ (due?.due);
    return {id: `${id}-${node.id}-${task.index}-${moment.replace(/\W/g, '')}@llwybr.invalid`, due: moment,
            day: due?.wholeDay ? ukDay(moment) : null, summary: view.plain(node.title),
            description: [plainText(view, task.text), `${view.agencyName(agency)}. ${view.plain(due?.words)}.`].join('\n')};
  });
  return calendarFile(entries, view.language, thisMinute());
}
