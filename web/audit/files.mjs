// A pathway from a person's own disk: read here, given to the worker on this machine, and nowhere else.

/** @typedef {{path: string, file: File}} Found */

/** As much as the engine takes. */
const mostBytes = 16 * 1024 * 1024;
const mostFiles = 2000;

/** What was opened cannot be used; `key` is that of the words which say why. */
export class UnusableFiles extends Error {
  /** @param {string} key */
  constructor(key) {
    super(key);
    this.name = 'UnusableFiles';
    this.key = key;
  }
}

/**
 * Of an input of files or of a folder.
 * @param {Iterable<File>} list
 * @returns {Found[]}
 */
export const ofInput = (list) => [...list].map((file) => ({path: file.webkitRelativePath || file.name, file}));

/**
 * Of what was dropped, folders too.
 * @param {DataTransfer} dropped
 * @returns {Promise<Found[]>}
 */
export async function ofDrop(dropped) {
  // The entries must be asked for before anything else is waited for: the list is emptied then.
  const items = [...dropped.items].filter((item) => item.kind === 'file')
    .map((item) => ({entry: item.webkitGetAsEntry(), file: item.getAsFile()}));
  const waiting = items.map((item) => item.entry).filter((entry) => entry !== null);
  // What another program hands over may be a file that lies nowhere.
  const found = items.filter((item) => item.entry === null && item.file).map((item) =>
    ({path: /** @type {File} */ (item.file).name, file: /** @type {File} */ (item.file)}));
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (entry.isDirectory) waiting.push(...await entriesOf(/** @type {FileSystemDirectoryEntry} */ (entry)));
    else if (isXml(entry.name)) found.push({path: entry.fullPath.slice(1), file: await fileOf(/** @type {any} */ (entry))});
    if (found.length > mostFiles || waiting.length > 100 * mostFiles) throw new UnusableFiles('audit-files-many');
  }
  return found;
}

/** @param {FileSystemFileEntry} entry @returns {Promise<File>} */
const fileOf = (entry) => new Promise((settle, reject) => entry.file(settle, reject));

/**
 * A browser gives the entries of a folder in parts.
 * @param {FileSystemDirectoryEntry} folder
 */
async function entriesOf(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const part = await new Promise((settle, reject) => reader.readEntries(settle, reject));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

const isXml = (/** @type {string} */ name) => /\.xml$/i.test(name);
const depth = (/** @type {string} */ path) => path.split('/').length;

/**
 * The files that may be the main one of a pathway, the likeliest first: those called pathway.xml, the outermost
 * first; where there is none, all.
 * @param {Found[]} found
 */
export function mainFiles(found) {
  const all = found.map((one) => one.path).filter(isXml)
    .sort((one, other) => depth(one) - depth(other) || (one < other ? -1 : 1));
  const named = all.filter((path) => /(^|\/)pathway\.xml$/i.test(path));
  return named.length > 0 ? named : all;
}

/**
 * Reads the main file and all below its folder.
 * @param {Found[]} found
 * @param {string} main
 * @returns {Promise<{main: string, files: {[path: string]: Uint8Array}}>} paths relative to the main file's folder
 */
export async function readFiles(found, main) {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const below = found.filter((one) => isXml(one.path) && one.path.startsWith(folder));
  if (below.length > mostFiles) throw new UnusableFiles('audit-files-many');
  if (below.reduce((sum, one) => sum + one.file.size, 0) > mostBytes) throw new UnusableFiles('audit-files-large');
  /** @type {{[path: string]: Uint8Array}} */
  const files = Object.create(null);
  try {
    for (const {path, file} of below) files[path.slice(folder.length)] = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new UnusableFiles('audit-files-unreadable');
  }
  return {main: main.slice(folder.length), files};
}
