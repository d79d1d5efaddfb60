// How many small faults in the scanner and in the checks do the native tests notice? ./dev mutate builds first.
//
// Of each, a sample by chance that is always the same. A mutant is one file with one change: it is compiled in a folder of
// its own and put before the others' library, so that the sources stay as they are. What was killed once is not tried again
// until its file changes; what survived is, as there may be new tests.
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {mutantsOf, shuffled} from './mutants.mjs';
import {root, run} from './programs.mjs';

const sampled = 150;
const seed = 'llwybr';
/** Of all that are sampled, in percent. */
const mark = 85;

const folder = join(root, 'build/mutate');
const objects = join(folder, 'objects');
const kept = join(folder, 'results.json');
const engine = join(root, 'engine/src');

const subjects = {
  scanner: readdirSync(join(engine, 'xml')).filter((name) => /^(scanner|namespaces|characters|eight_bytes)/.test(name)).map((name) => `xml/${name}`),
  checks: readdirSync(join(engine, 'checks')).filter((name) => /\.[ch]pp$/.test(name)).map((name) => `checks/${name}`),
};

/**
 * Tests that soon notice, then all that run in the process and are not long. The time is many times what they take: a
 * mutant that is not done by then hangs.
 */
const suites = ['[xml]~xmllint*,[checks]', '~[oracle]~[mutation]~[bench]~[cli]~[xsd]~xmllint*'];
const mostSeconds = 60;
const mostKibibytes = 4 << 20;

/** @typedef {import('./mutants.mjs').Mutant} Mutant */
/** @typedef {'killed' | 'survived' | 'no mutant'} Fate no mutant: it does not compile, or makes the same object */
/** @type {{[id: string]: {file: string, fate: Fate}}} */
const results = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};

