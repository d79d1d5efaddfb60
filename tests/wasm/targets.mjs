// The two targets behind one face: a call by name with its arguments, answered by bytes.
import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const encoder = new TextEncoder();

/** @typedef {(string | number | Uint8Array)[]} Call the name without `llwybr_`, then the arguments */

/**
 * The answers of the native program.
 * @param {Call[]} calls
 * @returns {string[]}
 */
export function nativeAnswers(calls) {
  const input = Buffer.concat(calls.flatMap(([name, ...values]) => [
    Buffer.from(`${name} ${values.length}\n`),
    ...values.flatMap((value) => {
      const bytes = Buffer.from(typeof value === 'number' ? String(value) : value);
      return [Buffer.from(`${bytes.length}\n`), bytes];
    })]));
  const program = process.env.LLWYBR_BOUNDARY ?? join(root, 'build/native/tests/llwybr_boundary');
  const run = spawnSync(program, {input, maxBuffer: 1 << 30});
  if (run.error || run.status !== 0) throw new Error(`${program}: ${run.error ?? run.stderr}`);
  const answers = [];
  for (let at = 0; at < run.stdout.length;) {
    const end = run.stdout.indexOf(10, at);
    const length = Number(run.stdout.toString('latin1', at, end));
    answers.push(run.stdout.toString('utf8', end + 1, end + 1 + length));
    at = end + 1 + length;
  }
  return answers;
}

/**
 * Journeys taken by chance through a pathway, each as the JSON of its inputs; the same seed gives the same.
 * @param {Call[]} begin the calls that make the pathway known
 * @param {{seed: number, most: number}[]} wanted with at most so many steps
 */
export const wanderings = (begin, wanted) =>
  nativeAnswers([...begin, ...wanted.map(({seed, most}) => /** @type {Call} */ (['wander', seed, most]))])
    .slice(begin.length);

/**
 * A module, without engine.mjs in between.
 * @param {'llwybr' | 'llwybr-audit'} name
 */
export async function openModule(name) {
  const {default: createModule} = await import(join(root, `build/wasm/${name}.mjs`));
  return createModule({wasmBinary: readFileSync(join(root, `build/wasm/${name}.wasm`))});
}

/**
 * @param {any} module
 * @param {Call[]} calls
 * @returns {string[]}
 */
export function moduleAnswers(module, calls) {
  return calls.map(([name, ...values]) => {
    /** @type {number[]} */
    const pointers = [];
    const given = values.flatMap((value) => {
      if (typeof value === 'number') return [value];
      const bytes = typeof value === 'string' ? encoder.encode(value) : value;
      const pointer = module._llwybr_allocate(bytes.length);
      module.HEAPU8.set(bytes, pointer);
      pointers.push(pointer);
      return [pointer, bytes.length];
    });
    const answer = module[`_llwybr_${name}`](...given);
    pointers.forEach((pointer) => module._llwybr_free(pointer));
    return answer === undefined ? '' : module.UTF8ToString(answer);
  });
}

/**
 * The XML files below a folder, by their paths relative to it.
 * @param {string} folder
 * @param {string} [below]
 * @returns {{[path: string]: Uint8Array}}
 */
export function xmlFiles(folder, below = '') {
  return Object.assign({}, ...readdirSync(join(folder, below), {withFileTypes: true}).map((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return xmlFiles(folder, path);
    return path.endsWith('.xml') ? {[path]: readFileSync(join(folder, path))} : {};
  }));
}

/**
 * The calls that give the files of a pathway.
 * @param {string} folder
 * @returns {Call[]}
 */
const fileCalls = (folder) =>
  [['clear'], ...Object.entries(xmlFiles(folder)).map(([path, bytes]) => /** @type {Call} */ (['add_file', path, bytes]))];

/**
 * The calls that load a pathway and check it.
 * @param {string} main path of the main file
 * @returns {Call[]}
 */
export const loadCalls = (main) => [...fileCalls(dirname(main)), ['load', basename(main), '2026-11-24']];

/**
 * The calls that open a pathway by the hash of its bytes.
 * @param {string} main path of the main file
 * @param {string} hash
 * @returns {Call[]}
 */
export const openCalls = (main, hash) => [...fileCalls(dirname(main)), ['open', basename(main), hash]];

/** @param {string} main of a pathway that the native engine finds no error in */
export function checkedHash(main) {
  const findings = JSON.parse(nativeAnswers(loadCalls(main)).at(-1) ?? '');
  if (findings.errors > 0) throw new Error(`${main} has errors`);
  return findings.hash;
}
