// What a test asks of any browser.
import {existsSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';

/** @typedef {{name: string, bytes: Buffer}} Saved */
/** @typedef {{width: number, height: number}} Size */

/**
 * A page that is open, with nothing of another.
 * @typedef {object} Tab
 * @property {(address: string) => Promise<void>} goto
 * @property {<R, A>(action: (given: A) => R, given: A) => Promise<any>} run a function in the page
 * @property {(selector: string) => Promise<void>} click the first that the selector names, as a pointer does
 * @property {(action: () => Promise<unknown>) => Promise<Saved>} saved the file that an action saves
 * @property {() => Promise<string[]>} troubles errors, and breaches of the content security policy
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Browser
 * @property {(address: string, size: Size) => Promise<Tab>} open
 * @property {() => Promise<void>} close
 */

const patienceMs = 30000;

/**
 * Waits until it holds.
 * @template T
 * @param {() => T | Promise<T>} holds
 * @param {string} what
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(holds, what) {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    const value = await holds();
    if (value) return value;
    await new Promise((settle) => setTimeout(settle, 30));
  }
  throw new Error(`waited in vain for ${what}`);
}

/**
 * The one file that an action brings into a folder, taken out of it.
 * @param {string} folder
 * @param {() => Promise<unknown>} action
 * @returns {Promise<Saved>}
 */
export async function newFile(folder, action) {
  await action();
  const isWhole = (/** @type {string} */ name) => !/\.(part|wkdownload)$/.test(name) &&
    !existsSync(join(folder, `${name}.part`)) && readFileSync(join(folder, name)).length > 0;
  const name = await until(() => readdirSync(folder).find(isWhole), 'a saved file');
  const bytes = readFileSync(join(folder, name));
  rmSync(join(folder, name));
  return {name, bytes};
}
