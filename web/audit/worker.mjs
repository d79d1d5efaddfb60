// The engine in a worker: checking and proving may take longer than a page can stand still. It is asked one thing at
// a time; each answer, and each step on the way to it, carries the number of the question.
import {loadAuditEngine} from '../../wasm/audit-engine.mjs';
import {EngineCrashed, EngineRefused} from '../../wasm/engine.mjs';

/** @typedef {import('./prover.mjs').Question} Question */

const packFiles = /** @type {const} */ (['audit.html', 'branches.csv', 'endpoints.csv', 'coverage.walks']);

/** @type {ReturnType<typeof loadAuditEngine>} */
const engine = loadAuditEngine();

/**
 * Everything that is known of a pathway, as far as its errors let it be asked.
 * @param {Awaited<typeof engine>} prover
 * @param {Extract<Question, {ask: 'audit'}>} question
 * @param {(step: string) => void} say
 */
function audited(prover, {files, main, today}, say) {
  say('check');
  const findings = prover.load(files, main, today);
  const clean = (/** @type {string[]} */ stages) =>
    findings.stages.every((one) => !stages.includes(one.stage) || one.result === 'clean');
  const outline = clean(['document', 'references']) ? prover.outline() : null;
  if (!clean(['document', 'references', 'graph'])) return {findings, outline, pack: null};
  say('prove');
  const json = prover.auditJson();
  say('write');
  const pack = Object.fromEntries(packFiles.map((name) => [name, prover.auditFile(name)]));
  return {findings, outline, pack: {'audit.json': json, ...pack}};
}

/**
 * @param {Question} question
 * @param {(step: string) => void} say
 */
async function answered(question, say) {
  say('load');
  const prover = await engine;
  if (question.ask === 'audit') return audited(prover, question, say);
  if (question.ask === 'order') return prover.order(question.texts, question.language);
  return prover.draw(question.language, question);
}

addEventListener('message', async ({data}) => {
  const {number, question} = data;
  try {
    const answer = await answered(question, (step) => postMessage({number, step}));
    postMessage({number, answer});
  } catch (error) {
    const refused = error instanceof EngineRefused ? error.fault.message : null;
    postMessage({number, failed: {refused, crashed: error instanceof EngineCrashed, text: String(error)}});
  }
});
