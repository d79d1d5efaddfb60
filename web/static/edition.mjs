// What a device may keep of an edition: the list of its files with their hashes, the worker, what makes it an app.
import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {filesBelow, languages, read, readJson, sha256} from './sources.mjs';

/** @typedef {import('../../wasm/engine.d.ts').Outline} Outline */

/**
 * The pages of single nodes are not kept: the whole document has them all. Nor is what only auditors load, nor practice,
 * which is no live case. The engine that checks is kept: it searches too.
 */
const isKept = (/** @type {string} */ path) => !/^(en|cy)\/(read|audit|practice)\//.test(path) &&
  !/^a\/[^/]+\/(web\/audit|web\/practice|web\/text\/audit)/.test(path) && !/^(edition\.json|sw\.js|hashes\.txt|sbom\.json)$/.test(path);

/**
 * The size of what is kept so far, in bytes.
 * @param {string} site
 */
export const keptSize = (site) => filesBelow(site).filter(isKept)
  .reduce((sum, path) => sum + statSync(join(site, path)).size, 0);

/**
 * What a browser needs to install the page, a language each.
 * @param {string} site
 * @param {Outline} outline
 */
export function writeApp(site, outline) {
  mkdirSync(join(site, 'icons'), {recursive: true});
  const icons = [192, 512].map((size) => {
    writeFileSync(join(site, `icons/${size}.png`), read(`web/icons/${size}.png`));
    return {src: `../icons/${size}.png`, sizes: `${size}x${size}`, type: 'image/png'};
  });
  for (const language of languages) {
    writeFileSync(join(site, language, 'app.webmanifest'), JSON.stringify({
      lang: language, name: `Llwybr: ${outline.title[language]}`, short_name: 'Llwybr', start_url: './', scope: '../',
      display: 'standalone', background_color: '#fbfaf7', theme_color: '#1d4f58', icons}, null, 2) + '\n');
  }
}

/**
 * Writes the list of the edition, last of all: what it names must be what is published.
 * @param {string} site
 * @param {Outline} outline
 * @param {string[]} [withdrawn] editions that must not be followed any more
 */
export function writeEdition(site, outline, withdrawn = readJson('web/withdrawn.json')) {
  const files = filesBelow(site).filter(isKept).map((path) => {
    const bytes = readFileSync(join(site, path));
    return {path, sha256: sha256(bytes), bytes: bytes.length};
  });
  const {edition, status, reviewBy, hash} = outline;
  const list = {pathway: outline.id, edition, status, reviewBy, hash, withdrawn, files};
  const id = sha256(JSON.stringify(list)).slice(0, 16);
  writeFileSync(join(site, 'edition.json'), JSON.stringify({id, ...list}) + '\n');
  writeFileSync(join(site, 'sw.js'), read('web/offline/sw.js'));
}

/**
 * The SHA-256 of every file, as `sha256sum --check` reads it.
 * @param {string} site
 */
export function writeHashes(site) {
  const lines = filesBelow(site).filter((path) => path !== 'hashes.txt')
    .map((path) => `${sha256(readFileSync(join(site, path)))}  ${path}\n`);
  writeFileSync(join(site, 'hashes.txt'), lines.join(''));
}
