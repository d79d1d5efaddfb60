// clang-tidy and cppcheck over the engine and its command: one test each, passed where nothing is found. What is looked
// for stands in .clang-tidy and below.
import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const database = 'build/debug';
/** Files that one run of clang-tidy looks at: each run starts anew, and shows nothing before its end. */
const filesAtOnce = 12;

// Words are two views, and are given by value; `f(std::move(x)).g()` is no use of x, and clang-tidy looks for those.
const suppressed = ['passedByValue', 'accessMoved', 'missingIncludeSystem'];

/** @param {string} folder @returns {string[]} */
const sourcesBelow = (folder) => readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.cpp')).map((path) => `${folder}/${path}`).sort();

/**
 * @param {string} program
 * @param {string[]} parameters
 * @returns {Promise<{ok: boolean, output: string}>}
 */
function run(program, parameters) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {cwd: root, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    let errors = '';
    child.stdout.on('data', (bytes) => (output += bytes));
    child.stderr.on('data', (bytes) => (errors += bytes));
    child.on('error', (error) => resolve({ok: false, output: String(error)}));
    child.on('close', (code) => resolve({ok: code === 0, output: code === 0 ? output : `${output}${errors}`}));
  });
}

async function tidy() {
  const files = [...sourcesBelow('engine/src'), ...sourcesBelow('engine/cli')];
  /** @type {string[]} */
  const found = [];
  let ok = files.length > 0;
  const next = async () => {
    for (let some = files.splice(0, filesAtOnce); some.length > 0; some = files.splice(0, filesAtOnce)) {
      const {ok: clean, output} = await run('clang-tidy-19', ['-p', database, '--quiet', ...some]);
      ok &&= clean;
      if (!clean) found.push(output);
    }
  };
  await Promise.all([next(), next()]);
  return {ok, output: found.join('')};
}

const cppcheck = () => run('cppcheck', [`--project=${database}/compile_commands.json`, '--file-filter=engine/*',
  '--enable=warning,performance,portability', '--inline-suppr', '--quiet', '-j2',
  '--error-exitcode=1', ...suppressed.map((id) => `--suppress=${id}`)]);

let failed = 0;
for (const [name, look] of /** @type {const} */ ([['clang-tidy', tidy], ['cppcheck', cppcheck]])) {
  const {ok, output} = await look();
  console.log(`${ok ? 'ok' : 'not ok'} - ${name}`);
  if (!ok) {
    console.log(output);
    ++failed;
  }
}
console.log(`# pass ${2 - failed}\n# fail ${failed}`);
process.exit(failed);
