// Who has the child's case before a step and after it.

/** @typedef {import('./content.mjs').Content} Content */
/** @typedef {import('../../wasm/engine.d.ts').Step} Step */

/**
 * Whether an address lies in a strand beside the one that another lies in.
 * @param {Content} content
 * @param {string[]} one
 * @param {string[]} other
 */
function areBeside(content, one, other) {
  const place = one.findIndex((id, index) => id !== other[index]);
  return place > 0 && place < other.length && content.node(one[place - 1])?.kind === 'parallel';
}

/**
 * The agency that led the last step before a node, where it is another than leads the node; strands beside it do
 * not come before it.
 * @param {Content} content
 * @param {string} at address of the node
 * @param {Step[]} steps before it
 */
export function leadBefore(content, at, steps) {
  const here = content.node(at.split('/').at(-1));
  const before = [...steps].reverse().find((step) => step.input !== null && step.at !== at &&
    content.node(step.node).agency && !areBeside(content, at.split('/'), step.at.split('/')));
  const lead = before && content.node(before.node).agency;
  return lead === here.agency ? undefined : lead;
}

/**
 * Where each way on from a place leads: an address of the next node, with what it lies in.
 * @param {Content} content
 * @param {string[]} path
 * @returns {string[][]}
 */
function waysOn(content, path) {
  const node = content.node(path.at(-1));
  if (node.kind === 'use') return [[...path, content.scope(node.subpathway).start]];
  if (node.kind === 'parallel') {
    return (node.strands ?? []).map((strand) => [...path, strand.id, content.scope(strand.subpathway).start]);
  }
  if (node.kind === 'exit') return leave(content, path);
  return (node.branches ?? []).map((branch) => [...path.slice(0, -1), branch.to]);
}

/**
 * @param {Content} content
 * @param {string[]} path of an exit
 */
function leave(content, path) {
  const parallel = content.node(path.at(-3));
  if (parallel?.kind === 'parallel' && parallel.strands?.some((strand) => strand.id === path.at(-2))) {
    return (parallel.branches ?? []).map((branch) => [...path.slice(0, -3), branch.to]);
  }
  const taken = content.node(path.at(-2))?.branches?.filter((branch) => branch.exit === path.at(-1)) ?? [];
  return taken.map((branch) => [...path.slice(0, -2), branch.to]);
}

/**
 * The agencies that may lead the next step after a node, in the order of its ways on.
 * @param {Content} content
 * @param {string} at address of the node
 */
export function leadsAfter(content, at) {
  /** @type {Set<string>} */
  const leads = new Set();
  const seen = new Set();
  const pending = waysOn(content, at.split('/'));
  for (let path = pending.shift(); path; path = pending.shift()) {
    if (seen.has(path.join('/'))) continue;
    seen.add(path.join('/'));
    const node = content.node(path.at(-1));
    if (['question', 'action', 'endpoint'].includes(node.kind)) node.agency && leads.add(node.agency);
    else pending.unshift(...waysOn(content, path));
  }
  return [...leads];
}
