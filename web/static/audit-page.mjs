// What the audit page adds to the site: the checking engine and the page's own modules among the assets, and the
// page in each language.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {auditPolicy} from '../policy.mjs';
import {languages, read, readText} from './sources.mjs';
import {fill} from './template.mjs';

/**
 * @param {(path: string, bytes: Buffer | string) => void} put writes one file of the assets
 * @param {(source: string) => string} plain JavaScript without comments
 */
export function putAuditAssets(put, plain) {
  put('wasm/llwybr-audit.wasm', read('build/wasm/llwybr-audit.wasm'));
  for (const name of ['llwybr-audit.mjs', 'audit-engine.mjs']) put(`wasm/${name}`, plain(readText(`build/wasm/${name}`)));
  for (const language of languages) put(`web/text/audit.${language}.json`, read(`web/text/${language}.json`));
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
  writeFileSync(join(folder, 'index.html'), fill('web/audit.html', {
    ...values, policy: auditPolicy, assets: `../${values.assets}`}, html));
}
