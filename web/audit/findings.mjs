// What the checks found: where, what, what to do about it and why it matters.
import {h} from '../page/dom.mjs';
import {details} from '../page/parts.mjs';
import {code, message, nothingIn, routeList, section, statusMark} from './marks.mjs';
import {dataTable} from './table.mjs';

/** @typedef {import('./app.mjs').Shown} Shown */
/** @typedef {import('../../wasm/engine.d.ts').Finding} Finding */

const severities = /** @type {const} */ (['error', 'warning', 'note']);
const padded = (/** @type {number} */ number) => String(number).padStart(9, '0');
const place = (/** @type {{file: string, line: number, column: number}} */ at) => `${at.file}:${at.line}:${at.column}`;

/** @param {Shown} shown */
export function findings(shown) {
  const {view, result} = shown;
  const found = result.findings.findings;
  const title = view.t('audit-findings');
  if (found.length === 0) return nothingIn(view, 'findings', title);
  return section({id: 'findings', title}, dataTable(view, {
    id: 'findings', caption: view.t('audit-findings-caption'), rows: found, state: shown.state('findings'),
    text: (row) => [place(row), row.check, row.message[view.language], row.hint[view.language]].join(' '),
    status: {label: view.t('audit-severity'), of: (row) => row.severity,
             values: severities.map((one) => [one, view.t(`audit-severity-${one}`)])},
    columns: [
      {key: 'place', label: view.t('audit-place'), fixed: true, cell: (row) => whereabouts(view, row),
       order: (row) => `${row.file}\0${padded(row.line)}${padded(row.column)}`},
      {key: 'severity', label: view.t('audit-severity'), order: (row) => severities.indexOf(row.severity),
       cell: (row) => statusMark(view, row.severity, view.t(`audit-severity-${row.severity}`))},
      {key: 'check', label: view.t('audit-check'), order: (row) => row.check, cell: (row) => code(row.check)},
      {key: 'message', label: view.t('audit-message'), cell: (row) => words(view, row)},
    ]}));
}

/**
 * @param {import('../page/view.mjs').View} view
 * @param {Finding} row
 */
function whereabouts(view, row) {
  return [code(row.file), h('div', {class: 'line-column'}, view.t('audit-line-column', {
    line: String(row.line), column: String(row.column)}))];
}

/**
 * @param {import('../page/view.mjs').View} view
 * @param {Finding} row
 */
function words(view, row) {
  const said = (/** @type {string} */ label, /** @type {string | undefined} */ text) =>
    text && h('p', {}, h('strong', {}, `${label}: `), message(text));
  return [
    h('p', {class: 'message'}, message(row.message[view.language] ?? '')),
    said(view.t('audit-hint'), row.hint[view.language]),
    said(view.t('audit-why'), row.why[view.language]),
    row.related.length > 0 && h('ul', {class: 'govuk-list related'}, row.related.map((one) =>
      h('li', {}, `${view.t('audit-see')} `, code(place(one)), ': ', message(one.note[view.language] ?? '')))),
    row.route.length > 0 && details(view.t('audit-route'), routeList(row.route)),
  ];
}
