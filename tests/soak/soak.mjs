// As llwybr_soak, in the module: loads, checks and follows a pathway again and again, and prints how much memory the
// module holds after each tenth. Ends with 1 where the second half needed more than the first.
//
//   node tests/soak/soak.mjs CYCLES
import {join} from 'node:path';
import {loadCalls, moduleAnswers, openModule, root} from '../wasm/targets.mjs';

const cycles = Number(process.argv[2]);
if (!Number.isInteger(cycles) || cycles < 10) {
  console.error('usage: node tests/soak/soak.mjs CYCLES, at least 10');
  process.exit(2);
}

const main = join(root, 'tests/pathways/guide/pathway.xml');
const module = await openModule('llwybr-audit');
const calls = loadCalls(main).filter(([name, path]) => name !== 'add_file' || !String(path).includes('fault'));

// The first answer at every node, to the end: worked out once, followed in every cycle.
moduleAnswers(module, calls);
const outline = JSON.parse(moduleAnswers(module, [['outline']])[0] ?? '');
/** @type {{at: string, answers: string[], time: string}[]} */
const inputs = [];
for (;;) {
  const [open] = JSON.parse(moduleAnswers(module, [['journey', JSON.stringify(inputs)]])[0] ?? '').open;
  if (!open) break;
  const node = outline.nodes.find((/** @type {any} */ one) => one.id === open.node);
  inputs.push({at: open.at, answers: node.answers ? [node.answers[0].id] : [], time: '2026-01-05T09:00Z'});
}
const cycle = [...calls, /** @type {import('../wasm/targets.mjs').Call} */ (['journey', JSON.stringify(inputs)])];

let halfWay = 0;
for (let done = 1; done <= cycles; ++done) {
  const state = JSON.parse(moduleAnswers(module, cycle).at(-1) ?? '');
  if (state.status !== 'ended') throw new Error(`after ${done} cycles: ${JSON.stringify(state.refused)}`);
  if (done % Math.floor(cycles / 10) !== 0) continue;
  console.log(`${done} ${module.HEAPU8.length / 1024}`);
  if (done === Math.floor(cycles / 10) * 5) halfWay = module.HEAPU8.length;
}
process.exit(module.HEAPU8.length > halfWay ? 1 : 0);
