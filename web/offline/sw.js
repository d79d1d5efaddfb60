// Answers from the copy that a person chose to keep, and only from it: nothing is added to it here. Each file is
// compared with its SHA-256 before it is given out, so that no file of another edition, and none that was changed,
// is ever used. Without a copy, every request goes to the network as if this were not here.
'use strict';
/* The names are those of web/page/copy.mjs. */
const scope = /** @type {any} */ (self).registration.scope;
const stateKey = 'https://copy.invalid/state';
const listKey = 'https://copy.invalid/edition';

/** @param {ArrayBuffer} bytes */
async function sha256(bytes) {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The cache of the copy and its files by path; nothing where there is none. */
async function heldCopy() {
  if (!(await caches.has('llwybr-state'))) return null;
  const state = await (await (await caches.open('llwybr-state')).match(stateKey))?.json();
  if (!state || !(await caches.has(`llwybr-copy-${state.id}`))) return null;
  const cache = await caches.open(`llwybr-copy-${state.id}`);
  const list = await (await cache.match(listKey))?.json();
  return list ? {cache, state, files: new Map(list.files.map((/** @type {any} */ file) => [file.path, file]))} : null;
}

/**
 * The page being opened still gets what it needs to say that it cannot start; the next one ends the copy.
 * @param {any} state
 */
const noteChanged = async (state) => (await caches.open('llwybr-state'))
  .put(stateKey, new Response(JSON.stringify({...state, changed: true})));

async function removeCopy() {
  for (const name of await caches.keys()) if (/^llwybr-(state$|copy-)/.test(name)) await caches.delete(name);
  await /** @type {any} */ (self).registration.unregister();
}

const changedPage = `<!doctype html><html lang="cy"><meta charset="utf-8"><title>Llwybr</title>
<h1>Mae’r copi hwn wedi’i newid ac ni chaiff ei ddefnyddio</h1>
<p>Os yw plentyn mewn perygl uniongyrchol, ffoniwch 999. Mae’r copi wedi’i dynnu o’r ddyfais hon: agorwch y dudalen eto gyda rhwydwaith.</p>
<div lang="en"><h1>This copy has been changed and is not used</h1>
<p>If a child is in immediate danger, call 999. The copy has been removed from this device: open the page again with a network.</p></div></html>`;

async function refusal() {
  await removeCopy();
  return new Response(changedPage, {status: 503, headers: {
    'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'"}});
}

/**
 * @param {Request} request
 * @param {string} path below the site
 */
async function answer(request, path) {
  const copy = await heldCopy();
  const isPage = request.mode === 'navigate';
  if (copy?.state.changed && isPage) return refusal();
  const file = copy?.files.get(path);
  if (!copy || !file) return fetch(request).catch((error) => inWhole(path, copy, error));
  const kept = await copy.cache.match(new URL(path, scope));
  const bytes = await kept?.arrayBuffer();
  if (!kept || !bytes || await sha256(bytes) !== file.sha256) {
    if (isPage) return refusal();
    await noteChanged(copy.state);
    return Response.error();
  }
  return new Response(bytes, {headers: kept.headers});
}

/**
 * A page of one node is not kept: without a network its place in the whole document is shown.
 * @param {string} path
 * @param {Awaited<ReturnType<typeof heldCopy>>} copy
 * @param {unknown} error
 */
function inWhole(path, copy, error) {
  const [, language, node] = /^(en|cy)\/read\/(?:([a-z0-9-]+)\.html)?/.exec(path) ?? [];
  if (!copy || !language) throw error;
  return Response.redirect(new URL(`${language}/whole.html${node ? `#node-${node}` : ''}`, scope).href);
}

self.addEventListener('fetch', (/** @type {any} */ event) => {
  const {request} = event;
  // What asks past every cache wants what is published now.
  if (request.method !== 'GET' || request.cache === 'no-store' || !request.url.startsWith(scope)) return;
  const path = new URL(request.url).pathname.slice(new URL(scope).pathname.length);
  event.respondWith(answer(request, path.replace(/(^|\/)$/, '$1index.html')));
});
