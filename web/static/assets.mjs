// The folder of assets, named by the hash of its content.
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {unbrand} from '../unbrand.mjs';
import {filesBelow, languages, read, readJson, readText, root, sha256} from './sources.mjs';

/**
 * Writes the folder and answers its name.
 * @param {string} site
 * @param {string} main of the pathway
 * @param {{[path: string]: Buffer}} files
 * @param {string} hash of the pathway
 */
export function writeAssets(site, main, files, hash) {
  const work = join(site, 'a/new');
  const put = (/** @type {string} */ path, /** @type {Buffer | string} */ bytes) => {
    mkdirSync(dirname(join(work, path)), {recursive: true});
    writeFileSync(join(work, path), bytes);
  };
  for (const name of ['engine.mjs', 'llwybr.mjs', 'llwybr.wasm']) put(`wasm/${name}`, read(`build/wasm/${name}`));
  for (const name of readdirSync(join(root, 'web/page'))) put(`web/page/${name}`, read(`web/page/${name}`));
  for (const language of languages) put(`web/text/${language}.json`, read(`web/text/${language}.json`));
  for (const name of ['page.css', 'icon.svg']) put(`web/${name}`, read(`web/${name}`));
  put('web/offline/page.mjs', read('web/offline/page.mjs'));
  put('web/static.css', read('web/static/static.css'));
  const frontend = 'node_modules/govuk-frontend';
  put('web/govuk.css', unbrand(readText(`${frontend}/dist/govuk/govuk-frontend.min.css`),
                               readJson(`${frontend}/package.json`).version));
  for (const [path, bytes] of Object.entries(files)) put(`pathway/${path}`, bytes);
  const manifest = {main, hash, files: Object.entries(files).map(([path, bytes]) => ({path, sha256: sha256(bytes)}))};
  put('pathway/manifest.json', JSON.stringify(manifest, null, 2) + '\n');

  const all = createHash('sha256');
  for (const path of filesBelow(work)) all.update(`${path}\0${sha256(readFileSync(join(work, path)))}\n`);
  const name = all.digest('hex').slice(0, 16);
  renameSync(work, join(site, 'a', name));
  return name;
}
