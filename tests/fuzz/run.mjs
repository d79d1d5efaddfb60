// Runs the fuzzers, two at a time: first over everything that ever broke one (`broken/`) and the seeds, then on their
// own for the seconds given. What breaks one is kept in build/fuzz and named.
//
//   node tests/fuzz/run.mjs SECONDS [fuzzer…]
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fuzzers = ['reader', 'check', 'journey', 'record', 'condition', 'pathway', 'libxml2'];

// libxml2's judgement is asked for at least so many inputs, however long that takes.
const fewestComparisons = 2_000_000;

/**
 * @param {string} folder
 * @param {string} ending
 * @returns {string[]}
 */
function filesBelow(folder, ending) {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, ending);
    return path.endsWith(ending) && statSync(path).size < 65536 ? [path] : [];
  });
}

const fixtures = [join(root, 'tests/checks'), join(root, 'tests/pathways'), join(root, 'tests/web/pathway')];

/** A file with all that it includes, as the fuzzers read them. @param {string} path */
function withParts(path) {
  const text = readFileSync(path, 'latin1');
  const parts = [...text.matchAll(/<include href="([^"]*)"/g)].map(([, href = '']) => href);
  return parts.reduce((whole, href) => {
    const part = join(dirname(path), href);
    return existsSync(part) && statSync(part).isFile() ? `${whole}\n\x1c ${href}\n${readFileSync(part, 'latin1')}` : whole;
  }, text);
}

/** @type {{[fuzzer: string]: () => string[]}} the seeds, each as bytes in latin1 */
const seeds = {
  reader: () => fixtures.flatMap((folder) => filesBelow(folder, '.xml')).map(withParts),
  check: () => fixtures.flatMap((folder) => filesBelow(folder, '.xml')).map(withParts),
  libxml2: () => [...fixtures, join(root, 'build/deps/xml-suite/xmlconf/xmltest')]
    .flatMap((folder) => filesBelow(folder, '.xml')).map((path) => readFileSync(path, 'latin1')),
  condition: () => [...new Set(filesBelow(join(root, 'pathways'), '.xml')
    .flatMap((path) => [...readFileSync(path, 'latin1').matchAll(/ if="([^"]*)"/g)].map(([, text = '']) => text)))],
  record: () => ['[]', '[{"at":"a/b","answers":["yes"],"time":"2026-01-05T09:00Z"}]',
    '{"format":"llwybr-record-1","pathway":"p","edition":"1","hash":"sha256:0","language":"cy","inputs":[]}'],
  journey: () => [],
  pathway: () => [],
};

/** @param {string} fuzzer @returns {{broken: string, corpus: string}} */
function folders(fuzzer) {
  const corpus = join(root, 'build/fuzz', fuzzer);
  mkdirSync(corpus, {recursive: true});
  for (const seed of seeds[fuzzer]?.() ?? []) {
    const bytes = Buffer.from(seed, 'latin1');
    writeFileSync(join(corpus, createHash('sha256').update(bytes).digest('hex').slice(0, 16)), bytes);
  }
  return {broken: join(root, 'tests/fuzz/broken', fuzzer), corpus};
}

/**
 * @param {string} program
 * @param {string[]} parameters
 * @returns {Promise<{code: number, output: string}>}
 */
function run(program, parameters) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {cwd: root, stdio: ['ignore', 'ignore', 'pipe']});
    let output = '';
    child.stderr.on('data', (bytes) => (output += bytes));
    child.on('error', (error) => resolve({code: 127, output: String(error)}));
    child.on('close', (code) => resolve({code: code ?? 1, output}));
  });
}

/**
 * @param {string} fuzzer
 * @param {number} seconds
 * @returns {Promise<boolean>} whether nothing broke
 */
async function fuzz(fuzzer, seconds) {
  const program = join(root, `build/debug/tests/fuzz/fuzz_${fuzzer}`);
  const {broken, corpus} = folders(fuzzer);
  // What tells two parsers apart is short, and two million of it are soon judged.
  const length = fuzzer === 'libxml2' ? (seconds < 600 ? 384 : 1024) : 8192;
  const common = [`-dict=${join(root, 'tests/fuzz/format.dict')}`, `-max_len=${length}`, '-timeout=10', '-rss_limit_mb=2048',
    `-artifact_prefix=${join(root, 'build/fuzz')}/broke-${fuzzer}-`, '-print_final_stats=1', '-verbosity=0'];

  const kept = existsSync(broken) ? readdirSync(broken).map((name) => join(broken, name)) : [];
  const runs = kept.length > 0 ? [await run(program, ['-runs=0', ...common, ...kept])] : [];
  const limit = fuzzer === 'libxml2' && seconds < 600
    ? [`-runs=${fewestComparisons}`] : [`-max_total_time=${seconds}`];
  runs.push(await run(program, [...limit, ...common, corpus]));

  const failed = runs.find(({code}) => code !== 0);
  const last = runs.at(-1)?.output ?? '';
  const done = /number_of_executed_units: (\d+)/.exec(last)?.[1] ?? '0';
  console.log(`${failed ? 'not ok' : 'ok'} - ${fuzzer}: ${done} inputs, ${kept.length} that once broke it replayed`);
  if (failed) console.log(failed.output.split('\n').filter((line) => !line.startsWith('#')).slice(-60).join('\n'));
  return !failed && Number(done) > 0;
}

const [time = '30', ...wanted] = process.argv.slice(2);
const seconds = Number(time);
const unknown = wanted.filter((name) => !fuzzers.includes(name));
if (!Number.isInteger(seconds) || seconds < 1 || unknown.length > 0) {
  console.error(`usage: node ${basename(process.argv[1] ?? '')} SECONDS [fuzzer…]; the fuzzers are ${fuzzers.join(', ')}`);
  process.exit(2);
}

const queue = [...(wanted.length > 0 ? wanted : fuzzers)].reverse();
/** @type {boolean[]} */
const results = [];
async function work() {
  for (let fuzzer = queue.shift(); fuzzer; fuzzer = queue.shift()) results.push(await fuzz(fuzzer, seconds));
}
await Promise.all([work(), work()]);
const passed = results.filter(Boolean).length;
console.log(`# pass ${passed}\n# fail ${results.length - passed}`);
process.exit(passed === results.length ? 0 : 1);
