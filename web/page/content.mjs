// The pathway as the engine outlines it, found by id.

/** @typedef {import('../../wasm/engine.d.ts').Outline} Outline */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */

/**
 * @template {{id: string}} T
 * @param {T[]} list
 * @returns {(id: string | undefined) => T}
 */
function finder(list) {
  const byId = new Map(list.map((item) => [item.id, item]));
  return (id) => /** @type {T} */ (byId.get(/** @type {string} */ (id)));
}

/** @param {Outline} outline */
export function indexContent(outline) {
  const tasks = new Map(outline.nodes.flatMap((node) => (node.tasks ?? []).map((task) => [task.index, task])));
  const node = finder(outline.nodes);
  const scope = finder(outline.scopes);
  return {
    outline,
    node,
    scope,
    agency: finder(outline.agencies),
    source: finder(outline.sources),
    term: finder(outline.terms),
    contact: finder(outline.contacts),
    area: finder(outline.areas),
    outcome: finder(outline.outcomes),
    event: finder(outline.events),
    /** @param {number} index */
    task: (index) => /** @type {import('../../wasm/engine.d.ts').Task} */ (tasks.get(index)),
    /**
     * The titles of the strands an address lies in, outermost first.
     * @param {string} at
     */
    strandTitles(at) {
      const ids = at.split('/');
      return ids.flatMap((id, place) => {
        const strand = node(id)?.strands?.find((one) => one.id === ids[place + 1]);
        return strand ? [strand.title ?? scope(strand.subpathway).title] : [];
      });
    },
  };
}

/** @typedef {ReturnType<typeof indexContent>} Content */
