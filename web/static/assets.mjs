// The folder of assets, named by the hash of its content.
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {buildSync, transformSync} from 'esbuild';
import {unbrand} from '../unbrand.mjs';
import {putAuditAssets} from './audit-page.mjs';
import {pack} from './pack.mjs';
import {textsOf} from './page-texts.mjs';
import {prune} from './prune.mjs';
import {filesBelow, read, readJson, readText, root, sha256} from './sources.mjs';

/**
 * Each with all it imports in one file, but for the engine, and for what a `main` begins: so that it can say where
 * that does not load.
 */
const entries = ['page/main', 'page/app', 'practice/main', 'practice/practice', 'audit/main', 'audit/app', 'audit/worker',
                 'search/main', 'search/searcher', 'offline/page'].map((name) => `web/${name}.mjs`);
const apart = ['../../wasm/*', './app.mjs', '../page/app.mjs', './practice.mjs', './searcher.mjs'];

/** @param {string} entry @returns {string} */
function bundled(entry) {
  const {outputFiles} = buildSync({entryPoints: [join(root, entry)], absWorkingDir: root, bundle: true, minify: true,
    format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none', external: apart, write: false});
  return outputFiles[0].text;
}

/** JavaScript without comments and long names. @param {string} source */
const plain = (source) => transformSync(source, {minify: true, format: 'esm', target: 'es2022', charset: 'utf8'}).code;

/** A style sheet without comments and spaces. @param {string} source */
const plainStyle = (source) => transformSync(source, {loader: 'css', minify: true, target: 'es2022', charset: 'utf8'}).code;

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
  put('wasm/llwybr.wasm', read('build/wasm/llwybr.wasm'));
  for (const name of ['llwybr.mjs', 'engine.mjs']) put(`wasm/${name}`, plain(readText(`build/wasm/${name}`)));
  for (const entry of entries) put(entry, bundled(entry));
  put('web/practice/cases.json', JSON.stringify({...walks, texts: textsOf('practice')}));
  put('web/icon.svg', read('web/icon.svg'));
  for (const [name, path] of [['page', 'page'], ['audit', 'audit'], ['static', 'static/static']]) {
    put(`web/${name}.css`, plainStyle(readText(`web/${path}.css`)));
  }
  putAuditAssets(put, plain);
  const frontend = 'node_modules/govuk-frontend';
  put('web/govuk.css', prune(unbrand(readText(`${frontend}/dist/govuk/govuk-frontend.min.css`),
                                     readJson(`${frontend}/package.json`).version), markupSources()));
  put('pathway/packed.bin', pack(main, hash, files, textsOf('page')));

  const all = createHash('sha256');
  for (const path of filesBelow(work)) all.update(`${path}\0${sha256(readFileSync(join(work, path)))}\n`);
  const name = all.digest('hex').slice(0, 16);
  renameSync(work, join(site, 'a', name));
  return name;
}
