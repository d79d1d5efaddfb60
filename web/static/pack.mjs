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
    const follows = before && indentOf(before[0]) === indent && !(before.at(-1)?.endsWith('>') && line[indent.length] === '<');
    if (follows && brokenLines(indent, joined) === [...before, line].join('\n')) before.push(line);
    else whole.push([line]);
  }
  return whole;
}

const closing = /<\/[a-z][\w-]*>/g;

/**
 * The short forms of a file's lines: the shortest that page/unpack.mjs makes whole again.
 * @param {string} text
 */
function shortFile(text) {
  /** @type {string[]} */
  let open = [];
  const short = (/** @type {string[]} */ lines) => {
    const whole = lines.map((line) => line.trimStart()).join(' ');
    const [first, ...others] = lines;
    const ways = lines.length > 1 ? [broken + whole.replace(closing, '</>')] :
      [whole.replace(closing, '</>'), whole, asItIs + first.replace(closing, '</>'), asItIs + first];
    for (const way of ways) {
      const after = [...open];
      if (fullLine(way, after) !== lines.join('\n')) continue;
      open = after;
      return [way];
    }
    return null;
  };
  return wholeLines(text).flatMap((lines) => short(lines) ?? lines.flatMap((line) => short([line]) ?? [])).join('\n');
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
  const head = {main, hash, paths: Object.keys(files), keys, en: keys.map((key) => en[key]), cy: keys.map((key) => cy[key])};
  return encode(Buffer.from([JSON.stringify(head), ...parts].join(between)));
}
