// Two builds in two folders, byte for byte: `site` builds the site twice from the modules that are there, `all` compiles
// the modules in both folders too. The folders' paths differ in length, the builds in time zone, language and mask.
import {spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {filesBelow, sha256} from '../web/static/sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['CMakeLists.txt', 'CMakePresets.json', 'LICENSE', 'dev', 'engine', 'package-lock.json', 'package.json', 'pathways', 'wasm', 'web'];
const builds = [
  {place: 'a', environment: {TZ: 'UTC', LC_ALL: 'C'}, mask: '022'},
  {place: 'another/folder-with-a-longer-path', environment: {TZ: 'Pacific/Kiritimati', LC_ALL: 'C.UTF-8'}, mask: '077'},
];

/**
 * Runs a program to its end.
 * @param {string} folder
 * @param {{[name: string]: string}} environment
 * @param {string} mask
 * @param {string} line for the shell
 */
function run(folder, environment, mask, line) {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', `umask ${mask} && ${line}`], {cwd: folder, stdio: ['ignore', 'ignore', 'inherit'],
      env: {...process.env, ...environment, CCACHE_DISABLE: '1'}});
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(null) : reject(new Error(`${line}: ${code}`))));
  });
}

/**
 * A copy of the sources, with what is not made from them.
 * @param {string} folder
 * @param {boolean} compiles
 */
function copySources(folder, compiles) {
  mkdirSync(join(folder, 'build/native'), {recursive: true});
  for (const name of sources) cpSync(join(root, name), join(folder, name), {recursive: true});
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // The command only says whether the pathway may be published, and which walks it has.
  cpSync(join(root, 'build/native/llwybr'), join(folder, 'build/native/llwybr'));
  mkdirSync(join(folder, 'build/deps'));
  cpSync(join(root, 'build/deps/pugixml'), join(folder, 'build/deps/pugixml'), {recursive: true, dereference: true});
  if (!compiles) cpSync(join(root, 'build/wasm'), join(folder, 'build/wasm'), {recursive: true});
}

/**
 * The hash of every file made, by its path.
 * @param {string} folder
 */
const made = (folder) => Object.fromEntries(['build/wasm', 'build/site'].flatMap((below) =>
  filesBelow(join(folder, below)).map((path) => [`${below}/${path}`, sha256(readFileSync(join(folder, below, path)))])));

const compiles = process.argv[2] === 'all';
const work = mkdtempSync(join(tmpdir(), 'llwybr-reproduce-'));
try {
  const results = [];
  for (const {place, environment, mask} of builds) {
    const folder = join(work, place);
    copySources(folder, compiles);
    if (compiles) await run(folder, environment, mask, 'cmake --preset wasm && cmake --build --preset wasm -- --quiet');
    await run(folder, environment, mask, 'node web/build.mjs');
    results.push(made(folder));
  }
  const [first, second] = results;
  const differing = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((path) => first[path] !== second[path]);
  for (const path of differing) console.log(`differs: ${path}`);
  for (const path of ['llwybr.wasm', 'llwybr-audit.wasm']) console.log(`${first[`build/wasm/${path}`]}  build/wasm/${path}`);
  console.log(`${sha256(JSON.stringify(first))}  over all ${Object.keys(first).length} files`);
  // What is built here already must be what was built there, or it was not built from these sources.
  const here = existsSync(join(root, 'build/wasm/llwybr.wasm')) && sha256(readFileSync(join(root, 'build/wasm/llwybr.wasm')));
  const stale = compiles && here && here !== first['build/wasm/llwybr.wasm'];
  if (stale) console.log('differs: build/wasm/llwybr.wasm of this folder');
  console.log(differing.length === 0 && !stale ? 'the same, byte for byte' : 'not the same');
  process.exitCode = differing.length === 0 && Object.keys(first).length > 100 && !stale ? 0 : 1;
} finally {
  rmSync(work, {recursive: true, force: true});
}