/** @param {string} name */
const textOf = (name) => readFileSync(join(engine, name), 'utf8');
const hashOf = (/** @type {string | Buffer} */ bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Which objects are made of a file, and how: by Ninja's own account. */
async function howToBuild() {
  const {output: deps} = await run('ninja', ['-C', objects, '-t', 'deps']);
  const {output: link} = await run('ninja', ['-C', objects, '-t', 'commands', '-s', 'tests/llwybr_tests']);
  /** @type {Map<string, string[]>} */
  const madeOf = new Map();
  let object = '';
  for (const line of deps.split('\n')) {
    const [, name] = /^(\S+): #deps/.exec(line) ?? [];
    if (name) object = name;
    else if (line.startsWith('    ')) {
      const path = relative(engine, join(objects, line.trim()));
      const absolute = line.trim().startsWith('/') ? relative(engine, line.trim()) : path;
      if (!absolute.startsWith('..')) madeOf.set(absolute, [...(madeOf.get(absolute) ?? []), object]);
    }
  }
  /** @type {{command: string, file: string}[]} */
  const commands = JSON.parse(readFileSync(join(objects, 'compile_commands.json'), 'utf8'));
  const compile = new Map(commands.map((one) => /** @type {const} */ ([/ -o (\S+) /.exec(one.command)?.[1] ?? '', one])));
  const wanted = new Set([...compile.keys()]
    .filter((output) => /^CMakeFiles\/llwybr_engine|^tests\/CMakeFiles\/llwybr_tests/.test(output) && !output.endsWith('.pch')));
  return {madeOf: (/** @type {string} */ file) => (madeOf.get(file) ?? []).filter((output) => wanted.has(output)), compile, link: link.trim()};
}

/** Whether a program of the tests passes those that soon notice, and the others. @param {string} program */
async function passes(program) {
  for (const suite of suites) {
    if (await shell(`cd ${root} && ${program} --abort '${suite}'`, mostSeconds) !== 0) return false;
  }
  return true;
}

/** A command of the shell, in the folder of the objects, with bounds. @param {string} command @param {number} seconds @returns {Promise<number>} */
function shell(command, seconds) {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', `ulimit -v ${mostKibibytes}; exec timeout -s KILL ${seconds} bash -c "$0"`, command],
                        {cwd: objects, stdio: 'ignore'});
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** @param {Mutant} mutant @param {Awaited<ReturnType<typeof howToBuild>>} build @returns {Promise<Fate>} */
async function tryOut(mutant, build) {
  const work = join(folder, 'work');
  rmSync(work, {recursive: true, force: true});
  const shadow = join(work, 'src', mutant.file);
  mkdirSync(dirname(shadow), {recursive: true});
  const text = textOf(mutant.file);
  writeFileSync(shadow, text.slice(0, mutant.offset) + mutant.now + text.slice(mutant.offset + mutant.was.length));
  const made = build.madeOf(mutant.file);
  let same = true;
  let link = build.link;
  for (const [number, output] of made.entries()) {
    const how = build.compile.get(output);
    if (!how) throw new Error(`nobody says how ${output} is built`);
    const object = join(work, `${number}.o`);
    const source = how.file === join(engine, mutant.file) ? shadow : how.file;
    const command = how.command.replace(/^\S*ccache /, '').replace(/(?<=clang\+\+-19) /, ` -w -I${join(work, 'src')} `)
      .replace(` -o ${output} `, ` -o ${object} `).replace(` -c ${how.file}`, ` -c ${source}`);
    if (await shell(command, 300) !== 0) return 'no mutant';
    same &&= hashOf(readFileSync(object)) === hashOf(readFileSync(join(objects, output)));
    link = link.includes(` ${output} `) ? link.replace(` ${output} `, ` ${object} `)
      : link.replace(' libllwybr_engine.a', ` ${object} libllwybr_engine.a`);
  }
  if (made.length === 0 || same) return 'no mutant';
  const program = join(work, 'llwybr_tests');
  if (await shell(link.replace('-o tests/llwybr_tests', `-o ${program} -fuse-ld=gold`), 300) !== 0) return 'no mutant';
  return await passes(program) ? 'survived' : 'killed';
}

const build = await howToBuild();
if (!await passes(join(objects, 'tests/llwybr_tests'))) {
  console.error('the tests fail on the sources as they are');
  process.exit(2);
}
/** @type {{[name: string]: {mutant: Mutant, fate: Fate}[]}} */
const samples = {};
for (const [name, files] of Object.entries(subjects)) {
  const all = shuffled(files.flatMap((file) => mutantsOf(file, textOf(file))), seed);
  console.log(`== ${name}: ${sampled} of ${all.length}`);
  samples[name] = [];
  for (const mutant of all) {
    if (samples[name].length === sampled) break;
    const file = hashOf(textOf(mutant.file));
    const before = results[mutant.id];
    let fate = before?.file === file ? before.fate : undefined;
    if (fate === undefined || (fate === 'survived' && !process.argv.includes('--only-count'))) {
      if (process.argv.includes('--only-count')) continue;
      fate = await tryOut(mutant, build);
      results[mutant.id] = {file, fate};
      writeFileSync(kept, JSON.stringify(results, null, 1));
      if (fate === 'survived') console.log(`${samples[name].length} ${described(mutant)}`);
    }
    if (fate !== 'no mutant') samples[name].push({mutant, fate});
  }
}

/** @param {Mutant} mutant */
function described({file, line, was, now}) {
  return `engine/src/${file}:${line}: ${was.replace(/\s+/g, ' ')} -> ${now.replace(/\s+/g, ' ') || 'nothing'}`;
}

let killed = 0;
let total = 0;
for (const [name, sample] of Object.entries(samples)) {
  const survivors = sample.filter(({fate}) => fate === 'survived').map(({mutant}) => mutant);
  console.log(`\nSurvived in the ${name}: ${survivors.length} of ${sample.length}`);
  for (const mutant of survivors) console.log(`  ${described(mutant)}\n    ${textOf(mutant.file).split('\n')[mutant.line - 1].trim()}`);
  killed += sample.length - survivors.length;
  total += sample.length;
}
const percent = (100 * killed) / total;
console.log(`\nKilled ${killed} of ${total}, ${(Math.floor(percent * 10) / 10).toFixed(1)}%`);
process.exit(percent >= mark ? 0 : 1);
