// Small faults of the code's own kind, one a mutant: another operator, a number off by one, a truth turned round, a
// statement left out.
import {createHash} from 'node:crypto';

/**
 * @typedef {{file: string, line: number, offset: number, was: string, now: string, id: string}} Mutant
 * `id` names it by the text of its line, so that it stays what it is while other lines change
 */

/** Operators as clang-format writes them, between spaces: no template's brackets, no reference. */
const pairs = {'==': '!=', '!=': '==', '<': '<=', '<=': '<', '>': '>=', '>=': '>', '&&': '||', '||': '&&', '+': '-', '-': '+',
               '|': '&', '&': '|', '+=': '-=', '-=': '+=', '|=': '&='};
const between = new RegExp(`(?<= )(${Object.keys(pairs).sort((one, other) => other.length - one.length)
  .map((operator) => operator.replace(/[|+]/g, '\\$&')).join('|')})(?= |$)`, 'gm');
const inside = {'++': '--', '--': '++', 'true': 'false', 'false': 'true'};

/** The same text with comments, texts in quotation marks and lines for the preprocessor blanked. @param {string} text */
const codeOnly = (text) => text.replace(/\/\/.*|^#.*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/gm, (found) => ' '.repeat(found.length));

/** @param {string} code @returns {{offset: number, was: string, now: string}[]} */
function changesOf(code) {
  /** @type {{offset: number, was: string, now: string}[]} */
  const changes = [];
  /** @param {RegExp} pattern @param {(match: RegExpMatchArray) => string[]} others */
  const each = (pattern, others) => {
    for (const match of code.matchAll(pattern)) {
      for (const now of others(match)) changes.push({offset: /** @type {number} */ (match.index), was: match[0], now});
    }
  };
  each(between, ([was]) => [pairs[/** @type {keyof typeof pairs} */ (was)]]);
  each(/\+\+|--|\b(?:true|false)\b/g, ([was]) => [inside[/** @type {keyof typeof inside} */ (was)]]);
  each(/(?<=[\s(])!(?=[\w(:])/g, () => ['']);
  each(/(?<![\w.'])(?:0x[0-9A-Fa-f]+|\d+)(?=u?\b)(?![.'x])/g, ([was]) =>
    [1, -1].map((by) => Number(was) + by).filter((number) => number >= 0)
      .map((number) => (was.startsWith('0x') ? `0x${number.toString(16).toUpperCase()}` : String(number))));
  each(/(?<=\breturn )(?!true;|false;|[\w:<>]*[{"])[^;{}"]+(?=;)/g, ([was]) => [`!(${was})`]);
  each(/(?<=^ +|\) |else |case .*: )(?:break|continue|return);/gm, () => [';']);
  each(/(?<=[;{})]\s+|else\s+)(?!return\b|throw\b|else\b|using\b|if\b|for\b|while\b)[\w.:>-]+\([^;{}]*\);/g, () => [';']);
  each(/(?<=^ +)(?:\+\+|--)[\w.>-]+;/gm, () => [';']);
  return changes;
}

/** @param {string} file @param {string} text @returns {Mutant[]} */
export function mutantsOf(file, text) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return changesOf(codeOnly(text)).sort((one, other) => one.offset - other.offset).map(({offset, was, now}) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', offset);
    const written = text.slice(offset, offset + was.length);
    const changed = now.startsWith('!(') ? `!(${written})` : now;
    const what = [file, text.slice(start, end).trim(), offset - start, written, changed].join('|');
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    return {file, line: text.slice(0, offset).split('\n').length, offset, was: written, now: changed, id: `${what}|${before}`};
  });
}

/** The first of all in an order by chance that is always the same. @param {Mutant[]} mutants @param {string} seed */
export function shuffled(mutants, seed) {
  const place = (/** @type {Mutant} */ mutant) => createHash('sha256').update(seed + mutant.id).digest('hex');
  return mutants.map((mutant) => /** @type {const} */ ([place(mutant), mutant])).sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, mutant]) => mutant);
}
