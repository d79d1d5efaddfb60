// A table that sorts, and that hides the rows which do not match.
import {h} from '../page/dom.mjs';

/** @typedef {import('../page/view.mjs').View} View */
/**
 * How a reader has set a table.
 * @typedef {{key: string, down: boolean, text: string, status: string, all: boolean}} TableState
 */

// A longer table begins with so many rows, and shows the others when asked; all are printed.
const longTable = 40;
const firstRows = 25;

/**
 * @template Row
 * @typedef {object} Column
 * @property {string} key
 * @property {string} label
 * @property {(row: Row) => any} cell
 * @property {(row: Row) => string | number} [order] what it sorts by; without it, it does not sort
 * @property {boolean} [fixed] the heading of its row
 */

/**
 * @template Row
 * @typedef {object} TableOptions
 * @property {string} id
 * @property {string} caption
 * @property {Column<Row>[]} columns
 * @property {Row[]} rows
 * @property {TableState} state kept by the page, so that the other language shows the same rows
 * @property {(row: Row) => string} [text] what the filter looks in; without it there is no filter
 * @property {{label: string, of: (row: Row) => string, values: [string, string][]}} [status] values with their words
 */

/** @returns {TableState} */
export const newState = () => ({key: '', down: false, text: '', status: '', all: false});

/**
 * Roles are written out because a narrow screen shows rows as cards, which takes the table's own roles from it.
 * @template Row
 * @param {View} view
 * @param {TableOptions<Row>} options
 */
export function dataTable(view, options) {
  const {id, columns, rows, state} = options;
  const head = columns.map((column) => headCell(view, column, () => sortBy(column)));
  const drawn = rows.map((row, place) => ({row, place, element: rowElement(columns, row)}));
  const body = h('tbody', {role: 'rowgroup'});
  const count = h('p', {class: 'table-count', id: `${id}-count`, role: 'status'});

  const more = h('button', {type: 'button', class: 'govuk-button govuk-button--secondary not-printed',
                            id: `${id}-more`, onclick: () => showAll()});

  const showAll = () => {
    const next = /** @type {HTMLElement | null} */ (body.querySelector('.beyond'));
    state.all = true;
    arrange();
    // The button is gone: a reader goes on at the first row that was not there before.
    next?.setAttribute('tabindex', '-1');
    next?.focus();
  };
  const sortBy = (/** @type {Column<Row>} */ column) => {
    state.down = state.key === column.key && !state.down;
    state.key = column.key;
    arrange();
  };
  const arrange = () => {
    const column = columns.find((one) => one.key === state.key && one.order);
    const order = column?.order;
    const sorted = order ? [...drawn].sort((one, other) =>
      (state.down ? -1 : 1) * compared(order(one.row), order(other.row)) || one.place - other.place) : drawn;
    body.append(...sorted.map((one) => one.element));
    columns.forEach((one, place) => one.order &&
      head[place].setAttribute('aria-sort', one !== column ? 'none' : state.down ? 'descending' : 'ascending'));
    const wanted = folded(state.text.trim());
    let shown = 0;
    for (const {row, element} of sorted) {
      const matches = (wanted === '' || folded(options.text?.(row) ?? '').includes(wanted)) &&
        (state.status === '' || options.status?.of(row) === state.status);
      shown += matches ? 1 : 0;
      element.hidden = !matches;
      element.classList.toggle('beyond', matches && !state.all && rows.length > longTable && shown > firstRows);
    }
    more.hidden = state.all || rows.length <= longTable || shown <= firstRows;
    more.textContent = view.t('audit-rows-all', {count: String(shown)});
    count.textContent = view.t('audit-rows-match', {shown: String(shown), all: String(rows.length)}) +
      (more.hidden ? '' : ` ${view.t('audit-rows-first', {count: String(firstRows)})}`);
  };

  const table = h('table', {class: 'data', id, role: 'table'},
    h('caption', {class: 'govuk-table__caption govuk-table__caption--s'}, options.caption),
    h('thead', {role: 'rowgroup'}, h('tr', {role: 'row'}, head)), body);
  arrange();
  return h('div', {class: 'table-block'},
    options.text && filters(view, options, arrange), options.text && count, table, more);
}

/**
 * @param {string | number} one
 * @param {string | number} other
 */
function compared(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

// Capitals, accents and the form of an apostrophe are no reason not to find something.
const folded = (/** @type {string} */ text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();

/**
 * @template Row
 * @param {View} view
 * @param {Column<Row>} column
 * @param {() => void} onSort
 */
function headCell(view, column, onSort) {
  return h('th', {scope: 'col', role: 'columnheader', 'aria-sort': column.order ? 'none' : null},
    column.order ? h('button', {type: 'button', class: 'sort', onclick: onSort}, column.label,
                     h('span', {class: 'govuk-visually-hidden'}, ` – ${view.t('audit-sort')}`)) : column.label);
}

/**
 * @template Row
 * @param {Column<Row>[]} columns
 * @param {Row} row
 */
function rowElement(columns, row) {
  return h('tr', {role: 'row'}, columns.map((column) => h(column.fixed ? 'th' : 'td',
    {scope: column.fixed ? 'row' : null, role: column.fixed ? 'rowheader' : 'cell'},
    h('span', {class: 'cell-label', 'aria-hidden': 'true'}, column.label), h('div', {class: 'cell'}, column.cell(row)))));
}

/**
 * @template Row
 * @param {View} view
 * @param {TableOptions<Row>} options
 * @param {() => void} onChange
 */
function filters(view, {id, state, status}, onChange) {
  const text = h('input', {class: 'govuk-input', id: `${id}-text`, type: 'search', autocomplete: 'off', spellcheck: 'false',
                           value: state.text});
  text.addEventListener('input', () => ((state.text = text.value), onChange()));
  const select = status && h('select', {class: 'govuk-select', id: `${id}-status`, autocomplete: 'off'},
    h('option', {value: ''}, view.t('audit-all')),
    status.values.map(([value, words]) => h('option', {value, selected: state.status === value}, words)));
  select?.addEventListener('change', () => ((state.status = select.value), onChange()));
  return h('div', {class: 'table-filters'},
    h('div', {}, h('label', {class: 'govuk-label', for: `${id}-text`}, view.t('audit-filter')), text),
    status && h('div', {}, h('label', {class: 'govuk-label', for: `${id}-status`}, status.label), select));
}
