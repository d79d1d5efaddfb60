// The graph as a reader walks it: nodes in the order of the document, branches with what is known of each.

/** @typedef {import('../../wasm/engine.d.ts').Outline} Outline */
/** @typedef {import('../../wasm/engine.d.ts').Audit} Audit */
/** @typedef {import('../../wasm/engine.d.ts').EvidenceStatus} Status */
/** @typedef {import('../page/view.mjs').View} View */
/**
 * @typedef {object} Edge
 * @property {string} name `node/branch`
 * @property {string} from
 * @property {import('../../wasm/engine.d.ts').Branch} branch
 * @property {Status} status as the engine says it
 * @property {Audit['branches'][number] | undefined} found
 */

/**
 * @param {Outline} outline
 * @param {Audit | null} audit without it nothing is decided
 */
export function indexGraph(outline, audit) {
  const found = new Map(audit?.branches.map((one) => [one.branch, one]));
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  /** @type {Map<string, Edge[]>} */
  const into = new Map(outline.nodes.map((node) => [node.id, []]));
  for (const node of outline.nodes) {
    for (const branch of node.branches ?? []) {
      const name = `${node.id}/${branch.id}`;
      const edge = {name, from: node.id, branch, found: found.get(name), status: found.get(name)?.status ?? 'not-decided'};
      edges.set(name, /** @type {Edge} */ (edge));
      into.get(branch.to)?.push(/** @type {Edge} */ (edge));
    }
  }
  const order = outline.nodes.map((node) => node.id);
  return {
    edges,
    /** @param {string} id @returns {Edge[]} */
    out: (id) => outline.nodes.find((node) => node.id === id)?.branches
      ?.map((branch) => /** @type {Edge} */ (edges.get(`${id}/${branch.id}`))) ?? [],
    /** @param {string} id */
    into: (id) => into.get(id) ?? [],
    /** The node before or after one, around the end. @param {string} id @param {number} by */
    beside: (id, by) => order[(order.indexOf(id) + by + order.length) % order.length],
    /** @param {string} id its place, from 1 */
    place: (id) => order.indexOf(id) + 1,
    count: order.length,
  };
}

/** @typedef {ReturnType<typeof indexGraph>} Graph */

/**
 * The title of a node; without one, that of the part it runs, and else its id.
 * @param {View} view
 * @param {string} id
 */
export function nodeName(view, id) {
  const node = view.content.node(id);
  const part = node?.subpathway && view.content.outline.scopes.find((one) => one.id === node.subpathway);
  return view.plain(node?.title) || (part && view.plain(part.title)) || id;
}

/**
 * What a branch is taken on, in words.
 * @param {View} view
 * @param {Edge} edge
 */
export function branchWords(view, {from, branch}) {
  const node = view.content.node(from);
  if (branch.kind === 'answer') {
    return view.plain(node.answers?.find((one) => one.id === (branch.answer ?? branch.id))?.label);
  }
  if (branch.kind === 'when') return view.t('audit-when', {condition: branch.if ?? ''});
  if (branch.kind === 'on') return view.t('audit-on', {exit: branch.exit ?? branch.id});
  return view.t(branch.kind === 'to' ? 'audit-to' : 'audit-otherwise');
}
