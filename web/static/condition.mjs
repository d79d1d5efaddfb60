// What a decision depends on, in words that can be read without the engine: labels of facts and of their values.
import {h} from '../page/dom.mjs';

/** @typedef {import('./reading.mjs').Reading} Reading */
/** @typedef {{fact: string, value: string} | {not: Term} | {all: Term[]} | {any: Term[]}} Term */

/**
 * A condition as the engine writes it: `a = b`, `not`, `and`, `or` and brackets; `and` binds closer than `or`.
 * @param {string} text
 * @returns {Term}
 */
export function parseCondition(text) {
  const tokens = text.match(/[()=]|[a-z0-9-]+/g) ?? [];
  let place = 0;
  const take = (/** @type {string} */ wanted) => {
    if (tokens[place] !== wanted) return false;
    ++place;
    return true;
  };
  /** @returns {Term} */
  const one = () => {
    if (take('not')) return {not: one()};
    if (take('(')) {
      const inner = any();
      if (!take(')')) throw new Error(`a bracket is open: ${text}`);
      return inner;
    }
    const fact = tokens[place++];
    if (!take('=') || !tokens[place]) throw new Error(`no condition: ${text}`);
    return {fact, value: tokens[place++]};
  };
  /** @type {(word: 'and' | 'or', part: () => Term) => Term[]} */
  const list = (word, part) => {
    const parts = [part()];
    while (take(word)) parts.push(part());
    return parts;
  };
  /** @returns {Term} */
  const all = () => {
    const parts = list('and', one);
    return parts.length === 1 ? parts[0] : {all: parts};
  };
  /** @returns {Term} */
  const any = () => {
    const parts = list('or', all);
    return parts.length === 1 ? parts[0] : {any: parts};
  };
  const whole = any();
  if (place !== tokens.length) throw new Error(`more than a condition: ${text}`);
  return whole;
}

/**
 * The values of one fact that a term speaks of; nothing where it speaks of more than one.
 * @param {Term} term
 */
function oneFact(term) {
  const parts = 'any' in term ? term.any : [term];
  const [first] = parts;
  if (!('fact' in first) || !parts.every((part) => 'fact' in part && part.fact === first.fact)) return null;
  return {fact: first.fact, values: parts.map((part) => /** @type {{value: string}} */ (part).value)};
}

/**
 * @param {Reading} reading
 * @param {string} text
 */
export const conditionWords = (reading, text) => words(reading, parseCondition(text));

/**
 * @param {Reading} reading
 * @param {Term} term
 * @returns {any} a string, or nodes with a list
 */
function words(reading, term) {
  const {view, t} = reading;
  const label = (/** @type {{fact: string, values: string[]}} */ one, /** @type {string} */ joined) => {
    const fact = view.content.outline.facts.find(({id}) => id === one.fact);
    const values = one.values.map((id) => view.plain(fact?.values.find((value) => value.id === id)?.label));
    return `${view.plain(fact?.label)}: ${values.join(joined)}`;
  };
  const same = oneFact(term);
  if (same) return label(same, ` ${t('or')} `);
  if ('not' in term) {
    const denied = oneFact(term.not);
    if (denied) return `${label(denied, ` ${t('or')} `)} (${t('does-not-hold')})`;
    return list(reading, 'none-of', 'any' in term.not ? term.not.any : [term.not]);
  }
  if ('all' in term) return list(reading, 'all-of', term.all);
  return list(reading, 'any-of', byFact(/** @type {{any: Term[]}} */ (term).any));
}

/**
 * Alternatives about the same fact as one.
 * @param {Term[]} parts
 * @returns {Term[]}
 */
function byFact(parts) {
  /** @type {Map<string, Term[]>} */
  const groups = new Map();
  for (const part of parts) {
    const key = 'fact' in part ? part.fact : JSON.stringify(part);
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].map((group) => (group.length === 1 ? group[0] : {any: group}));
}

/**
 * @param {Reading} reading
 * @param {string} key
 * @param {Term[]} parts
 */
function list(reading, key, parts) {
  return [h('span', {}, reading.t(key)),
          h('ul', {class: 'govuk-list govuk-list--bullet'}, parts.map((part) => h('li', {}, words(reading, part))))];
}
