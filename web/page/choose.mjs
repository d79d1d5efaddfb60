// What goes on side by side: a list of the strands, what is open in each, and which are done.
import {h} from './dom.mjs';
import {handOver, ownFirst, ownTag} from './lens.mjs';
import {backLink, heading} from './parts.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').JourneyState} JourneyState */
/** @typedef {import('../../wasm/engine.d.ts').OpenNode} OpenNode */
/** @typedef {{title: string, agency: string | undefined, open: OpenNode[]}} StrandState */

/**
 * The strands that have begun and are not joined yet, each with what is open in it; and what is open in none.
 * @param {View} view
 * @param {OpenNode[]} open
 */
export function strandStates(view, open) {
  const {content} = view;
  /** @type {Map<string, StrandState>} */
  const strands = new Map();
  for (const one of open) {
    const ids = one.at.split('/');
    ids.forEach((id, place) => {
      for (const strand of content.node(id)?.strands ?? []) {
        const at = [...ids.slice(0, place + 1), strand.id].join('/');
        const within = open.filter((other) => other.at.startsWith(`${at}/`));
        // Strands within a strand stand for it.
        const inner = within.length > 0 && within.every((other) => other.at.slice(at.length + 1).split('/')
          .slice(0, -1).some((inside) => content.node(inside)?.kind === 'parallel'));
        if (inner) continue;
        strands.set(at, {title: content.strandTitles(`${at}/`).map((title) => view.plain(title)).join(' – '),
                         agency: strand.agency, open: within});
      }
    });
  }
  return [...strands.values()];
}

/**
 * @param {View} view
 * @param {JourneyState} state
 * @param {{progress: any, onBack: () => void, onChoose: (at: string) => void, after?: any}} options
 */
export function chooseScreen(view, state, options) {
  const strands = strandStates(view, state.open);
  const listed = new Set(strands.flatMap((strand) => strand.open));
  const alone = state.open.filter((open) => !listed.has(open)).map((open) => ({title: '', agency: undefined, open: [open]}));
  const owners = (/** @type {StrandState} */ strand) =>
    [strand.agency, ...strand.open.map((open) => view.content.node(open.node).agency)];
  return [
    backLink(view, options.onBack),
    options.progress,
    heading('l', view.t('choose-title')),
    h('p', {class: 'govuk-body'}, view.t('choose-help')),
    h('ul', {class: 'govuk-task-list'}, ownFirst(view, [...strands, ...alone], (strand) => strand.open.length > 0 ? owners(strand) : [])
      .map((strand) => item(view, strand, state, options.onChoose))),
    options.after,
  ];
}

/**
 * @param {View} view
 * @param {StrandState} strand
 * @param {JourneyState} state
 * @param {(at: string) => void} onChoose
 */
function item(view, strand, state, onChoose) {
  const done = strand.open.length === 0;
  return h('li', {class: 'govuk-task-list__item'},
    h('div', {class: 'govuk-task-list__name-and-hint'},
      strand.title && h('p', {class: 'strand'}, strand.title),
      done && strand.agency && h('div', {class: 'govuk-task-list__hint'}, view.agencyName(strand.agency)),
      strand.open.map((open) => openItem(view, open, state, onChoose))),
    h('div', {class: 'govuk-task-list__status'}, done ? view.t('strand-done')
      : h('strong', {class: 'govuk-tag'}, view.t(view.content.node(strand.open[0].node).kind === 'question'
        ? 'kind-question' : 'kind-action'))));
}

/**
 * @param {View} view
 * @param {OpenNode} open
 * @param {JourneyState} state
 * @param {(at: string) => void} onChoose
 */
function openItem(view, open, state, onChoose) {
  const node = view.content.node(open.node);
  return [
    h('button', {type: 'button', class: 'link-button', 'data-at': open.at, onclick: () => onChoose(open.at)}, view.plain(node.title)),
    node.agency && h('div', {class: 'govuk-task-list__hint'}, `${view.t('leads')}: ${view.agencyName(node.agency)} `,
                     ownTag(view, node.agency)),
    handOver(view, open.at, state.steps),
  ];
}
