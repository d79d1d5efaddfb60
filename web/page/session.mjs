// One journey: the inputs so far, in memory only, and what the engine makes of them.
import {EngineCrashed} from '../../wasm/engine.mjs';

/** @typedef {import('../../wasm/engine.d.ts').Input} Input */
/** @typedef {import('../../wasm/engine.d.ts').JourneyState} JourneyState */
/** @typedef {import('../../wasm/engine.mjs').Engine} Engine */

export class Session {
  /** @type {Input[]} */
  inputs = [];
  /** What was last chosen at an address: offered again after going back. @type {Map<string, string[]>} */
  remembered = new Map();
  /** Address of the open node on the page; null shows the list of them. @type {string | null} */
  at = null;
  /** True where the person chose that node from the list. */
  chosen = false;

  /**
   * @param {Engine} engine
   * @param {() => Promise<Engine>} reload makes another engine after a crash
   */
  constructor(engine, reload) {
    this.engine = engine;
    this.reload = reload;
    /** @type {JourneyState} */
    this.state = engine.journey([]);
    this.#goOn([]);
  }

  /** The open node on the page, if one is. */
  get open() {
    return this.state.open.find((open) => open.at === this.at);
  }

  /**
   * Takes an answer or an action done at the node on the page.
   * @param {string[]} answers
   * @returns {Promise<JourneyState>} `status` is `refused` where it was not taken
   */
  async answer(answers) {
    const at = /** @type {string} */ (this.at);
    const before = this.state.open.map((open) => open.at);
    const next = [...this.inputs, {at, answers, time: this.#now()}];
    const state = await this.#ask((engine) => engine.journey(next));
    if (state.status === 'refused') return state;
    this.remembered.set(at, answers);
    this.inputs = next;
    this.state = state;
    this.#goOn(before);
    return state;
  }

  /** Drops the last input and shows its node again; false where there is none. */
  async back() {
    const last = this.inputs.at(-1);
    if (!last) return false;
    const kept = this.inputs.slice(0, -1);
    this.state = await this.#ask((engine) => engine.journey(kept));
    this.inputs = kept;
    this.at = last.at;
    this.chosen = false;
    return true;
  }

  /**
   * What the journey would be with another answer at an input.
   * @param {number} index
   * @param {string[]} answers
   */
  preview(index, answers) {
    return this.#ask((engine) => engine.change(this.inputs, index, {...this.inputs[index], answers}));
  }

  /** @param {import('../../wasm/engine.d.ts').Change} change */
  take(change) {
    for (const input of change.inputs) this.remembered.set(input.at, input.answers);
    this.inputs = change.inputs;
    this.state = change.journey;
    this.#goOn([]);
  }

  /** @param {string | null} at */
  show(at) {
    this.at = at;
    this.chosen = at !== null;
  }

  // Stays with what has newly opened; where several nodes are open and none is new, the person chooses.
  /** @param {string[]} before */
  #goOn(before) {
    const fresh = this.state.open.filter((open) => !before.includes(open.at));
    const next = this.state.open.length === 1 ? this.state.open : fresh;
    this.at = next.length === 1 ? next[0].at : null;
    this.chosen = false;
  }

  // The engine refuses inputs whose times run back, which a computer's clock may do.
  #now() {
    const now = new Date().toISOString().slice(0, 16) + 'Z';
    const last = this.inputs.at(-1)?.time ?? now;
    return now > last ? now : last;
  }

  /**
   * @template T
   * @param {(engine: Engine) => T} question
   * @returns {Promise<T>}
   */
  async #ask(question) {
    try {
      return question(this.engine);
    } catch (error) {
      if (error instanceof EngineCrashed) this.engine = await this.reload();
      throw error;
    }
  }
}
