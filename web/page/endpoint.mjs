// The end of a journey: how it leaves the child, and a summary to print or file.
import {answerList} from './answers.mjs';
import {allLocalNames} from './area.mjs';
import {calendarButton, countedDetails} from './deadlines.mjs';
import {h} from './dom.mjs';
import {ownFirst, ownTag} from './lens.mjs';
import {agencies, avoidList, backLink, details, heading, sourceList} from './parts.mjs';
import {richText} from './rich-text.mjs';
import {thisMinute} from './session.mjs';
import {byAgency, owedAt, owedSoFar, taskGroups, taskItem} from './tasks.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').JourneyState} JourneyState */
/** @typedef {ReturnType<typeof owedSoFar>[number]} OwedSoFar */

/**
 * @param {View} view
 * @param {JourneyState} state
 * @param {{onBack: () => void, onChange: (input: number) => void, restart: any,
 *   then: any, choices: any}} options `then`: what leads to the record
 */
export function endpointScreen(view, state, options) {
  const node = view.content.node(/** @type {string} */ (state.endpoint));
  const owed = owedAt(node, state.tasks, options.then ? thisMinute() : '');
  const passed = state.steps.map((step) => view.content.node(step.node));
  const cited = sourceList(view, [...new Set([...passed, node])]);
  const outline = view.content.outline;
  return [
    backLink(view, options.onBack),
    h('p', {class: 'govuk-caption-l'}, view.t('end-title')),
    heading('l', view.plain(node.title)),
    h('p', {class: 'outcome'}, h('span', {}, view.t('end-outcome')), ' ',
      h('strong', {}, view.plain(view.content.outcome(node.outcome)?.label))),
    agencies(view, node),
    richText(view, node.why),
    richText(view, node.help),
    owed.length > 0 && [h('h2', {class: 'govuk-heading-m'}, view.t('end-now')), taskGroups(view, owed)],
    avoidList(view, node),
    options.then,
    summary(view, state),
    countedDetails(view, owedSoFar(view, state), state.events),
    calendarButton(view, owedSoFar(view, state)),
    allLocalNames(view),
    options.choices,
    details(view.t('answers-end-title'), answerList(view, state.steps, options.onChange), {id: 'answers', 'data-print': ''}),
    cited && details(view.t('sources'), cited, {'data-print': ''}),
    h('div', {class: 'standing-note'},
      richText(view, outline.notice),
      h('p', {class: 'govuk-body'}, view.t('end-professional')),
      h('p', {class: 'govuk-body-s'}, reached(view, state))),
    options.restart,
  ];
}

/**
 * @param {View} view
 * @param {JourneyState} state
 */
function reached(view, state) {
  const {title, edition, hash} = view.content.outline;
  const time = state.steps.at(-1)?.time;
  const moment = time ? view.t('end-reached', {moment: view.engine.moment(time, view.language)}) + '. ' : '';
  return `${moment}${view.plain(title)}. ${view.t('footer-edition')} ${edition}, ${hash}`;
}

/**
 * Every task of the actions passed, by agency, under the action that says why, with when it was passed. What is open is
 * the end's own, and stands before it.
 * @param {View} view
 * @param {JourneyState} state
 */
function summary(view, state) {
  const all = owedSoFar(view, state);
  const owed = all.filter((one) => one.node.id !== state.endpoint);
  if (owed.length === 0) return null;
  const groups = ownFirst(view, [...byAgency(owed)], ([agency]) => [agency]);
  return [h('h2', {class: 'govuk-heading-m'}, view.t('end-summary')),
          all.length > owed.length && h('p', {class: 'govuk-body'}, view.t('end-open-above')),
          groups.map(([agency, tasks]) => agencySection(view, agency, tasks))];
}

/**
 * @param {View} view
 * @param {string | undefined} agency
 * @param {OwedSoFar[]} owed
 */
function agencySection(view, agency, owed) {
  const nodes = [...new Set(owed.map((one) => one.node))];
  return h('section', {class: 'agency-tasks'},
    agency && h('h3', {class: 'govuk-heading-s agency-name'}, view.agencyName(agency), ' ', ownTag(view, agency)),
    nodes.map((node) => [
      h('h4', {class: 'action-name'}, view.plain(node.title)),
      stateWords(view, agency, owed.find((one) => one.node === node)?.step?.time),
      h('ul', {class: 'govuk-list tasks'},
        owed.filter((one) => one.node === node).map((one) => taskItem(view, one))),
      node.why && details(view.t('why'), richText(view, node.why), {'data-print': ''}),
    ]));
}

/**
 * That the action is done, or gone past by others, and when.
 * @param {View} view
 * @param {string | undefined} agency
 * @param {string | undefined} time
 */
const stateWords = (view, agency, time) =>
  time && h('p', {class: view.isOthers(agency) ? 'action-state' : 'action-state done'},
    `${view.passedWord(agency)}: ${view.engine.moment(time, view.language)}`);
