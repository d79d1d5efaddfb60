// Runs the fuzzers, two at a time: first over everything that ever broke one (`broken/`) and the seeds, then on their
// own for the seconds given. What breaks one is kept in build/fuzz, named, and shown. With a seed, the inputs are the
// same each time as far as the seconds reach, so that a test run says of one tree what it said before.
//
//   node tests/fuzz/run.mjs SECONDS [--seed=NUMBER] [fuzzer…]
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {basename, dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {filesBelow} from '../../web/static/sources.mjs';
import {root, run, twoAtATime} from '../programs.mjs';

// That which takes longest begins.
const fuzzers = ['libxml2', 'pathway', 'condition', 'record', 'journey', 'check', 'reader'];

// libxml2's judgement is asked for at least so many inputs, however long that takes.
const fewestComparisons = 2_000_000;

/** The XML files below a folder, but for the largest. @param {string} folder */
const xmlBelow = (folder) => filesBelow(folder).filter((path) => path.endsWith('.xml'))
  .map((path) => join(folder, path)).filter((path) => statSync(path).size < 65536);

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
  reader: () => fixtures.flatMap(xmlBelow).map(withParts),
  check: () => fixtures.flatMap(xmlBelow).map(withParts),
  libxml2: () => [...fixtures, join(root, 'build/deps/xml-suite/xmlconf/xmltest')]
    .flatMap(xmlBelow).map((path) => readFileSync(path, 'latin1')),
  condition: () => [...new Set(xmlBelow(join(root, 'pathways'))
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

/** The input that broke a fuzzer, for whoever has no more than what is printed. @param {string} errors */
function shown(errors) {
  const path = /Test unit written to (\S+)/.exec(errors)?.[1];
  if (!path || !existsSync(path)) return 'no input was kept';
  const bytes = readFileSync(path);
  return bytes.length > 8192 ? path : `${path}\nin base64: ${bytes.toString('base64')}`;
}

/**
 * @param {string} fuzzer
 * @param {number} seconds
 * @param {string} seed none where empty
 * @returns {Promise<boolean>} whether nothing broke
 */
async function fuzz(fuzzer, seconds, seed) {
  const program = join(root, `build/debug/tests/fuzz/fuzz_${fuzzer}`);
  const {broken, corpus} = folders(fuzzer);
  // What tells two parsers apart is short, and two million of it are soon judged.
  const length = fuzzer === 'libxml2' ? (seconds < 600 ? 384 : 1024) : 8192;
  const common = [`-dict=${join(root, 'tests/fuzz/format.dict')}`, `-max_len=${length}`, '-timeout=10', '-rss_limit_mb=2048',
    `-artifact_prefix=${join(root, 'build/fuzz')}/broke-${fuzzer}-`, '-print_final_stats=1', '-verbosity=0',
    ...(seed ? [`-seed=${seed}`] : [])];

  const kept = existsSync(broken) ? readdirSync(broken).map((name) => join(broken, name)) : [];
  const runs = kept.length > 0 ? [await run(program, ['-runs=0', ...common, ...kept])] : [];
  const limit = fuzzer === 'libxml2' && seconds < 600
    ? [`-runs=${fewestComparisons}`] : [`-max_total_time=${seconds}`];
  runs.push(await run(program, [...limit, ...common, corpus]));

  const failed = runs.find(({code}) => code !== 0);
  const last = runs.at(-1)?.errors ?? '';
  const done = /number_of_executed_units: (\d+)/.exec(last)?.[1] ?? '0';
  console.log(`${failed ? 'not ok' : 'ok'} - ${fuzzer}: ${done} inputs, ${kept.length} that once broke it replayed`);
  if (failed) console.log(shown(failed.errors));
  if (failed) console.log(failed.errors.split('\n').filter((line) => !line.startsWith('#')).slice(-60).join('\n'));
  return !failed && Number(done) > 0;
}

/** What is asked for, or nothing where it cannot be told. */
function asked() {
  try {
    const {values, positionals: [time = '', ...wanted]} = parseArgs({allowPositionals: true, options: {seed: {type: 'string', default: ''}}});
    const isClear = /^[1-9]\d*$/.test(time) && /^\d*$/.test(values.seed) && wanted.every((name) => fuzzers.includes(name));
    return isClear ? {seconds: Number(time), seed: values.seed, wanted} : null;
  } catch {
    return null;
  }
}

const request = asked();
if (!request) {
  console.error(`usage: node ${basename(process.argv[1] ?? '')} SECONDS [--seed=NUMBER] [FUZZER…]; the fuzzers are ${fuzzers.join(', ')}`);
  process.exit(2);
}

const {seconds, seed, wanted} = request;
const results = await twoAtATime(wanted.length > 0 ? wanted : fuzzers, (fuzzer) => fuzz(fuzzer, seconds, seed));
const passed = results.filter(Boolean).length;
console.log(`# pass ${passed}\n# fail ${results.length - passed}`);
process.exit(passed === results.length ? 0 : 1);
