// Where a reader can go from a node: every branch as a link, with what it takes to go that way.
import {h} from '../page/dom.mjs';
import {conditionWords} from './condition.mjs';

/** @typedef {import('./reading.mjs').Reading} Reading */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */
/** @typedef {import('../../wasm/engine.d.ts').Branch} Branch */

/**
 * @param {Reading} reading
 * @param {Node} node
 */
export function waysOn(reading, node) {
  const {t, link} = reading;
  if (node.kind === 'endpoint') return paragraph(t('endpoint-lead'), ' ', link(reading.start, t('again')));
  if (node.kind === 'exit') return [paragraph(t('exit-lead')), list(callersWays(reading, node))];
  if (node.kind === 'use') return useWays(reading, node);
  if (node.kind === 'parallel') return parallelWays(reading, node);
  if (node.kind === 'decision') {
    return [paragraph(t('decision-lead')), list(branches(node).map((branch) => ({
      when: branch.if ? conditionWords(reading, branch.if) : t('otherwise'), to: link(branch.to)})))];
  }
  if (node.kind === 'question' && !node.many) return answerWays(reading, node);
  return [node.many && answersTogether(reading, node), paragraph(t('next'), ' ', link(branches(node)[0].to))];
}

const branches = (/** @type {Node} */ node) => node.branches ?? [];
const paragraph = (/** @type {any[]} */ ...content) => h('p', {class: 'govuk-body way'}, content);

/** @param {{when: any, to: any}[]} ways */
function list(ways) {
  return h('ul', {class: 'govuk-list ways'}, ways.map(({when, to}) =>
    h('li', {}, h('div', {class: 'when'}, when), h('div', {class: 'to'}, h('div', {}, to)))));
}

/**
 * @param {Reading} reading
 * @param {Node} node
 */
function answerWays(reading, node) {
  const {view, t, link} = reading;
  return [paragraph(t('answer-lead')), list((node.answers ?? []).map((answer) => ({
    when: [h('strong', {}, view.plain(answer.label)),
           answer.hint && h('span', {class: 'govuk-hint'}, view.plain(answer.hint))],
    to: link(branches(node).find((branch) => branch.answer === answer.id)?.to ?? '')})))];
}

/**
 * @param {Reading} reading
 * @param {Node} node
 */
function answersTogether({view, t}, node) {
  return [paragraph(t('many-lead')), h('ul', {class: 'govuk-list govuk-list--bullet'}, (node.answers ?? []).map(
    (answer) => h('li', {}, view.plain(answer.label), answer.hint && h('span', {class: 'govuk-hint'},
                                                                       ` ${view.plain(answer.hint)}`))))];
}

/**
 * @param {Reading} reading
 * @param {Node} node
 */
function useWays(reading, node) {
  const {view, t, link} = reading;
  const part = view.content.outline.scopes.find((scope) => scope.id === node.subpathway);
  return [paragraph(t('use-lead'), ' ', h('strong', {}, view.plain(part?.title))),
          paragraph(t('use-first'), ' ', link(part?.start ?? '')),
          paragraph(t('use-after')),
          list(branches(node).map((branch) => ({
            when: [t('ended-so'), ' ', h('strong', {}, reading.titleOf(branch.exit ?? ''))], to: link(branch.to)})))];
}

/**
 * @param {Reading} reading
 * @param {Node} node
 */
function parallelWays(reading, node) {
  const {view, t, link} = reading;
  return [paragraph(t('parallel-lead')),
          list((node.strands ?? []).map((strand) => {
            const part = view.content.outline.scopes.find((scope) => scope.id === strand.subpathway);
            const lead = view.agencyName(strand.agency);
            return {when: [h('strong', {}, view.plain(strand.title ?? part?.title)),
                           lead && h('span', {class: 'govuk-hint'}, `${view.t('leads')}: ${lead}`)],
                    to: link(part?.start ?? '')};
          })),
          paragraph(t('parallel-after'), ' ', link(branches(node)[0].to))];
}

/**
 * How each that runs this part goes on after this exit.
 * @param {Reading} reading
 * @param {Node} exit
 */
function callersWays(reading, exit) {
  const {view, t, link} = reading;
  const from = (/** @type {Node} */ caller) => {
    const part = view.content.outline.scopes.find((scope) => scope.id === caller.scope);
    return [t('came-from'), ' ', h('strong', {}, reading.titleOf(caller.id)), ` (${view.plain(part?.title)})`];
  };
  return view.content.outline.nodes.flatMap((caller) => {
    if (caller.kind === 'use' && caller.subpathway === exit.scope) {
      return branches(caller).filter((branch) => branch.exit === exit.id)
        .map((branch) => ({when: from(caller), to: link(branch.to)}));
    }
    if (!caller.strands?.some((strand) => strand.subpathway === exit.scope)) return [];
    return [{when: from(caller), to: [
      h('div', {}, t('other-strands'), ' ', link(caller.id)),
      h('div', {}, t('all-strands'), ' ', link(branches(caller)[0].to))]}];
  });
}
