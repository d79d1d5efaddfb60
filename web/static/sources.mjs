// The files that the site is made of.
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const languages = /** @type {const} */ (['en', 'cy']);
export const languageNames = {en: 'English', cy: 'Cymraeg'};

export const read = (/** @type {string} */ path) => readFileSync(join(root, path));
export const readText = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
/** @returns {any} */
export const readJson = (/** @type {string} */ path) => JSON.parse(readText(path));
export const sha256 = (/** @type {Buffer | string} */ bytes) => createHash('sha256').update(bytes).digest('hex');

/** Words in both languages from a folder. @returns {import('../page/words.mjs').Texts} */
export const readTexts = (/** @type {string} */ folder) =>
  /** @type {any} */ (Object.fromEntries(languages.map((one) => [one, readJson(`${folder}/${one}.json`)])));

/**
 * Every file below a folder, as paths relative to it, sorted.
 * @param {string} folder
 * @param {string} [below]
 * @returns {string[]}
 */
export function filesBelow(folder, below = '') {
  return readdirSync(join(folder, below), {withFileTypes: true}).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  }).sort();
}
