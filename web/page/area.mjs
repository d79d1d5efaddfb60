// The local authority that a person may name, and what the agencies are called there.
import {h} from './dom.mjs';
import {freeChoice} from './parts.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */
/** @typedef {import('../../wasm/engine.d.ts').Area} Area */

/** Agencies of the pathway that an area has its own of. @type {{[agency: string]: (view: View, area: Area) => string}} */
const local = {
  'social-services': (view, area) => view.plain(area.name),
  'police': (view, area) => view.agencyName(area.police),
  'health': (view, area) => view.agencyName(area.healthBoard),
  'safeguarding-board': (view, area) => view.agencyName(area.board),
};

/**
 * The choice: never required, nothing chosen to begin with.
 * @param {View} view
 * @param {(area: string) => void} onChoose with an empty id where none is chosen any more
 */
export function areaChoice(view, onChoose) {
  const {areas} = view.content.outline;
  if (areas.length === 0) return null;
  const sorted = [...areas].sort((one, other) => one.order[view.language] - other.order[view.language]);
  return freeChoice(view, 'area', {question: 'area-question', hint: 'area-hint', none: 'area-none'}, sorted, view.area,
                    onChoose);
}

/**
 * The names that agencies have in the chosen area; hidden where none is chosen.
 * @param {View} view
 * @param {string[]} agencies
 */
export function localNames(view, agencies) {
  const known = Object.keys(local).filter((id) => agencies.includes(id) && view.content.agency(id));
  if (known.length === 0 || view.content.outline.areas.length === 0) return null;
  const box = h('div', {class: 'local', 'aria-live': 'polite', 'data-agencies': known.join(' ')});
  fillLocalNames(view, box);
  return box;
}

/** All of them. @param {View} view */
export const allLocalNames = (view) => localNames(view, Object.keys(local));

/**
 * Those of everybody who has a part in a node.
 * @param {View} view
 * @param {Node} node
 */
export function localNamesAt(view, node) {
  const owners = [node, ...(node.tasks ?? [])];
  return localNames(view, owners.flatMap((owner) => [owner.agency ?? '', ...(owner.with ?? [])]));
}

/**
 * Writes the names of the area that is now chosen.
 * @param {View} view
 * @param {HTMLElement} box made by `localNames`
 */
export function fillLocalNames(view, box) {
  const area = view.content.area(view.area);
  box.classList.toggle('govuk-visually-hidden', !area);
  const agencies = (box.dataset.agencies ?? '').split(' ');
  box.replaceChildren(...(area ? [
    h('p', {class: 'local-title'}, `${view.t('area-title')}: `, h('strong', {}, view.plain(area.name))),
    h('dl', {}, agencies.map((id) => h('div', {}, h('dt', {}, view.agencyName(id)), h('dd', {}, local[id](view, area))))),
  ] : []));
}
