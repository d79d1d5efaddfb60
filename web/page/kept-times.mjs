// When the steps that a change has dropped had happened: kept for when they come again.

/** @typedef {import('../../wasm/engine.d.ts').Input} Input */

/** When what an input says happened. @param {Input} input */
export const happenedAt = (input) => input.happened ?? input.time;

export class KeptTimes {
  /** Once for each time that a step was passed, by its address. @type {Map<string, string[]>} */
  #times = new Map();

  /** @param {Input[]} dropped */
  keep(dropped) {
    for (const {at} of dropped) this.#times.set(at, []);
    for (const input of dropped) {
      // When a question was answered says nothing of another answer to it.
      if (input.answers.length === 0 || input.happened) this.#times.get(input.at)?.push(happenedAt(input));
    }
  }

  /** The first that is kept for a step, or null. @param {string} at */
  of(at) {
    return this.#times.get(at)?.[0] ?? null;
  }

  /** The step is passed again. @param {string} at */
  pass(at) {
    this.#times.get(at)?.shift();
  }
}
