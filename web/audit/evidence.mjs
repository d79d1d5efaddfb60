// The tables of what was proved: branches, endpoints, the group's own safeguards, loops.
import {h} from '../page/dom.mjs';
import {details} from '../page/parts.mjs';
import {branchWords, nodeName} from './graph.mjs';
import {code, evidenceMark, linkButton, names, nothingIn, section, statusMark} from './marks.mjs';
import {dataTable} from './table.mjs';

/** @typedef {import('./app.mjs').Shown} Shown */
/** @typedef {import('../../wasm/engine.d.ts').Audit} Audit */

const statuses = /** @type {const} */ (['witnessed', 'no-route', 'not-decided']);

/** @param {Shown} shown */
const statusFilter = ({view}) => ({
  label: view.t('audit-status'),
  of: (/** @type {{status: string}} */ row) => row.status,
  values: /** @type {[string, string][]} */ (statuses.map((one) => [one, view.t(`audit-status-${one}`)])),
});

/**
 * A node by its title and its id; the title leads to it in the list of the graph.
 * @param {Shown} shown
 * @param {string} id
 */
function nodeCell(shown, id) {
  return [linkButton(nodeName(shown.view, id), () => shown.onNode(id)), ' ', h('span', {class: 'id'}, code(id))];
}

/**
 * @param {Shown} shown
 * @param {import('./witness.mjs').Subject | null} subject
 */
function witnessButton(shown, subject) {
  if (!subject) return null;
  return linkButton([shown.view.t('audit-step-through'), h('span', {class: 'govuk-visually-hidden'}, ` ${subject.name}`)],
                    () => shown.onWitness(subject), {'data-witness': subject.name});
}

/**
 * The subject of a branch's witness; null where it has none.
 * @param {Audit['branches'][number] | undefined} found
 * @returns {import('./witness.mjs').Subject | null}
 */
export const ofBranch = (found) => found?.witness ? {kind: 'branch', name: found.branch, witness: found.witness} : null;

/** @param {Shown} shown @param {Audit} audit */
export function branches(shown, audit) {
  const {view, graph} = shown;
  const words = (/** @type {string} */ name) => {
    const edge = graph?.edges.get(name);
    return edge ? branchWords(view, edge) : '';
  };
  const from = (/** @type {string} */ name) => name.slice(0, name.lastIndexOf('/'));
  const rank = (/** @type {string | null | undefined} */ id) => id ? shown.rank(nodeName(view, id)) : -1;
  return section({id: 'branches', title: view.t('audit-branches')}, dataTable(view, {
    id: 'branch-table', caption: view.t('audit-branches-caption'), rows: audit.branches, state: shown.state('branches'),
    text: (row) => [row.branch, nodeName(view, from(row.branch)), words(row.branch), row.to, nodeName(view, row.to),
                    row.file, row.witness?.ends, row.coveredBy].join(' '),
    status: statusFilter(shown),
    columns: [
      {key: 'branch', label: view.t('audit-branch'), fixed: true, order: (row) => row.branch,
       cell: (row) => [code(row.branch),
                        h('div', {}, nodeName(view, from(row.branch)), ' – ', h('strong', {}, words(row.branch)))]},
      {key: 'status', label: view.t('audit-status'), order: (row) => statuses.indexOf(row.status),
       cell: (row) => evidenceMark(view, row.status)},
      {key: 'to', label: view.t('audit-leads-to'), order: (row) => rank(row.to), cell: (row) => nodeCell(shown, row.to)},
      {key: 'steps', label: view.t('audit-steps'), order: (row) => row.witness?.inputs.length ?? -1,
       cell: (row) => row.witness ? String(row.witness.inputs.length) : '–'},
      {key: 'ends', label: view.t('audit-ends'), order: (row) => rank(row.witness?.ends),
       cell: (row) => row.witness?.ends ? nodeName(view, row.witness.ends) : '–'},
      {key: 'place', label: view.t('audit-place'), order: (row) => `${row.file}\0${String(row.line).padStart(9, '0')}`,
       cell: (row) => code(`${row.file}:${row.line}`)},
      {key: 'witness', label: view.t('audit-witness'), cell: (row) => witnessButton(shown, ofBranch(row))},
    ]}));
}

/**
 * @param {Shown} shown
 * @param {NonNullable<Audit['endpoints'][number]['longestWait']>} wait
 */
function waitWords({view}, wait) {
  const parts = Object.entries(wait.sum).map(([unit, count]) => view.engine.duration(`${count} ${unit}`, view.language));
  const sum = parts.join(' + ') || view.t('audit-no-limits');
  return wait.loop ? [sum, ' ', view.t('audit-unbounded'), ' ', code(wait.loop)] : sum;
}

