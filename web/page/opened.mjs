// A record that was saved, opened again: what it is, and what differs from the pathway today. Nothing is taken from
// it before the person says so, and a stranger's record can do no more than be refused.
import {droppedList} from './answers.mjs';
import {h} from './dom.mjs';
import {fileButton} from './files.mjs';
import {backLink, button, details, heading} from './parts.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').OpenedRecord} OpenedRecord */
/** @typedef {import('../../wasm/engine.d.ts').Plain} Plain */
/** @typedef {Required<OpenedRecord>} ReadRecord */

export const mostBytes = 8 << 20;
const dayMs = 86400000;

/**
 * Why a record is not opened, in both languages; nothing where it can be.
 * @param {OpenedRecord} opened
 * @param {(key: string) => Plain} say
 * @returns {Plain | null}
 */
export function refusalOf(opened, say) {
  const {fault, record, samePathway} = opened;
  if (fault) return joined(say('open-not-a-record'), fault.message);
  if (!samePathway) return say('open-other-pathway');
  const last = record?.inputs.at(-1)?.time ?? '';
  if (last !== '' && Date.parse(last) > Date.now() + dayMs) return say('open-from-future');
  return null;
}

/** @param {Plain} one @param {Plain} other @returns {Plain} */
const joined = (one, other) => ({en: `${one.en} (${other.en})`, cy: `${one.cy} (${other.cy})`});

/** Whether there is nothing to tell and nothing to ask. @param {ReadRecord} opened */
export const isUnchanged = (opened) => opened.sameEdition && opened.sameHash && opened.dropped.length === 0;

/**
 * @param {View} view
 * @param {(file: File) => void} onFile
 */
export function openDetails(view, onFile) {
  return details(view.t('open-title'), [
    h('p', {class: 'govuk-body'}, view.t('open-hint')),
    fileButton('open-record', view.t('open-choose'), '.json,application/json', onFile),
  ]);
}

/**
 * Says that a record does not hold who the person works for and where, and leads to where that is chosen; nothing where
 * it is.
 * @param {View} view
 */
export function choicesMissing(view) {
  if (view.lens && (view.area || view.content.outline.areas.length === 0)) return null;
  const toChoice = () => {
    const choice = /** @type {HTMLElement} */ (document.getElementById(view.lens ? 'area' : 'lens'));
    choice.closest('details')?.setAttribute('open', '');
    choice.focus();
  };
  return h('div', {class: 'notice reopened'}, h('p', {class: 'govuk-body'}, view.t('open-choices'), ' ',
    h('button', {type: 'button', class: 'link-button', onclick: toChoice}, view.t('open-choose-again'))));
}

/**
 * What opening the record means.
 * @param {View} view
 * @param {ReadRecord} opened
 * @param {{begun: boolean, onBack: () => void, onOpen: () => void, onSave: () => void}} options `begun`: answers of
 *   now would be replaced
 */
export function openedScreen(view, opened, options) {
  const {t} = view;
  const {record, dropped, journey} = opened;
  const kept = record.inputs.length - dropped.length;
  const other = !opened.sameEdition || !opened.sameHash;
  return [
    backLink(view, options.onBack),
    heading('l', t(other || dropped.length > 0 ? 'open-differs-title' : 'open-replace-title')),
    other && h('dl', {class: 'govuk-summary-list editions'},
      editionRow(view, 'open-saved-on', record.edition, record.hash),
      editionRow(view, 'open-today', view.content.outline.edition, view.content.outline.hash)),
    other && h('p', {class: 'govuk-body'}, t('open-texts-may-differ')),
    h('p', {class: 'govuk-body'}, `${t('open-kept')}: ${kept}`),
    dropped.length > 0 && [h('p', {class: 'govuk-body'}, t('open-dropped')), droppedList(view, dropped, record.inputs)],
    h('p', {class: 'govuk-body'}, t(journey.endpoint === null ? 'open-goes-on-at' : 'open-ends-at'), ' ',
      h('strong', {}, [journey.endpoint, ...journey.open.map((open) => open.node)].filter((id) => id !== null)
        .map((id) => view.plain(view.content.node(/** @type {string} */ (id)).title)).join('; ')), '.'),
    options.begun && h('div', {class: 'notice'}, h('p', {class: 'govuk-body'}, t('open-replaces')),
      button(t('record-save'), options.onSave, 'govuk-button--secondary')),
    h('div', {class: 'govuk-button-group'},
      button(t('open-button'), options.onOpen, options.begun ? 'govuk-button--warning' : ''),
      button(t(options.begun ? 'open-keep' : 'open-leave'), options.onBack, 'govuk-button--secondary')),
  ];
}

/**
 * @param {View} view
 * @param {string} key
 * @param {string} edition
 * @param {string} hash
 */
function editionRow(view, key, edition, hash) {
  return h('div', {class: 'govuk-summary-list__row'},
    h('dt', {class: 'govuk-summary-list__key'}, view.t(key)),
    h('dd', {class: 'govuk-summary-list__value'}, `${view.t('footer-edition')} ${edition.slice(0, 40)} `, h('br'),
      h('span', {class: 'hash'}, hash.slice(0, 71))));
}
