// clang-tidy and cppcheck over the engine and its command: one test each, passed where nothing is found. What is looked
// for stands in .clang-tidy and below.
import {join} from 'node:path';
import {filesBelow} from '../web/static/sources.mjs';
import {root, run, twoAtATime} from './programs.mjs';

const database = 'build/debug';
/** Files that one run of clang-tidy looks at: each run starts anew, and shows nothing before its end. */
const filesAtOnce = 12;

// Words are two views, and are given by value; `f(std::move(x)).g()` is no use of x, and clang-tidy looks for those.
const suppressed = ['passedByValue', 'accessMoved', 'missingIncludeSystem'];

/** The sources below a folder, in lots. @param {string[]} folders */
function lots(...folders) {
  const files = folders.flatMap((folder) => filesBelow(join(root, folder)).filter((path) => path.endsWith('.cpp'))
    .map((path) => `${folder}/${path}`));
  return Array.from({length: Math.ceil(files.length / filesAtOnce)},
                    (_, lot) => files.slice(lot * filesAtOnce, (lot + 1) * filesAtOnce));
}

const tidy = () => twoAtATime(lots('engine/src', 'engine/cli'),
                              (files) => run('clang-tidy-19', ['-p', database, '--quiet', ...files]));

const cppcheck = async () => [await run('cppcheck', [`--project=${database}/compile_commands.json`, '--file-filter=engine/*',
  '--enable=warning,performance,portability', '--inline-suppr', '--quiet', '-j2',
  '--error-exitcode=1', ...suppressed.map((id) => `--suppress=${id}`)])];

let failed = 0;
for (const [name, look] of /** @type {const} */ ([['clang-tidy', tidy], ['cppcheck', cppcheck]])) {
  const runs = await look();
  const bad = runs.filter(({code}) => code !== 0);
  const ok = runs.length > 0 && bad.length === 0;
  console.log(`${ok ? 'ok' : 'not ok'} - ${name}`);
  for (const {output, errors} of bad) console.log(output + errors);
  if (!ok) ++failed;
}
console.log(`# pass ${2 - failed}\n# fail ${failed}`);
process.exit(failed);
