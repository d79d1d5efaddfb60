// The decision record: one or two pages to print and file, and the same journey as a file to open again.
import {answerWords} from './answers.mjs';
import {allLocalNames} from './area.mjs';
import {h} from './dom.mjs';
import {saveFile} from './files.mjs';
import {ownFirst} from './lens.mjs';
import {backLink, button, heading} from './parts.mjs';
import {plainText} from './rich-text.mjs';
import {byAgency, owedSoFar} from './tasks.mjs';
import {ukFigures} from './uk-time.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').JourneyState} JourneyState */
/** @typedef {import('../../wasm/engine.d.ts').Input} Input */
/** @typedef {ReturnType<typeof owedSoFar>[number]} OwedSoFar */

/** What is written by hand on the printed page, and never here. */
const byHand = ['hand-child', 'hand-birth', 'hand-reference', 'hand-writer', 'hand-organisation', 'hand-signed'];

/**
 * @param {View} view
 * @param {{state: JourneyState, inputs: Input[]}} journey
 * @param {{onBack: () => void, onSave: () => void}} options
 */
export function recordScreen(view, {state, inputs}, options) {
  return [
    backLink(view, options.onBack),
    h('div', {class: 'record'},
      heading('l', view.t('record-title')),
      h('p', {class: 'govuk-body record-of'}, h('strong', {}, view.plain(view.content.outline.title)), ` · ${edition(view)}`),
      handwritten(view),
      outcome(view, state),
      answersTable(view, state, inputs),
      actions(view, state, inputs),
      allLocalNames(view),
      sources(view, state),
      h('p', {class: 'record-note'}, view.t('end-professional')),
      h('p', {class: 'record-note'}, `${view.t(`standing-${view.content.outline.status}`)} ${edition(view)}. ${view.t('footer-content')} `,
        h('span', {class: 'hash'}, state.hash))),
    h('div', {class: 'not-printed'},
      h('p', {class: 'govuk-body'}, view.t('print-warning')),
      h('div', {class: 'govuk-button-group'},
        button(view.t('record-print'), () => window.print()),
        button(view.t('record-save'), options.onSave, 'govuk-button--secondary')),
      h('p', {class: 'govuk-hint'}, view.t('record-save-hint'))),
  ];
}

/** @param {View} view */
const edition = (view) => `${view.t('footer-edition')} ${view.content.outline.edition}`;

/**
 * Hands the record to the browser to save. The name says when, never about whom.
 * @param {string} record
 * @param {string} time of the last answer
 */
export function saveRecord(record, time) {
  saveFile(`llwybr-${time.slice(0, 16).replace(/[T:]/g, '-')}.json`, 'application/json', record);
}

/** @param {View} view */
function handwritten(view) {
  return h('section', {class: 'by-hand'},
    h('h2', {class: 'govuk-heading-s'}, view.t('hand-title')),
    h('p', {class: 'govuk-hint not-printed'}, view.t('hand-hint')),
    h('dl', {}, byHand.map((key) => h('div', {}, h('dt', {}, view.t(key)), h('dd', {}, '\u00a0')))));
}

/**
 * @param {View} view
 * @param {JourneyState} state
 */
function outcome(view, state) {
  const last = state.steps.at(-1)?.time;
  const moment = last ? view.engine.moment(last, view.language) : '';
  if (state.endpoint === null) {
    return h('section', {}, h('h2', {class: 'govuk-heading-s'}, view.t('record-unfinished')),
      h('p', {class: 'record-line'}, view.t('record-unfinished-text')),
      h('ul', {class: 'govuk-list govuk-list--bullet'},
        state.open.map((open) => h('li', {}, view.plain(view.content.node(open.node).title)))));
  }
  const node = view.content.node(state.endpoint);
  return h('section', {},
    h('h2', {class: 'govuk-heading-s'}, view.t('record-outcome')),
    h('p', {class: 'record-line'}, h('strong', {}, `${view.plain(view.content.outcome(node.outcome)?.label)}: ${view.plain(node.title)}`),
      moment && ` · ${view.t('end-reached', {moment})}`),
    node.why && h('p', {class: 'record-line'}, plainText(view, node.why)));
}

/**
 * @param {View} view
 * @param {string} key of the caption
 * @param {string[]} columns keys of the headings
 * @param {any[]} rows
 */
function table(view, key, columns, rows) {
  return h('table', {class: 'govuk-table record-table'},
    h('caption', {class: 'govuk-table__caption govuk-table__caption--s'}, view.t(key)),
    h('thead', {}, h('tr', {}, columns.map((column) => h('th', {scope: 'col'}, view.t(column))))),
    h('tbody', {}, rows));
}

/**
 * From which answers. An action done is told with its tasks.
 * @param {View} view
 * @param {JourneyState} state
 * @param {Input[]} inputs
 */
