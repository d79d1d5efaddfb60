// Tasks, grouped by the agency that owes them, with when they are due.
import {h} from './dom.mjs';
import {richText} from './rich-text.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').Task} Task */
/** @typedef {import('../../wasm/engine.d.ts').Due} Due */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */
/** @typedef {{task: Task, agency: string | undefined, node: Node, due: Due | undefined}} Owed */

/**
 * @param {Node} node
 * @param {Due[]} dues
 * @returns {Owed[]}
 */
export function owedAt(node, dues) {
  return (node.tasks ?? []).map((task) => ({
    task, node, agency: task.agency ?? node.agency, due: dues.find((due) => due.index === task.index)}));
}

/**
 * @param {Owed[]} owed
 * @returns {Map<string | undefined, Owed[]>} agencies in the order they first appear
 */
export function byAgency(owed) {
  const groups = new Map();
  for (const one of owed) groups.set(one.agency, [...(groups.get(one.agency) ?? []), one]);
  return groups;
}

/**
 * When a task is due, in words; nothing where it has no deadline.
 * @param {View} view
 * @param {Owed} owed
 */
export function dueWords(view, {due}) {
  if (!due) return null;
  return h('p', {class: 'due'}, capital(view.plain(due.words)),
           due.beyondCalendar && h('span', {class: 'due-note'}, ` ${view.t('due-beyond-calendar')}`));
}

/** @param {string} words */
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * @param {View} view
 * @param {Owed} owed
 */
export function taskItem(view, owed) {
  const others = (owed.task.with ?? []).map((id) => view.agencyName(id));
  return h('li', {class: 'task'},
    richText(view, owed.task.text),
    others.length > 0 && h('p', {class: 'with'}, `${view.t('contributes')}: ${others.join(', ')}`),
    dueWords(view, owed));
}

/**
 * @param {View} view
 * @param {Owed[]} owed
 * @param {string} level of the heading of an agency
 */
export function taskGroups(view, owed, level = 'h3') {
  return [...byAgency(owed)].map(([agency, tasks]) => h('section', {class: 'agency-tasks'},
    agency && h(level, {class: 'govuk-heading-s agency-name'}, view.agencyName(agency)),
    h('ul', {class: 'govuk-list tasks'}, tasks.map((one) => taskItem(view, one)))));
}
