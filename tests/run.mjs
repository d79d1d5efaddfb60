// Runs the suites named, or all, two at a time, and ends with one line over all of them: `N passed, N failed`. What is
// to be run is built before (./dev test does both). Where several run, each is shown once it has ended.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './programs.mjs';

/** @param {string} folder @returns {string[]} the test modules of a folder, in order */
function modulesIn(folder) {
  return readdirSync(`${root}tests/${folder}`)
    .filter((name) => name.endsWith('.test.mjs'))
    .sort()
    .map((name) => `tests/${folder}/${name}`);
}

/** Tests of the site on input from anybody, on other browsers and without a network: half of its time. @param {string} path */
const isOfStrangers = (path) => /\/(browsers|injection|refused|offline|static)\.test\.mjs$/.test(path);

/** @typedef {(bytes: Buffer | string) => void} Show */

const suites = {
  native: (show) => catchTests(show, 'build/native/tests/llwybr_tests'),
  debug: (show) => catchTests(show, 'build/debug/tests/llwybr_tests'),
  lint: (show) => tapTests(show, ['tests/lint.mjs']),
  fuzz: (show) => tapTests(show, ['tests/fuzz/run.mjs', '30', '--seed=1']),
  content: (show) => commandTests(show),
  schema: (show) => nodeTests(show, modulesIn('pathways')),
  types: (show) => command(show, 'npx', ['tsc', '--project', '.']),
  wasm: (show) => nodeTests(show, modulesIn('wasm')),
  web: (show) => browserTests(show, modulesIn('web').filter((path) => !isOfStrangers(path))),
  strangers: (show) => browserTests(show, modulesIn('web').filter(isOfStrangers)),
  reproduce: (show) => command(show, process.execPath, ['tests/reproduce.mjs', 'site']),
  bench: (show) => command(show, 'build/native/tests/llwybr_bench', ['smoke']),
};

/** Two that run beside each other, and take about as long: while fuzzers keep both processors busy, no browser waits. */
const lanes = [['fuzz', 'web', 'content', 'schema', 'types', 'bench', 'reproduce'], ['native', 'debug', 'wasm', 'lint', 'strangers']];

/** A suite that ended badly without naming a failed test still counts as one. */
function tally(passed, failed, code) {
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function catchTests(show, program) {
  const { code, output } = await run(program, ['--order', 'decl'], show);
  const all = /All tests passed \(.* in (\d+) test cases?\)/.exec(output);
  const passed = all ? Number(all[1]) : Number(/test cases:.*?(\d+) passed/.exec(output)?.[1] ?? 0);
  const failed = Number(/test cases:.*?(\d+) failed/.exec(output)?.[1] ?? 0);
  return tally(passed, failed, passed + failed === 0 ? 1 : code);
}

const nodeTests = (show, modules) => tapTests(show, ['--test', '--test-reporter=tap', ...modules]);

/** What Node.js runs and counts its tests by the test anything protocol's last comments. */
async function tapTests(show, parameters) {
  const { code, output } = await run(process.execPath, parameters, show);
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  return tally(count('pass'), count('fail') + count('cancelled'), count('pass') === 0 ? 1 : code);
}

/**
 * Tests in browsers wait for other programs, which now and then are late. A module with a failed test is run once more, by
 * itself: what fails again has failed, and what passes then is counted as passed and named as unsteady.
 */
async function browserTests(show, modules) {
  let output = '';
  const first = await nodeTests((bytes) => (output += bytes, show(bytes)), modules);
  const again = modules.filter((path) => new RegExp(`^ *location: '.*/${path}:`, 'm').test(output));
  if (again.length === 0) return first;
  const second = await nodeTests(show, again);
  const mended = Math.max(first.failed - second.failed, 0);
  for (const path of mended > 0 ? again : []) {
    unsteady.push(path);
    show(`# unsteady: ${path}\n`);
  }
  return { passed: first.passed + mended, failed: second.failed };
}

async function command(show, program, parameters) {
  const { code } = await run(program, parameters, show);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** The shipped pathway: no error, every branch walked, and an audit that is confirmed. */
async function commandTests(show) {
  const file = 'pathways/csa-response/pathway.xml';
  const audit = mkdtempSync(join(tmpdir(), 'llwybr-audit-'));
  const results = [
    await command(show, 'build/llwybr', ['check', file]),
    await command(show, 'build/llwybr', ['test', file]),
    await command(show, 'build/llwybr', ['audit', file, '--out', audit]),
    await command(show, 'build/llwybr', ['verify-audit', audit, file]),
  ];
  rmSync(audit, { recursive: true });
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
  };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`no such suite: ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}

const names = wanted.length > 0 ? wanted : Object.keys(suites);
const rows = [];
/** Modules that failed and then passed. @type {string[]} */
const unsteady = [];

/** @param {string} name */
async function runSuite(name) {
  console.log(`== ${name}`);
  const started = Date.now();
  /** @type {Buffer[]} */
  const kept = [];
  const { passed, failed } = await suites[name](names.length === 1 ? (bytes) => process.stdout.write(bytes)
    : (bytes) => kept.push(Buffer.from(bytes)));
  rows.push({ name, passed, failed, seconds: (Date.now() - started) / 1000 });
  if (kept.length > 0) process.stdout.write(Buffer.concat([Buffer.from(`\n== ${name}, all of it\n`), ...kept, Buffer.from('\n')]));
}

await Promise.all(lanes.map(async (lane) => {
  for (const name of lane.filter((one) => names.includes(one))) await runSuite(name);
}));
rows.sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name));

console.log();
for (const row of rows) {
  console.log(`${row.name.padEnd(9)} ${row.passed} passed, ${row.failed} failed in ${row.seconds.toFixed(1)} s`);
}
if (unsteady.length > 0) console.log(`failed, and passed when run again: ${unsteady.join(', ')}`);
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
