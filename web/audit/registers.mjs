// The tables of what the pathway rests on: deadlines, sources, the state of its texts, its files.
import {h} from '../page/dom.mjs';
import {nodeName} from './graph.mjs';
import {code, linkButton, section, statusMark} from './marks.mjs';
import {dataTable} from './table.mjs';

/** @typedef {import('./app.mjs').Shown} Shown */
/** @typedef {import('../../wasm/engine.d.ts').Audit} Audit */

const marks = /** @type {const} */ (['verified', 'local', 'general', 'open']);
const textStates = /** @type {const} */ (['initial', 'translated', 'reviewed', 'final']);
const minutes = new Map(Object.entries(
  {minutes: 1, hours: 60, days: 1440, 'working-days': 1441, weeks: 10080, months: 43200}));

/** How long a limit is, for sorting only: a working day after a day. @param {string} within */
function length(within) {
  const [count, unit] = within.split(' ');
  return unit ? Number(count) * (minutes.get(unit.endsWith('s') ? unit : `${unit}s`) ?? 0) : 0;
}

/** @param {Shown} shown @param {Audit} audit */
export function deadlines(shown, audit) {
  const {view} = shown;
  const agency = (/** @type {string} */ id) => view.agencyName(id) || id;
  const event = (/** @type {string | null} */ id) => id ? view.plain(view.content.event(id)?.label) || id : '';
  const source = (/** @type {string} */ id) => view.plain(view.content.source(id)?.title) || id;
  return section({id: 'deadlines', title: view.t('audit-deadlines')}, dataTable(view, {
    id: 'deadline-table', caption: view.t('audit-deadlines-caption'), rows: audit.deadlines, state: shown.state('deadlines'),
    text: (row) => [row.node, nodeName(view, row.node), agency(row.agency), view.plain(row.text), event(row.from),
                    ...row.cites.map((cite) => `${source(cite.source)} ${cite.part}`)].join(' '),
    columns: [
      {key: 'node', label: view.t('audit-node'), fixed: true, order: (row) => shown.rank(nodeName(view, row.node)),
       cell: (row) => [linkButton(nodeName(view, row.node), () => shown.onNode(row.node)), ' ',
                        h('span', {class: 'id'}, code(row.node))]},
      {key: 'agency', label: view.t('audit-owes'), cell: (row) => agency(row.agency),
       order: (row) => shown.rank(agency(row.agency))},
      {key: 'task', label: view.t('audit-task'), cell: (row) => view.plain(row.text)},
      {key: 'within', label: view.t('audit-within'), order: (row) => length(row.within),
       cell: (row) => view.engine.duration(row.within, view.language)},
      {key: 'from', label: view.t('audit-from'), order: (row) => shown.rank(event(row.from)), cell: (row) => event(row.from)},
      {key: 'source', label: view.t('audit-source'), cell: (row) => h('ul', {class: 'govuk-list cites'}, row.cites.map((cite) =>
        h('li', {}, source(cite.source), cite.part && `, ${cite.part}`, ` (${view.t(`audit-mark-${cite.mark}`)})`)))},
    ]}));
}

/** @param {Shown} shown @param {Audit} audit */
export function sources(shown, audit) {
  const {view} = shown;
  return section({id: 'sources', title: view.t('audit-sources')}, dataTable(view, {
    id: 'source-table', caption: view.t('audit-sources-caption'), rows: audit.sources, state: shown.state('sources'),
    text: (row) => `${row.source} ${view.plain(row.title)}`,
    columns: [
      {key: 'title', label: view.t('audit-source'), fixed: true, order: (row) => shown.rank(view.plain(row.title)),
       cell: (row) => view.plain(row.title)},
      ...marks.map((mark) => ({
        key: mark, label: view.t(`audit-mark-${mark}`), cell: (/** @type {any} */ row) => String(row[mark]),
        order: (/** @type {any} */ row) => row[mark]})),
    ]}));
}

/** @param {Shown} shown @param {Audit} audit */
export function texts(shown, audit) {
  const {view} = shown;
  const rows = /** @type {const} */ (['en', 'cy']).map((language) => ({language, counts: audit.texts[language]}));
  return section({id: 'texts', title: view.t('audit-texts')}, dataTable(view, {
    id: 'text-table', caption: view.t('audit-texts-caption'), rows, state: shown.state('texts'),
    columns: [
      {key: 'language', label: view.t('audit-language'), fixed: true, cell: (row) => view.t(`audit-language-${row.language}`)},
      ...textStates.map((state) => ({key: state, label: view.t(`audit-text-${state}`),
                                     cell: (/** @type {any} */ row) => String(row.counts[state])})),
    ]}));
}

/** Contacts that nobody has checked, or when they were. @param {Shown} shown */
export function contacts(shown) {
  const {view} = shown;
  const rows = view.content.outline.contacts;
  if (rows.length === 0) return null;
  return section({id: 'contacts', title: view.t('audit-contacts')}, dataTable(view, {
    id: 'contact-table', caption: view.t('audit-contacts-caption'), rows, state: shown.state('contacts'),
    columns: [
      {key: 'name', label: view.t('audit-contact'), fixed: true, cell: (row) => view.plain(row.name),
       order: (row) => shown.rank(view.plain(row.name))},
      {key: 'reach', label: view.t('audit-contact-reach'),
       cell: (row) => [row.phone, row.text, row.href].filter(Boolean).join(', ') || '–'},
      {key: 'checked', label: view.t('audit-contact-checked'), order: (row) => row.checked ?? '',
       cell: (row) => row.checked ? view.date(row.checked) : statusMark(view, 'warning', view.t('audit-contact-never'))},
    ]}));
}

/** The hashes of what was read. @param {Shown} shown @param {Audit} audit */
export function files(shown, audit) {
  const {view} = shown;
  return section({id: 'files', title: view.t('audit-files')}, dataTable(view, {
    id: 'file-table', caption: view.t('audit-files-caption'), rows: audit.files, state: shown.state('files'),
    columns: [
      {key: 'path', label: view.t('audit-file'), fixed: true, order: (row) => row.path, cell: (row) => code(row.path)},
      {key: 'bytes', label: view.t('audit-bytes'), order: (row) => row.bytes, cell: (row) => String(row.bytes)},
      {key: 'hash', label: 'SHA-256', cell: (row) => h('code', {class: 'hash'}, row.hash)},
    ]}));
}
