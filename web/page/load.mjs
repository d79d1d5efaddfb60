// Everything the page will ever fetch: the engine, and the pathway's files with the words of the interface.
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

/** The pathway's files and the words of the page. */
export const loadPacked = async () => unpack(new Uint8Array(await (await fetched('pathway/packed.bin')).arrayBuffer()));

/** Fetches all, and refuses a pathway that is not the one the build checked without error. */
export async function loadPathway() {
  const [engine, pathway] = await Promise.all([loadEngine({url: new URL('wasm/llwybr.wasm', assets)}), loadPacked()]);
  const read = (/** @type {import('../../wasm/engine.mjs').Engine} */ into) =>
    into.open(pathway.files, pathway.main, pathway.hash);
  read(engine);
  /** Another engine after a crash, without fetching anything. */
  const restart = async () => {
    const another = await loadEngine({module: engine.module});
    read(another);
    return another;
  };
  return {texts: pathway.texts, outline: engine.outline(), engine, restart};
}
