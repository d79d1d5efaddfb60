// The page where a copy is kept and removed. Its words stand in the page; here is only what is shown when.
import {checkEdition, heldCopy, makeCopy, removeCopy, site} from '../page/copy.mjs';

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const day = (/** @type {string} */ moment) => moment.slice(0, 10).split('-').reverse().join('.');

/** @param {'none' | 'held' | 'working' | 'unsupported'} state */
function show(state) {
  for (const part of document.querySelectorAll('[data-state]')) {
    /** @type {HTMLElement} */ (part).hidden = part.getAttribute('data-state') !== state;
  }
}

/** @param {string} [said] which of the things that have happened */
async function showCopy(said) {
  const copy = await heldCopy();
  for (const part of document.querySelectorAll('[data-said]')) {
    /** @type {HTMLElement} */ (part).hidden = part.getAttribute('data-said') !== said;
  }
  if (!copy) return show('none');
  find('copy-edition').textContent = copy.edition;
  find('copy-made').textContent = day(copy.made);
  find('copy-checked').textContent = day(copy.checked);
  show('held');
}

/** The worker's address, past Trusted Types, which let no other through. */
function workerAddress() {
  const address = new URL('sw.js', site).href;
  const types = /** @type {any} */ (globalThis).trustedTypes;
  if (!types) return address;
  return types.createPolicy('offline-copy', {createScriptURL: (/** @type {string} */ wanted) => {
    if (wanted !== address) throw new TypeError('not the worker of this site');
    return wanted;
  }}).createScriptURL(address);
}

/** @type {any} */
let worker;

async function keep() {
  await makeCopy();
  worker ??= workerAddress();
  await navigator.serviceWorker.register(worker, {scope: site.href, updateViaCache: 'none'});
  await navigator.serviceWorker.ready;
}

/**
 * @param {string} id of a button
 * @param {() => Promise<string | undefined>} action answers what has happened
 */
function onPress(id, action) {
  find(id).addEventListener('click', async () => {
    show('working');
    let said;
    try {
      said = await action();
    } catch (error) {
      console.warn(String(error));
      said = 'failed';
    }
    await showCopy(said);
    find('copy-status').focus();
  });
}

async function check() {
  const copy = await heldCopy();
  const found = copy && await checkEdition(copy);
  if (!found) return 'unasked';
  if (found.withdrawn) return 'withdrawn';
  return found.newer ? 'newer' : 'newest';
}

if (!('serviceWorker' in navigator) || !isSecureContext) show('unsupported');
else {
  onPress('copy-keep', async () => (await keep(), 'kept'));
  onPress('copy-remove', async () => (await removeCopy(), 'removed'));
  onPress('copy-check', check);
  onPress('copy-renew', async () => (await keep(), 'kept'));
  showCopy();
}
