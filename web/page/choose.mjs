// The list of what is open when several things go on side by side.
import {h} from './dom.mjs';
import {backLink, heading} from './parts.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').OpenNode} OpenNode */

/**
 * @param {View} view
 * @param {OpenNode[]} open
 * @param {{onBack: () => void, onChoose: (at: string) => void, after?: any}} options
 */
export function chooseScreen(view, open, options) {
  return [
    backLink(view, options.onBack),
    heading('l', view.t('choose-title')),
    h('p', {class: 'govuk-body'}, view.t('choose-help')),
    h('ul', {class: 'govuk-task-list'}, open.map((one) => item(view, one, options.onChoose))),
    options.after,
  ];
}

/**
 * @param {View} view
 * @param {OpenNode} open
 * @param {(at: string) => void} onChoose
 */
function item(view, open, onChoose) {
  const node = view.content.node(open.node);
  const strand = view.content.strandTitles(open.at).map((title) => view.plain(title)).join(' – ');
  const lead = view.agencyName(node.agency);
  return h('li', {class: 'govuk-task-list__item'},
    h('div', {class: 'govuk-task-list__name-and-hint'},
      strand && h('p', {class: 'strand'}, strand),
      h('button', {type: 'button', class: 'link-button', onclick: () => onChoose(open.at)}, view.plain(node.title)),
      lead && h('div', {class: 'govuk-task-list__hint'}, `${view.t('leads')}: ${lead}`)),
    h('div', {class: 'govuk-task-list__status'}, view.t(node.kind === 'question' ? 'kind-question' : 'kind-action')));
}
