// Pages about the site, from `pages/*.json`, where each sentence stands in both languages side by side.
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {h} from '../page/dom.mjs';
import {heading} from '../page/parts.mjs';
import {headers} from '../policy.mjs';
import {readJson, root} from './sources.mjs';

/** @typedef {{en: string, cy: string}} Both */
/** @typedef {{h2?: Both, p?: Both, ul?: Both[], code?: string, insert?: 'headers' | 'bytes'}} Block */
/** @typedef {{title: Both, blocks: Block[]}} InfoPage */
/** @typedef {import('./measure.mjs').Measured} Measured */

/** @returns {(InfoPage & {name: string})[]} */
export const infoPages = () => readdirSync(join(root, 'web/static/pages')).sort()
  .map((file) => ({name: file.replace(/\.json$/, ''), ...readJson(`web/static/pages/${file}`)}));

/**
 * @param {InfoPage} page
 * @param {'en' | 'cy'} language
 * @param {import('./reading.mjs').Reading['t']} t
 * @param {Measured} measured
 */
export function infoPage(page, language, t, measured) {
  const blocks = page.blocks.map((block) => {
    if (block.h2) return h('h2', {class: 'govuk-heading-m'}, block.h2[language]);
    if (block.p) return h('p', {class: 'govuk-body'}, linked(block.p[language]));
    if (block.ul) {
      return h('ul', {class: 'govuk-list govuk-list--bullet'}, block.ul.map((item) => h('li', {}, linked(item[language]))));
    }
    if (block.code) return h('pre', {class: 'command code', lang: 'en'}, block.code);
    return block.insert === 'headers' ? headerList() : byteTable(t, measured);
  });
  return [heading('l', page.title[language]), blocks];
}

/**
 * Words with `[words](address)` as links.
 * @param {string} text
 */
function linked(text) {
  return text.split(/(\[[^\]]+\]\([^)]+\))/).map((part) => {
    const [, words, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
    return words ? h('a', {class: 'govuk-link', href: /^\.|^#/.test(href) ? href : `./${href}`}, words) : part;
  });
}

const headerList = () => h('pre', {class: 'command code', lang: 'en'},
                           Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join('\n'));

/**
 * @param {import('./reading.mjs').Reading['t']} t
 * @param {Measured} measured
 */
function byteTable(t, measured) {
  const row = (/** @type {string} */ words, /** @type {number} */ value) => h('tr', {class: 'govuk-table__row'},
    h('th', {scope: 'row', class: 'govuk-table__header'}, words),
    h('td', {class: 'govuk-table__cell govuk-table__cell--numeric'}, value.toLocaleString('en-GB')));
  return h('table', {class: 'govuk-table'}, h('tbody', {class: 'govuk-table__body'},
    row(t('visit-files'), measured.visitFiles), row(t('visit-plain'), measured.visitPlain),
    row(t('visit-sent'), measured.visitSent), row(t('million-sent'), Math.round(measured.visitSent / 1000))));
}