function answersTable(view, state, inputs) {
  const asked = state.steps.filter((step) => step.input !== null && view.content.node(step.node).kind === 'question');
  if (asked.length === 0) return null;
  return table(view, 'record-answers', ['record-question', 'record-answer', 'record-when'], asked.map((step) => {
    const node = view.content.node(step.node);
    return h('tr', {}, h('td', {}, view.plain(node.title)), h('td', {}, h('strong', {}, answerWords(view, node, step.answers))),
             h('td', {class: 'when'}, when(view, step, inputs)));
  }));
}

/**
 * When it happened, and when that was said, where that was later.
 * @param {View} view
 * @param {import('../../wasm/engine.d.ts').Step} step that a person took
 * @param {Input[]} inputs
 */
function when(view, step, inputs) {
  const {happened, time} = inputs[/** @type {number} */ (step.input)];
  return [ukFigures(step.time), happened && [h('br'), `(${view.t('record-noted')} ${ukFigures(time)})`]];
}

/**
 * Which actions, whose, by when: a line for each action, with the limits of its tasks. The tasks themselves stand on
 * the last page of the journey.
 * @param {View} view
 * @param {JourneyState} state
 * @param {Input[]} inputs
 */
function actions(view, state, inputs) {
  const groups = ownFirst(view, [...byAgency(owedSoFar(view, state))], ([agency]) => [agency]);
  if (groups.length === 0) return null;
  return table(view, 'record-actions', ['record-task', 'record-by', 'record-state'], groups.flatMap(([agency, owed]) => [
    h('tr', {}, h('th', {scope: 'colgroup', colspan: '3', class: 'record-agency'}, view.agencyName(agency))),
    ...[...new Set(owed.map((one) => one.node))].map((node) =>
      actionRow(view, node, owed.filter((one) => one.node === node), inputs)),
  ]));
}

/**
 * @param {View} view
 * @param {import('../../wasm/engine.d.ts').Node} node
 * @param {OwedSoFar[]} owed one agency's tasks of the action
 * @param {Input[]} inputs
 */
function actionRow(view, node, owed, inputs) {
  const limits = [...new Set(owed.map((one) => view.plain(one.due?.words)).filter(Boolean))];
  const {step, agency} = owed[0];
  return h('tr', {}, h('td', {}, view.plain(node.title)), h('td', {}, limits.join('; ')),
    h('td', {class: 'when'}, step ? [`${view.passedWord(agency)}: `, when(view, step, inputs)] : view.t('record-open')));
}

/**
 * Which sources, each once with all its parts, and how sure the group is of them.
 * @param {View} view
 * @param {JourneyState} state
 */
function sources(view, state) {
  const nodes = [...state.steps.map((step) => step.node), state.endpoint].filter((id) => id !== null)
    .map((id) => view.content.node(/** @type {string} */ (id)));
  const all = [...new Set(nodes)].flatMap((node) => [...(node.citations ?? []),
    ...(node.tasks ?? []).flatMap((task) => task.citations ?? [])]);
  if (all.length === 0) return null;
  /** @type {Map<string, Map<string, Set<string>>>} */
  const bySource = new Map();
  for (const {source, mark, part} of all) {
    const marks = bySource.get(source) ?? new Map();
    bySource.set(source, marks.set(mark, (marks.get(mark) ?? new Set()).add(part ?? '')));
  }
  return h('section', {class: 'record-sources'},
    h('h2', {class: 'govuk-heading-s'}, view.t('sources')),
    h('p', {class: 'record-line'}, view.t('record-marks')),
    h('ul', {class: 'govuk-list'}, [...bySource].map(([id, marks]) => sourceLine(view, view.content.source(id), marks))));
}

/**
 * Its parts, each with how sure the group is; behind them how sure it is of what names no part.
 * @param {View} view
 * @param {ReturnType<View['content']['source']>} source
 * @param {Map<string, Set<string>>} marks with the parts that have them, empty where none is named
 */
function sourceLine(view, source, marks) {
  const said = (/** @type {string[]} */ some) => {
    const words = some.filter((mark) => mark !== 'verified')
      .map((mark) => view.t(mark === 'general' ? 'record-general' : `mark-${mark}`));
    return words.length > 0 && ` (${words.join('; ')})`;
  };
  const parts = [...marks].map(([mark, all]) => ({mark, named: [...all].filter(Boolean)})).filter(({named}) => named.length > 0)
    .map(({mark, named}) => named.join('; ') + (said([mark]) || ''));
  return h('li', {}, h('strong', {}, view.plain(source.title)), source.edition && `, ${source.edition}`,
    parts.length > 0 && `: ${parts.join('; ')}`, said([...marks.keys()].filter((mark) => marks.get(mark)?.has(''))));
}
