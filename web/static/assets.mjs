// The folder of assets, named by the hash of its content.
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {buildSync, transformSync} from 'esbuild';
import {unbrand} from '../unbrand.mjs';
import {pageTexts, putAuditAssets} from './audit-page.mjs';
import {pack} from './pack.mjs';
import {prune} from './prune.mjs';
import {filesBelow, languages, read, readJson, readText, root, sha256} from './sources.mjs';

/** What a page loads first, or runs as a worker: each with all it imports in one file, but for the engine. */
const entries = ['web/page/main.mjs', 'web/practice/main.mjs', 'web/audit/main.mjs', 'web/audit/worker.mjs',
                 'web/offline/page.mjs'];

/** @param {string} entry @returns {string} */
function bundled(entry) {
  const {outputFiles} = buildSync({entryPoints: [join(root, entry)], absWorkingDir: root, bundle: true, minify: true,
    format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none', external: ['../../wasm/*'], write: false});
  return outputFiles[0].text;
}

/** JavaScript without comments and long names. @param {string} source */
const plain = (source) => transformSync(source, {minify: true, format: 'esm', target: 'es2022', charset: 'utf8'}).code;

/** Everything that gives an element its classes. */
const markupSources = () => filesBelow(join(root, 'web')).filter((path) => /\.(mjs|html)$/.test(path))
  .map((path) => readText(`web/${path}`)).join('\n');

/**
 * Writes the folder and answers its name.
 * @param {string} site
 * @param {string} main of the pathway
 * @param {{[path: string]: Buffer}} files
 * @param {string} hash of the pathway
 * @param {{walks: any[]}} walks
 */
export function writeAssets(site, main, files, hash, walks) {
  const work = join(site, 'a/new');
  const put = (/** @type {string} */ path, /** @type {Buffer | string} */ bytes) => {
    mkdirSync(dirname(join(work, path)), {recursive: true});
    writeFileSync(join(work, path), bytes);
  };
  for (const name of ['llwybr.mjs', 'llwybr.wasm']) put(`wasm/${name}`, read(`build/wasm/${name}`));
  put('wasm/engine.mjs', plain(readText('build/wasm/engine.mjs')));
  for (const entry of entries) put(entry, bundled(entry));
  put('web/practice/walks.json', JSON.stringify(walks));
  for (const language of languages) put(`web/text/${language}.json`, pageTexts(language));
  for (const name of ['page.css', 'icon.svg']) put(`web/${name}`, read(`web/${name}`));
  putAuditAssets(put, plain);
  put('web/static.css', read('web/static/static.css'));
  const frontend = 'node_modules/govuk-frontend';
  put('web/govuk.css', prune(unbrand(readText(`${frontend}/dist/govuk/govuk-frontend.min.css`),
                                     readJson(`${frontend}/package.json`).version), markupSources()));
  put('pathway/packed.txt', pack(main, hash, files));

  const all = createHash('sha256');
  for (const path of filesBelow(work)) all.update(`${path}\0${sha256(readFileSync(join(work, path)))}\n`);
  const name = all.digest('hex').slice(0, 16);
  renameSync(work, join(site, 'a', name));
  return name;
}
