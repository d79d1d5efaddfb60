// The agency that a person says they work for: its part comes first and is marked, and nothing is hidden.
import {h} from './dom.mjs';
import {leadBefore, leadsAfter} from './handover.mjs';
import {freeChoice} from './parts.mjs';
import {everyone} from './view.mjs';

/** @typedef {import('./view.mjs').View} View */

/**
 * The agencies that have a part in the pathway, in the order of its register.
 * @param {View} view
 */
function agenciesWithPart(view) {
  const {nodes, agencies} = view.content.outline;
  const owners = nodes.flatMap((node) => [node, ...(node.tasks ?? [])]);
  const taking = new Set(owners.flatMap((owner) => [owner.agency, ...(owner.with ?? [])]));
  taking.delete(everyone);
  return agencies.filter((agency) => taking.has(agency.id));
}

/**
 * The choice: never required, nothing chosen to begin with.
 * @param {View} view
 * @param {(agency: string) => void} onChoose with an empty id where none is chosen any more
 */
export function lensChoice(view, onChoose) {
  return freeChoice(view, 'lens', {question: 'lens-question', hint: 'lens-hint', none: 'lens-none'},
                    agenciesWithPart(view), view.lens, onChoose);
}

/** Beside what is the person's own agency's. @param {View} view @param {string | undefined} agency */
export function ownTag(view, agency) {
  return view.isOwn(agency) && h('strong', {class: 'govuk-tag own'}, view.t('lens-own'));
}

/**
 * What is the person's own agency's first, the rest as it was.
 * @template T
 * @param {View} view
 * @param {T[]} list
 * @param {(item: T) => (string | undefined)[]} owners
 */
export function ownFirst(view, list, owners) {
  const isOwn = (/** @type {T} */ item) => owners(item).some((agency) => view.isOwn(agency));
  return [...list.filter(isOwn), ...list.filter((item) => !isOwn(item))];
}

/**
 * From whom a step comes and to whom it goes on, as the person's own agency sees it; nothing where it has no part.
 * @param {View} view
 * @param {string} at
 * @param {import('../../wasm/engine.d.ts').Step[]} steps before it
 */
export function handOver(view, at, steps) {
  const node = view.content.node(at.split('/').at(-1));
  const own = view.isOwn(node.agency);
  const next = leadsAfter(view.content, at).filter((agency) => agency !== node.agency && agency !== everyone);
  const from = leadBefore(view.content, at, steps);
  const names = (/** @type {string[]} */ list) => list.map((agency) => view.agencyName(agency)).join(', ');
  const lines = own ? [
    from && !view.isOwn(from) && `${view.t('hand-from')}: ${names([from])}`,
    next.length > 0 && `${view.t('hand-to')}: ${names(next)}`,
  ] : [next.some((agency) => view.isOwn(agency)) && view.t('hand-next', {agency: view.agencyName(node.agency)})];
  const said = lines.filter(Boolean);
  return said.length > 0 && h('ul', {class: 'govuk-list hand-over'}, said.map((line) => h('li', {}, line)));
}
