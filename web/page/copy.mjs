// The copy of an edition that a person may keep on this device, to work without a network. It holds the files that
// the edition's list names, each as its SHA-256 says, and what is known of it: nothing of any journey.

const stateCache = 'llwybr-state';
const copyCache = 'llwybr-copy-';
const stateKey = 'https://copy.invalid/state';
const listKey = 'https://copy.invalid/edition';

/** @typedef {{path: string, sha256: string, bytes: number}} ListedFile */
/** @typedef {{id: string, edition: string, status: string, withdrawn: string[], files: ListedFile[]}} EditionList */
/** @typedef {{id: string, edition: string, made: string, checked: string}} Copy times as `2026-11-24T09:30Z` */

/** The site's own address. */
export const site = new URL('../../../../', import.meta.url);

const now = () => `${new Date().toISOString().slice(0, 16)}Z`;

/** @param {BufferSource} bytes */
async function sha256(bytes) {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is on this device; asks nothing of the network. @returns {Promise<Copy | null>} */
export async function heldCopy() {
  if (!('caches' in globalThis) || !(await caches.has(stateCache))) return null;
  const held = await (await caches.open(stateCache)).match(stateKey);
  return held ? held.json() : null;
}

/** @param {Copy} copy */
async function remember(copy) {
  await (await caches.open(stateCache)).put(stateKey, new Response(JSON.stringify(copy)));
}

/**
 * A file as it is published now, past any copy.
 * @param {string} path
 */
async function published(path) {
  const response = await fetch(new URL(path, site), {cache: 'no-store', credentials: 'omit'});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The list of the edition that is published now. @returns {Promise<EditionList>} */
export async function publishedEdition() {
  const list = await (await published('edition.json')).json();
  const {id, ...rest} = list;
  const own = await sha256(new TextEncoder().encode(JSON.stringify(rest)));
  if (id !== own.slice(0, 16)) {
    throw new Error('edition.json is not as it was published');
  }
  return list;
}

/** True where an edition must not be followed any more. @param {EditionList} list @param {string} edition */
export const isWithdrawn = (list, edition) => list.status === 'withdrawn' || list.withdrawn.includes(edition);

/**
 * Keeps the published edition in place of what was kept. All of its files, or none: a file that is not as the list
 * says leaves everything as it was.
 */
export async function makeCopy() {
  const list = await publishedEdition();
  if (isWithdrawn(list, list.edition)) throw new Error('this edition is withdrawn');
  const name = copyCache + list.id;
  const before = await caches.has(name);
  try {
    const cache = await caches.open(name);
    await Promise.all(list.files.map((file) => keep(cache, file)));
    await cache.put(listKey, new Response(JSON.stringify(list)));
  } catch (error) {
    if (!before) await caches.delete(name);
    throw error;
  }
  await remember({id: list.id, edition: list.edition, made: now(), checked: now()});
  for (const other of await caches.keys()) {
    if (other.startsWith(copyCache) && other !== name) await caches.delete(other);
  }
}

/**
 * @param {Cache} cache
 * @param {ListedFile} file
 */
async function keep(cache, file) {
  const response = await published(file.path);
  const bytes = await response.arrayBuffer();
  if (await sha256(bytes) !== file.sha256) throw new Error(`${file.path} is not of this edition`);
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  await cache.put(new URL(file.path, site), new Response(bytes, {headers}));
}

/**
 * Asks whether another edition is published; without a network nothing changes.
 * @param {Copy} copy the one in use
 * @returns {Promise<{copy: Copy, newer: string | null, withdrawn: boolean} | null>} null where it could not be asked;
 *   `newer`: the other edition's name
 */
export async function checkEdition(copy) {
  let list;
  try {
    list = await publishedEdition();
  } catch {
    return null;
  }
  const checked = {...copy, checked: now()};
  if ((await heldCopy())?.id === copy.id) await remember(checked);
  return {copy: checked, newer: list.id === copy.id ? null : list.edition, withdrawn: isWithdrawn(list, copy.edition)};
}

/** Leaves no copy, no note of one, and no worker. */
export async function removeCopy() {
  for (const name of await caches.keys()) if (/^llwybr-(state$|copy-)/.test(name)) await caches.delete(name);
  for (const one of await navigator.serviceWorker.getRegistrations()) {
    if (one.scope === site.href) await one.unregister();
  }
}
