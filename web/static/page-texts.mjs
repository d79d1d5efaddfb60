// Which words of `web/text/` a page loads: those of the audit and of practice come with them alone.
import {readTexts} from './sources.mjs';

/** @param {string} key */
const partOf = (key) =>
  (key.startsWith('audit-') ? 'audit' : /^(practice|compare)(-|$)/.test(key) ? 'practice' : 'page');

/**
 * @param {'page' | 'practice'} part
 * @returns {import('../page/words.mjs').Texts}
 */
export function textsOf(part) {
  const {en, cy} = readTexts('web/text');
  const own = (/** @type {{[key: string]: string}} */ all) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => partOf(key) === part));
  return {en: own(en), cy: own(cy)};
}
