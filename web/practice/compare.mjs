// Two routes held side by side: the same question, the same number of times asked.

/** @typedef {import('../../wasm/engine.d.ts').Input} Input */
/**
 * @typedef {object} Difference a question both routes came to, answered otherwise
 * @property {Input} yours
 * @property {Input} groups
 * @property {Input[]} before what came before it on your route
 * @property {Input[]} groupsBefore and on the group's
 */

/**
 * Each input by its address and how often that was passed before.
 * @param {Input[]} inputs
 */
function placed(inputs) {
  /** @type {Map<string, number>} */
  const times = new Map();
  return inputs.map((input, index) => {
    const time = times.get(input.at) ?? 0;
    times.set(input.at, time + 1);
    return {key: `${input.at} ${time}`, input, index};
  });
}

/** @param {Input} one @param {Input} other */
const isSame = (one, other) => one.answers.length === other.answers.length &&
  one.answers.every((answer) => other.answers.includes(answer));

/**
 * @param {Input[]} yours
 * @param {Input[]} groups
 */
export function compareRoutes(yours, groups) {
  const own = new Map(placed(yours).map((one) => [one.key, one]));
  let alike = 0;
  /** @type {Difference[]} */
  const differences = [];
  /** @type {Input[]} */
  const onlyGroup = [];
  for (const {key, input, index} of placed(groups)) {
    const mine = own.get(key);
    if (!mine) onlyGroup.push(input);
    else if (isSame(mine.input, input)) alike += 1;
    else differences.push({yours: mine.input, groups: input, before: yours.slice(0, mine.index), groupsBefore: groups.slice(0, index)});
  }
  return {alike, differences, onlyGroup};
}
