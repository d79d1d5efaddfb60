// What of the engine and its command the native tests and the shipped pathway run: lines, branches, and conditions that were
// seen to decide by themselves (MC/DC), by folder, with what is missing where a mark is missed. ./dev coverage builds first.
//
// Clang counts each instantiation of a template by itself; here a line, branch or condition is run where one of them ran it.
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {root, run} from './programs.mjs';

const folder = join(root, 'build/coverage');
const objects = join(folder, 'objects');
const tests = join(objects, 'tests/llwybr_tests');
const command = join(objects, 'llwybr');
const profile = join(folder, 'all.profdata');

/** What is to be reached, in percent. */
const marks = {lines: 98, branches: 95, conditions: 90};
/** Where conditions are held to their mark; `engine/` as a whole is held to the other two. */
const decisive = ['scanner', 'checks', 'prove', 'journey'];

/** @typedef {'lines' | 'branches' | 'conditions'} Kind */
const kinds = /** @type {Kind[]} */ (Object.keys(marks));
/** @typedef {{covered: number, total: number}} Share */
/** @typedef {{path: string, missing: {[kind in Kind]: string[]}} & {[kind in Kind]: Share}} Counted */

/** @param {string} program @param {string[]} parameters */
async function must(program, parameters) {
  const {code, output, errors} = await run(program, parameters);
  if (code === 0) return output;
  console.error(`${output}${errors}\n${program} ended with ${code}`);
  process.exit(2);
}

/** Runs what is counted; each process adds to the counts that lie in the folder. */
async function runAll() {
  const raw = join(folder, 'raw');
  rmSync(raw, {recursive: true, force: true});
  mkdirSync(raw, {recursive: true});
  process.env.LLVM_PROFILE_FILE = join(raw, '%2m.profraw');
  console.log('== native tests, and the commands on the shipped pathway');
  const {code, output} = await run(tests, ['--order', 'decl']);
  console.log(output.trim().split('\n').slice(code === 0 ? -1 : -60).join('\n'));
  if (code !== 0) process.exit(2);
  const file = 'pathways/csa-response/pathway.xml';
  const out = mkdtempSync(join(tmpdir(), 'llwybr-coverage-'));
  for (const call of [['check', file], ['test', file], ['search', file, 'strategy'], ['outline', file],
                      ['draw', file, '--out', join(out, 'draw')], ['audit', file, '--out', join(out, 'audit')],
                      ['verify-audit', join(out, 'audit'), file]]) {
    await must(command, call);
  }
  rmSync(out, {recursive: true});
  await must('llvm-profdata-19', ['merge', '-sparse', '-o', profile, ...readdirSync(raw).map((name) => join(raw, name))]);
}

const asked = [tests, '-object', command, '-instr-profile', profile];
const sources = ['engine/src', 'engine/cli', 'engine/include'].map((path) => join(root, path));

/** Adds up what stands at the same place. @param {any[][]} regions @param {(kept: any[], other: any[]) => void} add */
function byPlace(regions, add) {
  /** @type {Map<string, any[]>} */
  const places = new Map();
  for (const region of regions) {
    const place = region.slice(0, 4).join(':');
    const kept = places.get(place);
    if (kept) add(kept, region);
    else places.set(place, structuredClone(region));
  }
  return [...places.values()];
}

/** @param {boolean[]} all @returns {Share} */
const shareOf = (all) => ({covered: all.filter(Boolean).length, total: all.length});

/** The text of a region that ends on its own line, or the start of it. @param {string[]} lines @param {number[]} region */
const textOf = (lines, [line, column, lastLine, lastColumn]) =>
  lines[line - 1].slice(column - 1, lastLine === line ? lastColumn - 1 : undefined);

/** @param {any} file as llvm-cov exports it @param {Map<number, number>} lineCounts @returns {Counted} */
function countedOf(file, lineCounts) {
  const text = readFileSync(file.filename, 'utf8').split('\n');
  const branches = byPlace(file.branches, (kept, other) => {
    kept[4] += other[4];
    kept[5] += other[5];
  });
  const conditions = byPlace(file.mcdc_records, (kept, other) => {
    kept[6] = kept[6].map((/** @type {boolean} */ seen, /** @type {number} */ i) => seen || other[6][i]);
  });
  const lines = [...lineCounts];
  return {
    path: relative(root, file.filename),
    lines: shareOf(lines.map(([, count]) => count > 0)),
    branches: shareOf(branches.flatMap((branch) => [branch[4] > 0, branch[5] > 0])),
    conditions: shareOf(conditions.flatMap((decision) => decision[6])),
    missing: {
      lines: lines.filter(([, count]) => count === 0).map(([line]) => `${line}: ${text[line - 1].trim()}`),
      branches: branches.flatMap((branch) => [[branch[4], 'true'], [branch[5], 'false']]
        .filter(([count]) => count === 0).map(([, way]) => `${branch[0]}:${branch[1]} never ${way}: ${textOf(text, branch)}`)),
      conditions: conditions.filter((decision) => decision[6].includes(false)).map((decision) =>
        `${decision[0]}:${decision[1]} conditions ${decision[6].flatMap((/** @type {boolean} */ seen, /** @type {number} */ i) =>
          seen ? [] : [i + 1]).join(', ')} of ${decision[6].length}: ${textOf(text, decision)}`),
    },
  };
}

