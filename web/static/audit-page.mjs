// What the audit page adds to the site: the checking engine and the page's own modules among the assets, and the
// page in each language.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {auditPolicy} from '../policy.mjs';
import {languages, read, readJson, readText} from './sources.mjs';
import {fill} from './template.mjs';

/** Words that no other page shows. @param {string} key */
const isOfAudit = (key) => key.startsWith('audit-');

/**
 * The words that the page of the pathway loads.
 * @param {string} language
 */
export function pageTexts(language) {
  const all = Object.entries(readJson(`web/text/${language}.json`));
  return JSON.stringify(Object.fromEntries(all.filter(([key]) => !isOfAudit(key))), null, 2) + '\n';
}

/**
 * @param {(path: string, bytes: Buffer | string) => void} put writes one file of the assets
 * @param {(source: string) => string} plain JavaScript without comments
 */
export function putAuditAssets(put, plain) {
  for (const name of ['llwybr-audit.mjs', 'llwybr-audit.wasm']) put(`wasm/${name}`, read(`build/wasm/${name}`));
  put('wasm/audit-engine.mjs', plain(readText('build/wasm/audit-engine.mjs')));
  for (const language of languages) put(`web/text/audit.${language}.json`, read(`web/text/${language}.json`));
  put('web/audit.css', read('web/audit.css'));
}

/**
 * @param {string} site
 * @param {string} language
 * @param {{[key: string]: string}} values for the template
 * @param {{[key: string]: string}} html
 */
export function writeAuditPage(site, language, values, html) {
  const folder = join(site, language, 'audit');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'index.html'), fill(readText('web/audit.html'), {
    ...values, policy: auditPolicy, assets: `../${values.assets}`}, html));
}
