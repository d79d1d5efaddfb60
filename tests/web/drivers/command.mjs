// What the command says of a pathway.
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {root} from '../browser.mjs';

/** @typedef {import('../../../wasm/engine.d.ts').Input} Input */
/** @typedef {import('../../../wasm/engine.d.ts').Node} Node */

/** @param {string[]} given @param {string} [input] */
export const llwybr = (given, input) =>
  execFileSync(join(root, 'build/native/llwybr'), given, {encoding: 'utf8', input, maxBuffer: 1 << 28});

/** @param {string} main @returns {Map<string, Node>} by id */
export const nodesOf = (main) => new Map(JSON.parse(llwybr(['outline', '--format', 'json', main])).nodes
  .map((/** @type {Node} */ node) => [node.id, node]));

/** The node at an address. @param {Map<string, Node>} nodes @param {string} at @returns {any} */
export const nodeAt = (nodes, at) => nodes.get(at.split('/').at(-1) ?? '');

/**
 * The inputs of the shortest walk beside a pathway that goes through strands of several agencies.
 * @param {string} main
 * @param {Map<string, Node>} nodes
 * @returns {Input[]}
 */
export function walkThroughStrands(main, nodes) {
  const shared = [...nodes.values()].filter((/** @type {any} */ node) =>
    new Set((node.strands ?? []).map((/** @type {any} */ strand) => strand.agency)).size > 1).map((node) => node.id);
  const {walks} = JSON.parse(llwybr(['test', '--format', 'json', main]));
  return walks.filter((/** @type {any} */ walk) => walk.passed && walk.ends)
    .map((/** @type {any} */ walk) => walk.inputs)
    .filter((/** @type {Input[]} */ inputs) => inputs.some(({at}) => at.split('/').some((part) => shared.includes(part))))
    .sort((/** @type {Input[]} */ a, /** @type {Input[]} */ b) => a.length - b.length)[0];
}