/** How often each line ran, by file: the tracefile has each line once. @param {string} trace */
function linesByFile(trace) {
  /** @type {Map<string, Map<number, number>>} */
  const files = new Map();
  /** @type {Map<number, number>} */
  let counts = new Map();
  for (const line of trace.split('\n')) {
    if (line.startsWith('SF:')) files.set(line.slice(3), counts = new Map());
    const [, number, count] = /^DA:(\d+),(\d+)/.exec(line) ?? [];
    if (number) counts.set(Number(number), Number(count));
  }
  return files;
}

async function countAll() {
  const [json, trace] = await Promise.all([
    must('llvm-cov-19', ['export', ...asked, '-format=text', ...sources]),
    must('llvm-cov-19', ['export', ...asked, '-format=lcov', ...sources])]);
  const lines = linesByFile(trace);
  return /** @type {any[]} */ (JSON.parse(json).data[0].files)
    .map((file) => countedOf(file, lines.get(file.filename) ?? new Map()))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The part of the engine that a file belongs to; the scanner is one by itself. @param {string} path */
function partOf(path) {
  if (/^engine\/src\/xml\/scanner/.test(path)) return 'scanner';
  return /^engine\/(?:src\/)?([a-z]+)/.exec(path)?.[1] ?? path;
}

/** @param {Counted[]} files @param {Kind} kind @returns {Share} */
const sum = (files, kind) => ({
  covered: files.reduce((all, file) => all + file[kind].covered, 0),
  total: files.reduce((all, file) => all + file[kind].total, 0),
});
/** @param {Share} share */
const percent = ({covered, total}) => (total === 0 ? 100 : (100 * covered) / total);
/** Cut, not rounded: a mark that is nearly reached is not reached. @param {Share} share */
const written = (share) => (share.total === 0 ? '–' : `${share.covered} of ${share.total}, ${(Math.floor(percent(share) * 10) / 10).toFixed(1)}%`);

/** @param {Counted[]} files */
function table(files) {
  const parts = [...new Set(files.map(({path}) => partOf(path)))].sort();
  const rows = [...parts.map((part) => /** @type {const} */ ([part, files.filter(({path}) => partOf(path) === part)])),
                /** @type {const} */ (['`engine/`', files])];
  return ['| part | lines | branches | conditions (MC/DC) |', '|---|---|---|---|',
          ...rows.map(([name, some]) => `| ${name} | ${kinds.map((kind) => written(sum(some, kind))).join(' | ')} |`)].join('\n');
}

/** @param {Counted[]} files */
function missedMarks(files) {
  const whole = /** @type {Kind[]} */ (['lines', 'branches'])
    .filter((kind) => percent(sum(files, kind)) < marks[kind]).map((kind) => `engine/: ${kind} below ${marks[kind]}%`);
  const parts = decisive.filter((part) => percent(sum(files.filter(({path}) => partOf(path) === part), 'conditions')) < marks.conditions)
    .map((part) => `${part}: conditions below ${marks.conditions}%`);
  return [...whole, ...parts];
}

/** What is not run in the files below a mark; the rest is in the pages. @param {Counted[]} files */
function showMissing(files) {
  for (const file of files) {
    for (const kind of kinds) {
      if (percent(file[kind]) >= marks[kind] || (kind === 'conditions' && !decisive.includes(partOf(file.path)))) continue;
      console.log(`\n${file.path}: ${kind} ${written(file[kind])}`);
      for (const place of file.missing[kind]) console.log(`  ${place}`);
    }
  }
}

if (!process.argv.includes('--only-count')) await runAll();
const files = await countAll();
showMissing(files);
console.log(`\n${table(files)}\n`);
writeFileSync(join(folder, 'missing.json'), JSON.stringify(Object.fromEntries(files.map((file) => [file.path, file.missing])), null, 1));
await must('llvm-cov-19', ['show', ...asked, '-format=html', '-show-branches=count', '-show-mcdc', '-show-instantiations=false',
                           `-output-dir=${join(folder, 'pages')}`, ...sources]);
console.log('The sources with their counts: build/coverage/pages/index.html');
const missed = missedMarks(files);
for (const mark of missed) console.log(`missed: ${mark}`);
process.exit(missed.length === 0 ? 0 : 1);
