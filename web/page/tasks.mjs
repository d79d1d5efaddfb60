// Tasks, grouped by the agency that owes them, with when they are due.
import {h} from './dom.mjs';
import {ownFirst, ownTag} from './lens.mjs';
import {richText} from './rich-text.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').Task} Task */
/** @typedef {import('../../wasm/engine.d.ts').Due} Due */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */
/** @typedef {import('../../wasm/engine.d.ts').Step} Step */
/** `isLate`: not done yet, and due before now. @typedef {{task: Task, agency: string | undefined, node: Node, due: Due | undefined, isLate: boolean}} Owed */

/**
 * @param {Node} node
 * @param {Due[]} dues
 * @param {string} [now] of what is still to be done
 * @returns {Owed[]}
 */
export function owedAt(node, dues, now = '') {
  return (node.tasks ?? []).map((task) => {
    const due = dues.find((one) => one.index === task.index);
    return {task, node, agency: task.agency ?? node.agency, due, isLate: (due?.due ?? now) < now};
  });
}

/**
 * @template {Owed} T
 * @param {T[]} owed
 * @returns {Map<string | undefined, T[]>} agencies in the order they first appear
 */
export function byAgency(owed) {
  const groups = new Map();
  for (const one of owed) groups.set(one.agency, [...(groups.get(one.agency) ?? []), one]);
  return groups;
}

/**
 * Every task of the actions passed and open, and of the end. A task passed twice counts once, as it last stood.
 * @param {View} view
 * @param {import('../../wasm/engine.d.ts').JourneyState} state
 * @returns {(Owed & {step: Step | null})[]} `step`: by which a person passed it
 */
export function owedSoFar(view, state) {
  /** @type {Map<number, Owed & {step: Step | null}>} */
  const owed = new Map();
  const add = (/** @type {string} */ id, /** @type {Due[]} */ dues, /** @type {Step | null} */ step) => {
    for (const one of owedAt(view.content.node(id), dues)) owed.set(one.task.index, {...one, step});
  };
  for (const step of state.steps) add(step.node, step.tasks, step.input === null ? null : step);
  for (const open of state.open) add(open.node, open.tasks, null);
  if (state.endpoint !== null) add(state.endpoint, state.tasks, null);
  return [...owed.values()];
}

/**
 * When a task is due, in words; nothing where it has no deadline.
 * @param {View} view
 * @param {Owed} owed
 */
export function dueWords(view, {due, isLate}) {
  if (!due) return null;
  return h('p', {class: 'due'}, capital(view.plain(due.words)),
           isLate && ` ${view.t('due-late')}`,
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
  const groups = ownFirst(view, [...byAgency(owed)], ([agency]) => [agency]);
  return groups.map(([agency, tasks]) => h('section', {class: 'agency-tasks'},
    agency && h(level, {class: 'govuk-heading-s agency-name'}, view.agencyName(agency), ' ', ownTag(view, agency)),
    h('ul', {class: 'govuk-list tasks'}, tasks.map((one) => taskItem(view, one)))));
}
