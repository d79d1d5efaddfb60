// The pathway's files and the words of the page from the one file that static/pack.mjs makes of them.
import {decode} from './decode.mjs';

/** Characters that no XML file may hold: between files, before a line kept as it is, before one that was broken. */
export const between = '\u0001';
export const asItIs = '\u0002';
export const broken = '\u0003';
/** Where lines of the pathway are broken. */
const width = 110;

/** @param {string} indent @param {string} text */
export function brokenLines(indent, text) {
  let line = indent;
  const lines = [];
  for (const word of text.split(' ')) {
    if (line !== indent && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

/**
 * A line, or lines, from its short form: what it stands in gives its indent and the names of the elements it closes.
 * @param {string} short
 * @param {string[]} open names of the elements it stands in, to which it adds those it opens
 */
export function fullLine(short, open) {
  const indent = '  '.repeat(Math.max(0, open.length - (short.startsWith('</') ? 1 : 0)));
  const full = short.replace(/<\/([a-z][\w-]*)?>|<([a-z][\w-]*)(?:[^>]*[^/>])?>/g, (tag, closes, opens) => {
    if (opens) {
      open.push(opens);
      return tag;
    }
    const name = open.pop();
    return `</${closes ?? name}>`;
  });
  if (full.startsWith(broken)) return brokenLines(indent, full.slice(1));
  return full.startsWith(asItIs) ? full.slice(1) : full && indent + full;
}

/** @param {string} short */
function fullFile(short) {
  /** @type {string[]} */
  const open = [];
  return short.split('\n').map((line) => fullLine(line, open)).join('\n');
}

/**
 * @param {Uint8Array} packed
 * @returns {{main: string, hash: string, files: {[path: string]: Uint8Array}, texts: import('./words.mjs').Texts}}
 */
export function unpack(packed) {
  const [head, ...parts] = new TextDecoder().decode(decode(packed)).split(between);
  const {main, hash, paths, keys, en, cy} = JSON.parse(head);
  const encoder = new TextEncoder();
  const named = (/** @type {string[]} */ names, /** @type {any[]} */ values) =>
    Object.fromEntries(names.map((name, place) => [name, values[place]]));
  return {main, hash, files: named(paths, parts.map((part) => encoder.encode(fullFile(part)))),
          texts: {en: named(keys, en), cy: named(keys, cy)}};
}
