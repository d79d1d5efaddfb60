// Runs the suites named, or all, one after another, and ends with one line over all of them:
// `N passed, N failed`. What is to be run is built before (./dev test does both).
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;

/** @param {string} folder @returns {string[]} the test modules of a folder, in order */
function modulesIn(folder) {
  return readdirSync(`${root}tests/${folder}`)
    .filter((name) => name.endsWith('.test.mjs'))
    .sort()
    .map((name) => `tests/${folder}/${name}`);
}

const suites = {
  native: () => catchTests('build/native/tests/llwybr_tests'),
  debug: () => catchTests('build/debug/tests/llwybr_tests'),
  content: () => commandTests(),
  schema: () => nodeTests(modulesIn('pathways')),
  types: () => command('npx', ['tsc', '--project', '.']),
  wasm: () => nodeTests(modulesIn('wasm')),
  web: () => nodeTests(modulesIn('web')),
  reproduce: () => command(process.execPath, ['tests/reproduce.mjs', 'site']),
  bench: () => command('build/native/tests/llwybr_bench', ['smoke']),
};

/** Runs a program with its output shown. @returns {Promise<{code: number, output: string}>} */
function run(program, parameters, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (bytes) => {
      output += bytes;
      process.stdout.write(bytes);
    });
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A suite that ended badly without naming a failed test still counts as one. */
function tally(passed, failed, code) {
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function catchTests(program) {
  const { code, output } = await run(program, ['--order', 'decl']);
  const all = /All tests passed \(.* in (\d+) test cases?\)/.exec(output);
  const passed = all ? Number(all[1]) : Number(/test cases:.*?(\d+) passed/.exec(output)?.[1] ?? 0);
  const failed = Number(/test cases:.*?(\d+) failed/.exec(output)?.[1] ?? 0);
  return tally(passed, failed, passed + failed === 0 ? 1 : code);
}

async function nodeTests(modules) {
  const { code, output } = await run(process.execPath, ['--test', '--test-reporter=tap', ...modules]);
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  return tally(count('pass'), count('fail') + count('cancelled'), count('pass') === 0 ? 1 : code);
}

async function command(program, parameters) {
  const { code } = await run(program, parameters);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** The shipped pathway: no error, every branch walked, and an audit that is confirmed. */
async function commandTests() {
  const file = 'pathways/csa-response/pathway.xml';
  const audit = mkdtempSync(join(tmpdir(), 'llwybr-audit-'));
  const results = [
    await command('build/llwybr', ['check', file]),
    await command('build/llwybr', ['test', file]),
    await command('build/llwybr', ['audit', file, '--out', audit]),
    await command('build/llwybr', ['verify-audit', audit, file]),
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

const rows = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(suites)) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { passed, failed } = await suites[name]();
  rows.push({ name, passed, failed, seconds: (Date.now() - started) / 1000 });
}

console.log();
for (const row of rows) {
  console.log(`${row.name.padEnd(9)} ${row.passed} passed, ${row.failed} failed in ${row.seconds.toFixed(1)} s`);
}
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
