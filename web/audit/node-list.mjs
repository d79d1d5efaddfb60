// The graph as a list that is walked: one node at a time, to the next, to the one before, or along a branch. It says
// all that the picture shows.
import {h} from '../page/dom.mjs';
import {branchWords, nodeName} from './graph.mjs';
import {ofBranch} from './evidence.mjs';
import {code, evidenceMark, linkButton} from './marks.mjs';

/** @typedef {import('./app.mjs').Shown} Shown */
/** @typedef {import('./graph.mjs').Edge} Edge */

/**
 * @param {Shown} shown
 * @param {string} id of the node it stands at
 */
export function nodeList(shown, id) {
  const {view} = shown;
  const graph = /** @type {import('./graph.mjs').Graph} */ (shown.graph);
  const node = view.content.node(id);
  const into = graph.into(id);
  const out = graph.out(id);
  return [
    h('div', {class: 'walk-buttons'},
      stepButton(shown, 'audit-node-before', graph.beside(id, -1)), stepButton(shown, 'audit-node-after', graph.beside(id, 1)),
      jump(shown, id)),
    h('h3', {class: 'govuk-heading-m', tabindex: '-1', id: 'node-title'}, nodeName(view, id)),
    h('p', {class: 'node-facts'}, view.t('audit-node-place', {place: String(graph.place(id)), count: String(graph.count)}),
      ' · ', view.t(`audit-kind-${node.kind}`), ' · ', code(id), node.agency && ` · ${view.agencyName(node.agency)}`,
      ' · ', view.t('audit-part'), ': ', partName(view, node.scope), ' · ', code(`${node.file}:${node.line}`)),
    node.outcome && h('p', {class: 'govuk-body'}, view.t('audit-outcome'), ': ',
                      h('strong', {}, view.plain(view.content.outcome(node.outcome)?.label))),
    parts(shown, node),
    h('h4', {class: 'govuk-heading-s'}, view.t('audit-node-out', {count: String(out.length)})),
    out.length > 0 ? h('ol', {class: 'edges'}, out.map((edge) => outItem(shown, edge)))
      : h('p', {class: 'govuk-body'}, view.t(node.kind === 'exit' ? 'audit-node-exit' : 'audit-node-end')),
    h('h4', {class: 'govuk-heading-s'}, view.t('audit-node-into', {count: String(into.length)})),
    into.length > 0 ? h('ul', {class: 'edges'}, into.map((edge) => h('li', {},
      linkButton(nodeName(view, edge.from), () => shown.onNode(edge.from)), ` – ${branchWords(view, edge)} `,
      evidenceMark(view, edge.status))))
      : h('p', {class: 'govuk-body'}, view.t('audit-node-start')),
  ];
}

/**
 * @param {import('../page/view.mjs').View} view
 * @param {string} scope
 */
export function partName(view, scope) {
  const {outline} = view.content;
  return view.plain(outline.scopes.find((one) => one.id === scope)?.title) || scope || view.plain(outline.title);
}

/**
 * @param {Shown} shown
 * @param {string} key
 * @param {string} id
 */
function stepButton(shown, key, id) {
  return h('button', {type: 'button', class: 'govuk-button govuk-button--secondary', id: key,
                      onclick: () => shown.onNode(id, key)}, shown.view.t(key));
}

/**
 * @param {Shown} shown
 * @param {string} id
 */
function jump(shown, id) {
  const {view} = shown;
  const select = h('select', {class: 'govuk-select', id: 'node-choice', autocomplete: 'off'},
    view.content.outline.scopes.map((scope) => h('optgroup', {label: partName(view, scope.id)}, scope.nodes.map((node) =>
      h('option', {value: node, selected: node === id}, nodeName(view, node))))));
  return h('div', {class: 'jump'}, h('label', {class: 'govuk-label', for: 'node-choice'}, view.t('audit-node-choose')), select,
    h('button', {type: 'button', class: 'govuk-button govuk-button--secondary', onclick: () => shown.onNode(select.value)},
      view.t('audit-node-go')));
}

/**
 * The parts that a node runs, each by the node it starts at.
 * @param {Shown} shown
 * @param {import('../../wasm/engine.d.ts').Node} node
 */
function parts({view, onNode}, node) {
  const run = [...(node.subpathway ? [node.subpathway] : []), ...(node.strands ?? []).map((one) => one.subpathway)];
  if (run.length === 0) return null;
  const start = (/** @type {string} */ id) => view.content.outline.scopes.find((one) => one.id === id)?.start ?? node.id;
  return h('p', {class: 'govuk-body'}, view.t('audit-node-runs'), ' ', run.flatMap((id, place) => [
    place > 0 ? ', ' : '', linkButton(partName(view, id), () => onNode(start(id)))]));
}

/**
 * @param {Shown} shown
 * @param {Edge} edge
 */
function outItem(shown, edge) {
  const {view} = shown;
  const subject = ofBranch(edge.found);
  return h('li', {'data-branch': edge.name},
    h('strong', {}, branchWords(view, edge)), ' → ',
    linkButton(nodeName(view, edge.branch.to), () => shown.onNode(edge.branch.to), {class: 'link-button follow'}), ' ',
    evidenceMark(view, edge.status), ' ',
    subject && linkButton([view.t('audit-step-through'), h('span', {class: 'govuk-visually-hidden'}, ` ${edge.name}`)],
                          () => shown.onWitness(subject), {class: 'link-button open-witness'}));
}
