// Everything the page will ever fetch: the engine, the pathway's files and the words of the interface.
import {loadEngine} from '../../wasm/engine.mjs';
import {unpack} from './unpack.mjs';

const assets = new URL('../../', import.meta.url);

/** @param {string} path below the folder of assets */
async function fetched(path) {
  const response = await fetch(new URL(path, assets));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** @param {string} path */
export const json = async (path) => (await fetched(path)).json();
/** @param {string} path */
const text = async (path) => (await fetched(path)).text();

/** The pathway's files. */
export const loadFiles = async () => unpack(await text('pathway/packed.txt'));

/** Fetches all, and refuses a pathway that is not the one the build checked without error. */
export async function loadPathway() {
  const [engine, pathway, en, cy] = await Promise.all(
    [loadEngine({url: new URL('wasm/llwybr.wasm', assets)}), loadFiles(), json('web/text/en.json'), json('web/text/cy.json')]);
  const read = (/** @type {import('../../wasm/engine.mjs').Engine} */ into) =>
    into.open(pathway.files, pathway.main, pathway.hash);
  read(engine);
  /** Another engine after a crash, without fetching anything. */
  const restart = async () => {
    const another = await loadEngine({module: engine.module});
    read(another);
    return another;
  };
  return {texts: {en, cy}, outline: engine.outline(), engine, restart};
}
