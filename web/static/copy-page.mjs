// The page where a person keeps a copy of the edition on a device, and removes it. Its script only shows and hides
// what stands here.
import {h} from '../page/dom.mjs';
import {heading} from '../page/parts.mjs';

/** @typedef {import('./reading.mjs').Reading['t']} Words */

/**
 * @param {Words} t
 * @param {number} kilobytes that a copy takes
 */
export function copyPage(t, kilobytes) {
  const paragraph = (/** @type {any[]} */ ...content) => h('p', {class: 'govuk-body'}, content);
  const press = (/** @type {string} */ id, /** @type {string} */ words, kind = '') =>
    h('button', {type: 'button', id, class: `govuk-button ${kind}`.trim()}, words);
  const said = (/** @type {string} */ name) => h('p', {class: 'govuk-body', 'data-said': name, hidden: true}, t(`copy-${name}`));
  const state = (/** @type {string} */ name, /** @type {any[]} */ ...content) =>
    h('div', {'data-state': name, hidden: true}, content);
  const value = (/** @type {string} */ id) => h('strong', {id});
  return [
    heading('l', t('copy-title')),
    h('p', {class: 'govuk-body-l'}, t('copy-lead', {kilobytes: String(kilobytes)})),
    h('div', {class: 'notice'}, paragraph(h('strong', {}, t('copy-trace'))), paragraph(t('copy-no-answers'))),
    h('noscript', {}, paragraph(t('copy-no-script'))),
    h('div', {id: 'copy-status', role: 'status', tabindex: '-1'},
      ['kept', 'removed', 'failed', 'unasked', 'newest', 'newer', 'withdrawn'].map(said),
      state('working', paragraph(t('copy-working'))),
      state('unsupported', paragraph(t('copy-unsupported'))),
      state('none', paragraph(t('copy-none')), press('copy-keep', t('copy-keep'))),
      state('held',
        paragraph(t('copy-held'), ' ', value('copy-edition'), '. ', t('copy-made'), ' ', value('copy-made'), '. ',
                  t('copy-checked'), ' ', value('copy-checked'), '.'),
        h('div', {class: 'govuk-button-group'},
          press('copy-remove', t('copy-remove'), 'govuk-button--warning'),
          press('copy-check', t('copy-check'), 'govuk-button--secondary'),
          press('copy-renew', t('copy-renew'), 'govuk-button--secondary')))),
    h('h2', {class: 'govuk-heading-m'}, t('copy-install-title')),
    paragraph(t('copy-install')),
    h('h2', {class: 'govuk-heading-m'}, t('copy-privacy-title')),
    paragraph(t('copy-privacy-without')),
    paragraph(t('copy-privacy-with')),
    h('h2', {class: 'govuk-heading-m'}, t('copy-edition-title')),
    paragraph(t('copy-edition')),
  ];
}
