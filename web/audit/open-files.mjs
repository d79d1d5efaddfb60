// Where a person opens a pathway of their own, and says as on which day it is checked.
import {h} from '../page/dom.mjs';
import {UnusableFiles, mainFiles, ofDrop, ofInput, readFiles} from './files.mjs';

/** @typedef {import('../page/view.mjs').View} View */
/** @typedef {import('./files.mjs').Found} Found */

/**
 * @typedef {object} OpenOptions
 * @property {boolean} own whether a person's own pathway is shown
 * @property {string} today
 * @property {(opened: {main: string, files: {[path: string]: Uint8Array}, name: string}) => void} onOpen
 * @property {() => void} onSite
 * @property {(today: string) => void} onDay
 */

/**
 * @param {View} view
 * @param {OpenOptions} options
 */
export function openFiles(view, options) {
  const trouble = h('p', {class: 'govuk-error-message', id: 'open-trouble', role: 'alert'});
  const choice = h('div', {id: 'main-choice'});
  const failed = (/** @type {unknown} */ error) => {
    if (!(error instanceof UnusableFiles)) console.error(error);
    trouble.textContent = view.t(error instanceof UnusableFiles ? error.key : 'audit-files-unreadable');
  };
  const take = async (/** @type {Found[]} */ found, /** @type {string} */ main) => {
    try {
      options.onOpen({...await readFiles(found, main), name: main});
    } catch (error) {
      failed(error);
    }
  };
  const consider = async (/** @type {Found[] | Promise<Found[]>} */ opened) => {
    trouble.textContent = '';
    choice.replaceChildren();
    try {
      const found = await opened;
      const mains = mainFiles(found);
      if (mains.length === 0) throw new UnusableFiles('audit-files-none');
      if (mains.length === 1) return await take(found, mains[0]);
      choice.append(mainChoice(view, mains, (main) => take(found, main)));
      choice.querySelector('select')?.focus();
    } catch (error) {
      failed(error);
    }
  };
  listenForDrops(consider);
  return h('section', {class: 'open-files not-printed', 'aria-labelledby': 'open-title'},
    h('h2', {class: 'govuk-heading-m', id: 'open-title', tabindex: '-1'}, view.t('audit-open')),
    h('p', {class: 'govuk-body'}, view.t('audit-open-how'), ' ', h('strong', {}, view.t('audit-open-private'))),
    h('div', {class: 'open-buttons'},
      'webkitdirectory' in HTMLInputElement.prototype && picker(view, 'audit-open-folder', {webkitdirectory: true}, consider),
      picker(view, 'audit-open-files', {multiple: true, accept: '.xml,text/xml,application/xml'}, consider),
      options.own && quietButton('audit-site', view.t('audit-open-site'), options.onSite)),
    trouble, choice, day(view, options));
}

/**
 * @param {string} id
 * @param {string} words
 * @param {() => void} onClick
 */
const quietButton = (id, words, onClick) =>
  h('button', {type: 'button', class: 'govuk-button govuk-button--secondary', id, onclick: onClick}, words);

/**
 * A browser words its own button in its own language: the label is pressed instead.
 * @param {View} view
 * @param {string} key
 * @param {{[name: string]: any}} attributes
 * @param {(found: Found[]) => void} onFound
 */
function picker(view, key, attributes, onFound) {
  const input = h('input', {type: 'file', id: key, class: 'govuk-visually-hidden', ...attributes});
  input.addEventListener('change', () => {
    const found = ofInput(input.files);
    // So that the same files can be chosen again once they have been mended.
    input.value = '';
    if (found.length > 0) onFound(found);
  });
  return h('span', {class: 'picker'}, input, h('label', {for: key, class: 'govuk-button govuk-button--secondary'}, view.t(key)));
}

/**
 * @param {View} view
 * @param {string[]} mains
 * @param {(main: string) => void} onChoose
 */
function mainChoice(view, mains, onChoose) {
  const select = h('select', {class: 'govuk-select', id: 'main-file'}, mains.map((path) => h('option', {value: path}, path)));
  return h('div', {class: 'govuk-form-group'},
    h('label', {class: 'govuk-label', for: 'main-file'}, view.t('audit-open-which')), select, ' ',
    quietButton('this-main', view.t('audit-open-this'), () => onChoose(select.value)));
}

/**
 * @param {View} view
 * @param {OpenOptions} options
 */
function day(view, {today, onDay}) {
  const input = h('input', {type: 'date', class: 'govuk-input', id: 'as-on', value: today, 'aria-describedby': 'as-on-hint'});
  return h('div', {class: 'as-on'},
    h('label', {class: 'govuk-label', for: 'as-on'}, view.t('audit-check-as-on')),
    h('p', {class: 'govuk-hint', id: 'as-on-hint'}, view.t('audit-as-on-hint')), input, ' ',
    quietButton('again', view.t('audit-again'), () => onDay(input.value)));
}

/** @type {((found: Promise<Found[]>) => void) | null} */
let onDrop = null;

// Files may be dropped anywhere: a browser would leave the page and show them else.
/** @param {(found: Promise<Found[]>) => void} consider */
function listenForDrops(consider) {
  const isFirst = onDrop === null;
  onDrop = consider;
  if (!isFirst) return;
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dragging');
  });
  addEventListener('dragleave', (event) => event.relatedTarget === null && document.body.classList.remove('dragging'));
  addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dragging');
    if (event.dataTransfer) onDrop?.(ofDrop(event.dataTransfer));
  });
}
