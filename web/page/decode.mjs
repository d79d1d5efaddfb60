// Bytes again from the fewer that static/encode.mjs makes of them. It sorts all places of the text by what follows
// them (Burrows and Wheeler 1994), so that what stands before like words comes together and can mostly be guessed; each
// byte is told by how long ago it was last seen, and each yes or no on the way to that costs as little as it was
// expected (arithmetic coding). gzip looks back 32 KB only; this sees all of the text at once.

/** More than this is no pathway. */
const mostBytes = 1 << 23;

/**
 * How the ranks of the bytes are told in yes and no: by `bit`, which a decoder answers and an encoder is given. Each
 * is expected by what two things made of it before: the size of the last ranks, and the byte last told.
 * @param {(one: number, other: number, value: boolean) => boolean} bit
 * @param {number} past the sizes of the last ranks, two bits each
 * @param {number} last
 * @param {number} [rank] given by an encoder
 * @returns {number}
 */
export function tellRank(bit, past, last, rank = 0) {
  if (!bit(past & 0xff, 0x800 + 4 * last + (past & 3), rank > 0)) return 0;
  if (!bit(0x100 + (past & 63), 0xc00 + last, rank > 1)) return 1;
  let length = 1;
  for (; length < 7; ++length) {
    if (!bit(0x180 + length, 0x180 + length, rank >> (length + 1) > 0)) break;
  }
  let told = 1;
  for (let at = length - 1; at >= 0; --at) {
    const place = 0x400 + 128 * length + told;
    told = 2 * told + Number(bit(place, place, (rank >> at & 1) === 1));
  }
  return told;
}

/** The sizes of the last ranks with another. @param {number} past @param {number} rank */
export const withRank = (past, rank) => (past << 2 | (rank < 2 ? rank : rank < 6 ? 2 : 3)) & 0xff;

/** What is expected of each yes and no, learnt on the way. */
export class Chances {
  #yes = new Uint16Array(0xd00).fill(1 << 15);
  #seen = new Uint8Array(0xd00);

  /** That it is yes, in parts of 65,536. @param {number} one @param {number} other */
  of(one, other) {
    return Math.min(Math.max((this.#yes[one] + this.#yes[other]) >> 1, 16), 65520);
  }

  /** @param {number} place @param {boolean} value */
  learn(place, value) {
    const seen = this.#seen[place];
    this.#yes[place] += Math.trunc(((value ? 65535 : 0) - this.#yes[place]) / (seen + 1.5));
    if (seen < 30) this.#seen[place] = seen + 1;
  }
}

/**
 * A reader of yes and no from bytes: `value` lies in a range, which each answer narrows.
 * @param {Uint8Array} bytes
 * @param {number} place
 */
function bitsFrom(bytes, place) {
  const chances = new Chances();
  let low = 0;
  let high = 0xffffffff;
  let value = 0;
  const next = () => (value << 8 | (bytes[place++] ?? 0)) >>> 0;
  for (let count = 0; count < 4; ++count) value = next();
  return (/** @type {number} */ one, /** @type {number} */ other) => {
    const middle = low + Math.floor((high - low) * chances.of(one, other) / 65536);
    const yes = value <= middle;
    if (yes) high = middle;
    else low = middle + 1;
    for (; (low ^ high) >>> 24 === 0; value = next()) {
      low = low << 8 >>> 0;
      high = (high << 8 | 0xff) >>> 0;
    }
    chances.learn(one, yes);
    if (other !== one) chances.learn(other, yes);
    return yes;
  };
}

/**
 * The text from the bytes that stand before its sorted places.
 * @param {Uint8Array} before
 * @param {number} start which of the places is the text's beginning: nothing stands before it
 */
function unsorted(before, start) {
  const first = new Uint32Array(257);
  for (const byte of before) ++first[byte + 1];
  for (let byte = 0; byte < 256; ++byte) first[byte + 1] += first[byte];
  const following = new Uint32Array(before.length + 1);
  for (let at = 0; at < before.length; ++at) following[1 + first[before[at]]++] = at < start ? at : at + 1;
  const text = new Uint8Array(before.length);
  let row = start;
  for (let at = 0; at < text.length; ++at) {
    row = following[row];
    text[at] = before[row < start ? row : row - 1];
  }
  return text;
}

/**
 * @param {Uint8Array} packed
 * @returns {Uint8Array}
 */
export function decode(packed) {
  const head = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const [length, start] = [head.getUint32(0), head.getUint32(4)];
  if (length > mostBytes || start > length) throw new Error('not a packed pathway');
  const bit = bitsFrom(packed, 8);
  const recent = Uint8Array.from({length: 256}, (_, byte) => byte);
  const before = new Uint8Array(length);
  let past = 0;
  for (let at = 0; at < length; ++at) {
    const rank = tellRank(bit, past, recent[0]);
    const byte = recent[rank];
    for (let place = rank; place > 0; --place) recent[place] = recent[place - 1];
    before[at] = recent[0] = byte;
    past = withRank(past, rank);
  }
  return unsorted(before, start);
}
