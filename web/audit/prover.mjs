// The page's side of the worker: questions and answers as promises, a way to stop, and another worker where one has
// crashed.

/** @typedef {import('../../wasm/engine.d.ts').Language} Language */
/** @typedef {{[path: string]: Uint8Array}} Files */
/**
 * @typedef {{ask: 'audit', files: Files, main: string, today: string} |
 *   {ask: 'order', texts: string[], language: Language} |
 *   {ask: 'draw', language: Language, around?: string, subpathway?: string}} Question
 */
/**
 * @typedef {object} Answered what is known of a pathway
 * @property {import('../../wasm/engine.d.ts').Findings} findings
 * @property {import('../../wasm/engine.d.ts').Outline | null} outline null where names lead nowhere
 * @property {{[name: string]: string} | null} pack null where the graph has errors
 */

/** A question ended without an answer. */
export class ProverFailed extends Error {
  /**
   * @param {'stopped' | 'crashed' | 'refused'} why
   * @param {import('../../wasm/engine.d.ts').Plain | null} message of the engine, where it refused
   * @param {string} text
   */
  constructor(why, message, text) {
    super(text);
    this.name = 'ProverFailed';
    this.why = why;
    this.plain = message;
  }
}

const address = String(new URL('worker.mjs', import.meta.url));
// The policy of the page allows this one script address to be made, and no other.
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('audit-worker', {
  createScriptURL(/** @type {string} */ url) {
    if (url !== address) throw new TypeError(url);
    return url;
  },
});

export class Prover {
  /** @type {Map<number, {settle: (answer: any) => void, reject: (error: Error) => void, say: (step: string) => void}>} */
  #waiting = new Map();
  #last = 0;
  /** @type {Worker | null} made when something is asked and none is there */
  #worker = null;

  #begin() {
    const worker = new Worker(policy ? policy.createScriptURL(address) : address, {type: 'module'});
    worker.addEventListener('message', ({data}) => worker === this.#worker && this.#hear(data));
    // A worker that cannot start, or ends by itself, does not say which question it was at.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#end('crashed', event.message ?? 'the worker has ended');
    });
    return worker;
  }

  /** @param {any} data */
  #hear({number, step, answer, failed}) {
    const waiting = this.#waiting.get(number);
    if (!waiting) return;
    if (step) return waiting.say(step);
    this.#waiting.delete(number);
    if (!failed) return waiting.settle(answer);
    waiting.reject(new ProverFailed(failed.refused ? 'refused' : 'crashed', failed.refused, failed.text));
    if (!failed.refused) this.#end('crashed', failed.text);
  }

  /**
   * Throws the worker away, with all that it holds; what was asked stays without answer.
   * @param {'stopped' | 'crashed'} why
   * @param {string} text
   */
  #end(why, text) {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) one.reject(new ProverFailed(why, null, text));
  }

  stop() {
    this.#end('stopped', 'stopped');
  }

  /**
   * @param {Question} question
   * @param {(step: string) => void} [say] hears of each step: `load`, `check`, `prove`, `write`
   * @returns {Promise<any>}
   */
  ask(question, say = () => {}) {
    const number = ++this.#last;
    this.#worker ??= this.#begin();
    const worker = this.#worker;
    return new Promise((settle, reject) => {
      this.#waiting.set(number, {settle, reject, say});
      worker.postMessage({number, question});
    });
  }
}
