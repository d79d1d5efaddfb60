// Builds the site: build/site, from the module in build/wasm, the files beside this one and a pathway.
// All but the pages goes into one folder named by the hash of its content, so that a page and what it loads can
// never be of two editions.
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {writeAssets} from './static/assets.mjs';
import {writeApp, writeEdition, writeHashes} from './static/edition.mjs';
import {writeLivePages} from './static/live-page.mjs';
import {writeStaticPages} from './static/pages.mjs';
import {writeShipped} from './static/sbom.mjs';
import {filesBelow, read, root} from './static/sources.mjs';

/**
 * The hash of a pathway that the command finds no error in. An overdue review is no reason to take the page away.
 * @param {string} main path of the pathway's main file
 * @returns {string}
 */
function checkedHash(main) {
  const run = spawnSync(join(root, 'build/native/llwybr'), ['check', '--format', 'json', main],
                        {encoding: 'utf8', maxBuffer: 1 << 28});
  if (run.error || run.status === null || run.status > 1) throw new Error(`${main}: ${run.error ?? run.stderr}`);
  const {hash, findings} = JSON.parse(run.stdout);
  const errors = findings.filter((/** @type {any} */ one) => one.severity === 'error' && one.check !== 'review-overdue')
    .map((/** @type {any} */ one) => `${one.file}:${one.line}:${one.column}: ${one.message.en} [${one.check}]`);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return hash;
}

/**
 * The walks beside a pathway, as the command gives them; nothing where there are none.
 * @param {string} main path of the pathway's main file
 * @returns {{walks: any[]}}
 */
function walksOf(main) {
  const run = spawnSync(join(root, 'build/native/llwybr'), ['test', '--format', 'json', main],
                        {encoding: 'utf8', maxBuffer: 1 << 28});
  if (run.error || run.stdout === '') throw new Error(`${main}: ${run.error ?? run.stderr}`);
  const {walks} = JSON.parse(run.stdout);
  return {walks: walks.filter((/** @type {any} */ walk) => walk.passed)};
}

/**
 * The engine that the page runs, with a checked pathway open.
 * @param {{[path: string]: Buffer}} files
 * @param {string} main
 * @param {string} hash
 */
async function engineWith(files, main, hash) {
  const {loadEngine} = await import(join(root, 'build/wasm/engine.mjs'));
  const engine = await loadEngine({wasmBinary: read('build/wasm/llwybr.wasm')});
  engine.open(files, main, hash);
  return engine;
}

/**
 * @param {string} site folder to write
 * @param {string} main path of the pathway's main file
 */
export async function buildSite(site, main) {
  const folder = dirname(main);
  const paths = filesBelow(folder).filter((path) => path.endsWith('.xml'));
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
  const name = main.slice(folder.length + 1);
  const engine = await engineWith(files, name, checkedHash(main));
  const outline = engine.outline();
  rmSync(site, {recursive: true, force: true});
  mkdirSync(join(site, 'a'), {recursive: true});
  const walks = walksOf(main);
  const assets = writeAssets(site, name, files, outline.hash, walks);
  writeLivePages(site, assets, outline, walks.walks.length > 0);
  writeApp(site, outline);
  writeShipped(site, assets, outline);
  writeStaticPages(site, assets, outline, engine);
  writeEdition(site, outline);
  writeHashes(site);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildSite(process.argv[2] ?? join(root, 'build/site'),
                  process.argv[3] ?? join(root, 'pathways/csa-response/pathway.xml'));
}
