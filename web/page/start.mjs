// The first screen, and the two that say what has gone wrong.
import {h} from './dom.mjs';
import {backLink, button, heading} from './parts.mjs';
import {richText} from './rich-text.mjs';

/** @typedef {import('./view.mjs').View} View */

/**
 * @param {View} view
 * @param {{onStart: () => void, restart: any, choices: any, opening: any}} options `restart`: there are answers
 *   already, and this forgets them; `choices`: of an agency and a local authority; `opening`: of a record
 */
export function startScreen(view, options) {
  const {outline} = view.content;
  const list = (/** @type {string[]} */ keys) =>
    h('ul', {class: 'govuk-list govuk-list--bullet'}, keys.map((key) => h('li', {}, view.t(key))));
  return [
    heading('xl', view.plain(outline.title)),
    h('p', {class: 'govuk-body-l'}, view.t('start-lead')),
    h('div', {class: 'notice'},
      outline.notice ? richText(view, outline.notice) : h('p', {class: 'govuk-body'}, view.t(`standing-${outline.status}`))),
    outline.status !== 'withdrawn' && button(view.t(options.restart ? 'start-go-on' : 'start-button'), options.onStart, 'start'),
    options.restart,
    options.choices,
    outline.status !== 'withdrawn' && options.opening,
    h('h2', {class: 'govuk-heading-m'}, view.t('start-privacy')),
    list(['start-privacy-here', 'start-privacy-lost', 'start-privacy-names', 'start-privacy-exit']),
    h('h2', {class: 'govuk-heading-m'}, view.t('start-use')),
    list(['start-use-questions', 'start-use-back', 'start-use-end']),
  ];
}

/**
 * @param {View} view
 * @param {string} title
 * @param {string} text
 * @param {() => void} onBack
 */
export function troubleScreen(view, title, text, onBack) {
  return [backLink(view, onBack), heading('l', title), h('p', {class: 'govuk-body'}, text)];
}
