// Runs the fuzzers, two at a time: first over everything that ever broke one (`broken/`) and the seeds, then on their
// own for the seconds given. What breaks one is kept in build/fuzz and named.
//
//   node tests/fuzz/run.mjs SECONDS [fuzzer…]
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {basename, dirname, join} from 'node:path';
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
  const last = runs.at(-1)?.errors ?? '';
  const done = /number_of_executed_units: (\d+)/.exec(last)?.[1] ?? '0';
  console.log(`${failed ? 'not ok' : 'ok'} - ${fuzzer}: ${done} inputs, ${kept.length} that once broke it replayed`);
  if (failed) console.log(failed.errors.split('\n').filter((line) => !line.startsWith('#')).slice(-60).join('\n'));
  return !failed && Number(done) > 0;
}

const [time = '30', ...wanted] = process.argv.slice(2);
const seconds = Number(time);
const unknown = wanted.filter((name) => !fuzzers.includes(name));
if (!Number.isInteger(seconds) || seconds < 1 || unknown.length > 0) {
  console.error(`usage: node ${basename(process.argv[1] ?? '')} SECONDS [fuzzer…]; the fuzzers are ${fuzzers.join(', ')}`);
  process.exit(2);
}

const results = await twoAtATime(wanted.length > 0 ? wanted : fuzzers, (fuzzer) => fuzz(fuzzer, seconds));
const passed = results.filter(Boolean).length;
console.log(`# pass ${passed}\n# fail ${results.length - passed}`);
process.exit(passed === results.length ? 0 : 1);
