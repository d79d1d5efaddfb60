// The audit from top to bottom.
import {h} from '../page/dom.mjs';
import {branches, endpoints, loops, safeguards} from './evidence.mjs';
import {findings} from './findings.mjs';
import {message} from './marks.mjs';
import {openFiles} from './open-files.mjs';
import {contacts, deadlines, files, sources, texts} from './registers.mjs';
import {stages, summary} from './summary.mjs';

/** @typedef {import('./app.mjs').Shown} Shown */
/**
 * @typedef {object} ScreenOptions
 * @property {import('../page/view.mjs').View} view
 * @property {{key: string, plain: import('../../wasm/engine.d.ts').Plain | null} | null} trouble what stopped the last
 *   audit: a key of words, and what the engine said
 * @property {import('./graph-section.mjs').GraphSection | null} section
 * @property {string} name
 */

/**
 * @param {Shown | null} shown null while there is no result
 * @param {ScreenOptions & import('./open-files.mjs').OpenOptions} options
 * @returns {any[]}
 */
export function auditScreen(shown, options) {
  const {view, trouble} = options;
  if (!shown) {
    return [h('h1', {class: 'govuk-heading-l', tabindex: '-1', id: 'audit-title'}, view.t('audit-page-title')),
            h('p', {class: 'govuk-body'}, h('code', {}, options.name)),
            trouble && h('div', {class: 'notice'}, h('p', {class: 'govuk-body'}, view.t(trouble.key)),
                         trouble.plain && h('p', {class: 'govuk-body'}, message(view.plain(trouble.plain)))),
            trouble && openFiles(view, options)].filter(Boolean);
  }
  const {audit} = shown.result;
  const sections = [
    audit === null && findings(shown),
    options.section?.element(shown),
    audit && [branches(shown, audit), endpoints(shown, audit), safeguards(shown, audit)],
    audit !== null && findings(shown),
    stages(shown),
    audit && [loops(shown, audit), deadlines(shown, audit), sources(shown, audit), contacts(shown),
              texts(shown, audit), files(shown, audit)],
  ].flat().filter(Boolean);
  return [h('div', {class: 'summary'}, summary(shown)), contents(view, sections), openFiles(view, options), ...sections];
}

/**
 * Leads to each section without a trace in the address.
 * @param {import('../page/view.mjs').View} view
 * @param {HTMLElement[]} sections
 */
function contents(view, sections) {
  const go = (/** @type {HTMLElement} */ heading) => {
    heading.focus();
    heading.scrollIntoView();
  };
  return h('nav', {class: 'contents not-printed', 'aria-label': view.t('audit-contents')}, h('ul', {class: 'govuk-list'},
    sections.map((section) => /** @type {HTMLElement} */ (section.querySelector('h2'))).map((heading) => h('li', {},
      h('button', {type: 'button', class: 'link-button', onclick: () => go(heading)}, heading.textContent)))));
}