/** @param {Shown} shown @param {Audit} audit */
export function endpoints(shown, audit) {
  const {view} = shown;
  const outcome = (/** @type {string} */ id) => view.plain(view.content.outcome(id)?.label) || id;
  const means = h('p', {class: 'govuk-body'}, view.t('audit-wait-means'));
  return section({id: 'endpoints', title: view.t('audit-endpoints')}, means, dataTable(view, {
    id: 'endpoint-table', caption: view.t('audit-endpoints-caption'), rows: audit.endpoints, state: shown.state('endpoints'),
    text: (row) => [row.endpoint, view.plain(row.title), outcome(row.outcome), ...row.mustPass].join(' '),
    status: statusFilter(shown),
    columns: [
      {key: 'endpoint', label: view.t('audit-endpoint'), fixed: true, order: (row) => shown.rank(view.plain(row.title)),
       cell: (row) => nodeCell(shown, row.endpoint)},
      {key: 'status', label: view.t('audit-status'), order: (row) => statuses.indexOf(row.status),
       cell: (row) => evidenceMark(view, row.status)},
      {key: 'outcome', label: view.t('audit-outcome'), cell: (row) => outcome(row.outcome),
       order: (row) => shown.rank(outcome(row.outcome))},
      {key: 'wait', label: view.t('audit-longest-wait'), order: (row) => row.longestWait?.mostMinutes ?? -1,
       cell: (row) => row.longestWait ? waitWords(shown, row.longestWait) : '–'},
      {key: 'pass', label: view.t('audit-must-pass'), order: (row) => row.mustPass.length,
       cell: (row) => row.mustPass.length === 0 ? '–'
         : details(view.t('audit-nodes-count', {count: String(row.mustPass.length)}), names(row.mustPass))},
      {key: 'witness', label: view.t('audit-shortest'), order: (row) => row.shortest?.inputs.length ?? -1,
       cell: (row) => row.shortest ? [view.t('audit-steps-count', {count: String(row.shortest.inputs.length)}), ' ',
         witnessButton(shown, {kind: 'endpoint', name: row.endpoint, witness: row.shortest})] : '–'},
    ]}));
}

const verdicts = /** @type {const} */ (['broken', 'vacuous', 'not-decided', 'holds']);

/** @param {Shown} shown @param {Audit} audit */
export function safeguards(shown, audit) {
  const {view} = shown;
  const title = view.t('audit-safeguards');
  if (audit.assertions.length === 0) return nothingIn(view, 'safeguards', title);
  const values = /** @type {[string, string][]} */ (verdicts.map((one) => [one, view.t(`audit-assertion-${one}`)]));
  return section({id: 'safeguards', title}, dataTable(view, {
    id: 'safeguard-table', caption: view.t('audit-safeguards-caption'), rows: audit.assertions, state: shown.state('safeguards'),
    text: (row) => `${row.assertion} ${view.plain(row.title)}`,
    status: {label: view.t('audit-verdict'), of: (row) => row.verdict, values},
    columns: [
      {key: 'title', label: view.t('audit-safeguard'), fixed: true, order: (row) => shown.rank(view.plain(row.title)),
       cell: (row) => [view.plain(row.title), h('div', {class: 'id'}, code(row.assertion)), h('div', {class: 'id'}, code(row.rule))]},
      {key: 'verdict', label: view.t('audit-verdict'), order: (row) => verdicts.indexOf(row.verdict),
       cell: (row) => statusMark(view, row.verdict, view.t(`audit-assertion-${row.verdict}`))},
      {key: 'example', label: view.t('audit-counter-example'), order: (row) => row.counterExample?.inputs.length ?? -1,
       cell: (row) => row.counterExample ? witnessButton(
         shown, {kind: 'assertion', name: row.assertion, witness: row.counterExample}) : '–'},
    ]}));
}

/** @param {Shown} shown @param {Audit} audit */
export function loops(shown, audit) {
  const {view} = shown;
  const title = view.t('audit-loops');
  if (audit.loops.length === 0) return nothingIn(view, 'loops', title);
  return section({id: 'loops', title}, dataTable(view, {
    id: 'loop-table', caption: view.t('audit-loops-caption'), rows: audit.loops, state: shown.state('loops'),
    columns: [
      {key: 'nodes', label: view.t('audit-loop-nodes'), fixed: true, cell: (row) => names(row.nodes)},
      {key: 'count', label: view.t('audit-loop-length'), cell: (row) => String(row.nodes.length),
       order: (row) => row.nodes.length},
      {key: 'exits', label: view.t('audit-loop-exits'), order: (row) => row.exits.length, cell: (row) => names(row.exits)},
    ]}));
}
