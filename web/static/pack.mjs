// The pathway's files and the words of the page as one file, as small as may be. Nothing is lost: page/unpack.mjs puts
// the bytes together again, and the engine holds the pathway to its hash.
import {asItIs, between, broken, brokenLines, fullLine} from '../page/unpack.mjs';
import {encode} from './encode.mjs';

/**
 * The lines of a file, those that were broken from one in one.
 * @param {string} text
 * @returns {string[][]}
 */
function wholeLines(text) {
  /** @type {string[][]} */
  const whole = [];
  const indentOf = (/** @type {string} */ line) => /^ */.exec(line)?.[0] ?? '';
  for (const line of text.split('\n')) {
    const before = whole.at(-1);
    const indent = indentOf(line);
    const joined = [...before ?? [], line].map((one) => one.slice(indent.length)).join(' ');
    const begins = before?.at(-1)?.endsWith('>') && line[indent.length] === '<';
    if (before && !begins && indentOf(before[0]) === indent &&
        brokenLines(indent, joined) === [...before, line].join('\n')) before.push(line);
    else whole.push([line]);
  }
  return whole;
}

const closing = /<\/[a-z][\w-]*>/g;

/**
 * The short forms of a file's lines: the first of each that page/unpack.mjs makes whole again.
 * @param {string} text
 */
function shortFile(text) {
  /** @type {string[]} */
  let open = [];
  const short = (/** @type {string[]} */ lines) => {
    const line = lines.map((one) => one.trimStart()).join(' ');
    const nameless = (/** @type {string} */ one) => one.replace(closing, '</>');
    const ways = lines.length > 1 ? [broken + nameless(line)] :
      [nameless(line), line, asItIs + nameless(lines[0]), asItIs + lines[0]];
    for (const way of ways) {
      const after = [...open];
      if (fullLine(way, after) !== lines.join('\n')) continue;
      open = after;
      return way;
    }
    return null;
  };
  const one = (/** @type {string} */ line) => {
    const way = short([line]);
    if (way === null) throw new Error(`no short form: ${line}`);
    return way;
  };
  return wholeLines(text).flatMap((lines) => short(lines) ?? lines.map(one)).join('\n');
}

/**
 * @param {string} main
 * @param {string} hash
 * @param {{[path: string]: Buffer}} files
 * @param {import('../page/words.mjs').Texts} texts
 */
export function pack(main, hash, files, {en, cy}) {
  const keys = Object.keys(en);
  const parts = Object.entries(files).map(([path, bytes]) => {
    const text = bytes.toString('utf8');
    if (/[\u0001-\u0003]|<\/>/.test(text) || !Buffer.from(text).equals(bytes)) throw new Error(`${path}: not XML`);
    return shortFile(text);
  });
  const head = {main, hash, paths: Object.keys(files), keys,
                en: keys.map((key) => en[key]), cy: keys.map((key) => cy[key])};
  return encode(Buffer.from([JSON.stringify(head), ...parts].join(between)));
}
