// The engine that searches, with the pathway open.
import {loadAuditEngine} from '../../wasm/audit-engine.mjs';
import {loadPacked} from '../page/load.mjs';

/** @param {string} language of the page */
export async function openSearcher(language) {
  const [engine, pathway] = await Promise.all([loadAuditEngine(), loadPacked()]);
  engine.open(pathway.files, pathway.main, pathway.hash);
  return (/** @type {string} */ query) => engine.search(query, language === 'cy' ? 'cy' : 'en');
}
