// One journey: the inputs so far, in memory only, and what the engine makes of them.
import {EngineCrashed} from '../../wasm/engine.mjs';
import {KeptTimes} from './kept-times.mjs';

/** @typedef {import('../../wasm/engine.d.ts').Input} Input */
/** @typedef {import('../../wasm/engine.d.ts').JourneyState} JourneyState */
/** @typedef {import('../../wasm/engine.d.ts').Dropped} Dropped */
/** @typedef {import('../../wasm/engine.mjs').Engine} Engine */

/** A journey as it would be: `keys` name its inputs, see Session. @typedef {{inputs: Input[], keys: number[], state: JourneyState, dropped: Dropped[]}} Proposal */

export class Session {
  /** @type {Input[]} */
  inputs = [];
  /** A number for each input, the same as long as it is kept: a screen passed finds its input by it. @type {number[]} */
  keys = [];
  times = new KeptTimes();
  #lastKey = 0;

  /**
   * @param {Engine} engine
   * @param {() => Promise<Engine>} reload makes another engine after a crash
   */
  constructor(engine, reload) {
    this.engine = engine;
    this.reload = reload;
    /** @type {JourneyState} */
    this.state = engine.journey([]);
  }

  /** Which input a key names, or -1. @param {number | null} key */
  indexOf(key) {
    return key === null ? -1 : this.keys.indexOf(key);
  }

  /** The open node at an address, now. @param {string} at */
  openAt(at) {
    return this.state.open.find((open) => open.at === at);
  }

  /**
   * Takes an answer or an action done at an open node.
   * @param {string} at
   * @param {string[]} answers
   * @param {string | null} happened when, where it was before now
   * @returns {Promise<JourneyState>} `status` is `refused` where it was not taken
   */
  async answer(at, answers, happened) {
    const next = [...this.inputs, {at, answers, time: this.now(), ...(happened && {happened})}];
    const state = await this.ask((engine) => engine.journey(next));
    if (state.status === 'refused') return state;
    this.inputs = next;
    this.times.pass(at);
    this.keys = [...this.keys, ++this.#lastKey];
    this.state = state;
    return state;
  }

  /** The journey as it stood before an input. @param {number} index */
  before(index) {
    return this.ask((engine) => engine.journey(this.inputs.slice(0, index)));
  }

  /**
   * What the journey would be with another answer at an input, given when that was.
   * @param {number} index
   * @param {string[]} answers
   * @param {string | null} happened
   * @returns {Promise<Proposal & {refused: import('../../wasm/engine.d.ts').Refused | null}>}
   */
  async change(index, answers, happened) {
    const {at, time} = this.inputs[index];
    // What happened after it was said, before what was said next, was said too soon.
    const changed = happened && happened > time ? {at, answers, time: happened} : {at, answers, time, ...(happened && {happened})};
    const change = await this.ask((engine) => engine.change(this.inputs, index, changed));
    const keys = [...this.keys.slice(0, index + 1), ...change.kept.map((one) => this.keys[one])];
    return {inputs: change.inputs, keys, state: change.journey, dropped: change.dropped, refused: change.refused};
  }

  /**
   * What the journey would be without an input: as a record of the others is opened.
   * @param {number} index
   * @returns {Promise<Proposal>}
   */
  async without(index) {
    const kept = this.inputs.map((_, place) => place).filter((place) => place !== index);
    const others = kept.map((place) => this.inputs[place]);
    const opened = await this.ask((engine) => engine.openRecord(engine.record(others, 'en')));
    const dropped = (opened.dropped ?? []).map((one) => ({...one, input: kept[one.input]}));
    const gone = new Set(dropped.map((one) => one.input));
    const stay = kept.filter((place) => !gone.has(place));
    return {inputs: stay.map((place) => this.inputs[place]), keys: stay.map((place) => this.keys[place]),
            state: /** @type {JourneyState} */ (opened.journey), dropped};
  }

  /** @param {Proposal} proposal */
  take(proposal) {
    this.times.keep(proposal.dropped.map((one) => this.inputs[one.input]));
    this.inputs = proposal.inputs;
    this.keys = proposal.keys;
    this.state = proposal.state;
  }

  /** Takes the journey of an opened record. @param {Input[]} inputs @param {JourneyState} state */
  replace(inputs, state) {
    this.times = new KeptTimes();
    this.inputs = inputs;
    this.keys = inputs.map(() => ++this.#lastKey);
    this.state = state;
  }

  /** @param {import('../../wasm/engine.d.ts').Language} language */
  record(language) {
    return this.ask((engine) => engine.record(this.inputs, language));
  }

  /** When an answer of now is given: the engine refuses times that run back, which a computer's clock may do. */
  now() {
    const now = thisMinute();
    const last = this.inputs.at(-1)?.time ?? now;
    return now > last ? now : last;
  }

  /**
   * @template T
   * @param {(engine: Engine) => T} question
   * @returns {Promise<T>}
   */
  async ask(question) {
    try {
      return question(this.engine);
    } catch (error) {
      if (error instanceof EngineCrashed) this.engine = await this.reload();
      throw error;
    }
  }
}

/** The present minute, as inputs are stamped. */
export const thisMinute = () => new Date().toISOString().slice(0, 16) + 'Z';
