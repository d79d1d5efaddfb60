// What the worker found of a pathway, read for the page.

/** @typedef {import('../../wasm/engine.d.ts').Outline} Outline */
/** @typedef {import('../../wasm/engine.d.ts').Language} Language */
/**
 * @typedef {object} Result
 * @property {import('../../wasm/engine.d.ts').Findings} findings
 * @property {Outline | null} outline null where names lead nowhere
 * @property {import('../../wasm/engine.d.ts').Audit | null} audit null where the graph has errors
 * @property {{[name: string]: string} | null} pack the files as the command writes them
 * @property {{[language in Language]: Map<string, number>}} ranks texts in the order of each language
 * @property {string} name of the main file as it was opened
 * @property {boolean} own whether a person opened it
 * @property {string} today
 */

/** What is known of a pathway that could not be read. @type {Outline} */
export const emptyOutline = {
  engine: '', id: '', edition: '', status: 'draft', reviewBy: '', hash: '', title: {}, agencies: [], sources: [], terms: [],
  contacts: [], areas: [], outcomes: [], events: [], facts: [], scopes: [], nodes: [], assertions: [], textStates: {en: {}, cy: {}},
};

/**
 * @param {import('./prover.mjs').Prover} prover
 * @param {import('./app.mjs').Source} source
 * @param {string} today
 * @param {(step: string) => void} say
 * @returns {Promise<Result>}
 */
export async function readResult(prover, {files, main, name, own}, today, say) {
  /** @type {import('./prover.mjs').Answered} */
  const {findings, outline, pack} = await prover.ask({ask: 'audit', files, main, today}, say);
  const audit = pack && JSON.parse(pack['audit.json']);
  const ranks = {en: await ranked(prover, outline, 'en'), cy: await ranked(prover, outline, 'cy')};
  return {findings, outline, audit, pack, ranks, name, own, today};
}

/**
 * The place of every title among all, in the order of a language, which a browser may not know.
 * @param {import('./prover.mjs').Prover} prover
 * @param {Outline | null} outline
 * @param {Language} language
 * @returns {Promise<Map<string, number>>}
 */
async function ranked(prover, outline, language) {
  if (!outline) return new Map();
  const {nodes, scopes, assertions, outcomes, agencies, events, sources, contacts} = outline;
  const plain = (/** @type {import('../../wasm/engine.d.ts').Plain | undefined} */ text) => text?.[language] ?? '';
  const all = [...nodes.flatMap((node) => [plain(node.title), node.id]), 
               ...[...scopes, ...assertions].map((one) => plain(one.title)),
               ...sources.map((one) => plain(one.title)), ...[...outcomes, ...events].map((one) => plain(one.label)),
               ...[...agencies, ...contacts].map((one) => plain(one.name))];
  const texts = [...new Set(all)];
  /** @type {number[]} */
  const order = await prover.ask({ask: 'order', texts: texts.map((text) => text.replace(/\s+/g, ' ')), language});
  return new Map(order.map((place, rank) => [texts[place], rank]));
}
