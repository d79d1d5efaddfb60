// What the audit page adds to the site: the checking engine and the page's own modules among the assets, and the
// page in each language.
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {auditPolicy} from './policy.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(join(root, path));

/** Words that no other page shows. @param {string} key */
const isOfAudit = (key) => key.startsWith('audit-');

/**
 * The words that the page of the pathway loads.
 * @param {string} language
 */
export function pageTexts(language) {
  const all = Object.entries(JSON.parse(String(read(`web/text/${language}.json`))));
  return JSON.stringify(Object.fromEntries(all.filter(([key]) => !isOfAudit(key))), null, 2) + '\n';
}

/** @param {(path: string, bytes: Buffer | string) => void} put writes one file of the assets */
export function putAuditAssets(put) {
  for (const name of ['audit-engine.mjs', 'llwybr-audit.mjs', 'llwybr-audit.wasm']) {
    put(`wasm/${name}`, read(`build/wasm/${name}`));
  }
  for (const name of readdirSync(join(root, 'web/audit'))) put(`web/audit/${name}`, read(`web/audit/${name}`));
  for (const language of ['en', 'cy']) put(`web/text/audit.${language}.json`, read(`web/text/${language}.json`));
  put('web/audit.css', read('web/audit.css'));
}

/**
 * @param {string} site
 * @param {string} language
 * @param {{[key: string]: string}} values for the template
 * @param {{[key: string]: string}} html
 * @param {(template: string, values: {[key: string]: string}, html: {[key: string]: string}) => string} fill
 */
export function writeAuditPage(site, language, values, html, fill) {
  const folder = join(site, language, 'audit');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'index.html'), fill(String(read('web/audit.html')), {
    ...values, policy: auditPolicy, assets: `../${values.assets}`}, html));
}
