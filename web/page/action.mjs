// One action: what to do, by whom and by when.
import {localNamesAt} from './area.mjs';
import {calendarButton, countedDetails} from './deadlines.mjs';
import {h} from './dom.mjs';
import {errorSummary} from './errors.mjs';
import {handOver} from './lens.mjs';
import {agencies, avoidList, backLink, button, heading, sourceDetails, strandCaption, whyDetails} from './parts.mjs';
import {richText} from './rich-text.mjs';
import {thisMinute} from './session.mjs';
import {owedAt, taskGroups} from './tasks.mjs';
import {whenPart} from './when.mjs';

/** @typedef {import('./view.mjs').View} View */

/**
 * @param {View} view
 * @param {import('../../wasm/engine.d.ts').OpenNode} open
 * @param {{state: import('../../wasm/engine.d.ts').JourneyState, progress: any, onBack: () => void, onDone: (happened: string | null) => void, onUndo?: () => void, happening?: import('./when.mjs').Happening, after?: any}} options
 */
export function actionScreen(view, open, options) {
  const node = view.content.node(open.node);
  const owed = owedAt(node, open.tasks, options.happening && !options.onUndo ? thisMinute() : '');
  const isOthers = view.isOthers(node.agency);
  const summary = errorSummary(view);
  // Nobody here can say when another agency did it; what nothing counts from needs no time.
  const tasks = node.tasks ?? [];
  const events = [...new Set([node, ...tasks].flatMap((one) => one.marks ?? []))];
  const isTimed = events.length > 0 || tasks.some((task) => task.within);
  const when = options.happening && !isOthers && isTimed && whenPart(view, events, options.happening);
  const onDone = () => {
    const happened = when ? when.read(summary) : options.onUndo ? options.happening?.given : null;
    if (happened !== undefined) options.onDone(happened);
  };
  // As in the form of a question. The summary of the part has no id.
  if (when) when.element.addEventListener('keydown', (/** @type {any} */ {key, target}) => key === 'Enter' && target.id && onDone());
  return [
    backLink(view, options.onBack),
    summary.element,
    options.progress,
    strandCaption(view, open.at),
    agencies(view, node),
    heading('l', view.plain(node.title)),
    richText(view, node.help),
    owed.length > 0 && [h('h2', {class: 'govuk-heading-m'}, view.t('tasks-title')), taskGroups(view, owed)],
    handOver(view, open.at, options.state.steps),
    localNamesAt(view, node),
    avoidList(view, node),
    options.onUndo && h('p', {class: 'govuk-body passed'}, view.t(isOthers ? 'passed-already' : 'done-already'), ' ', h('button', {
      type: 'button', class: 'link-button', onclick: options.onUndo}, view.t('done-undo'))),
    when && when.element,
    button(view.t(options.onUndo ? 'continue' : isOthers ? 'pass-button' : 'done-button'), onDone),
    whyDetails(view, node, 'why-action'),
    countedDetails(view, owed, options.state.events),
    calendarButton(view, owed),
    sourceDetails(view, [node]),
    options.after,
  ];
}
