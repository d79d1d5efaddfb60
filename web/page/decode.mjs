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

/** By how much of the difference an expectation moves when it is met for the nth time, in parts of 65,536. */
const steps = Uint16Array.from({length: 32}, (_, seen) => 65536 / (seen + 1.5));

/** What is expected of each yes and no, learnt on the way. */
export class Chances {
  /** That it is yes, in parts of 32,768. */
  yes = new Uint16Array(0xd00).fill(1 << 14);
  seen = new Uint8Array(0xd00);

  /**
   * Where a range from low to high is divided, low being for yes.
   * @param {number} low
   * @param {number} high
   * @param {number} one
   * @param {number} other
   */
  middle(low, high, one, other) {
    const range = high - low;
    const chance = Math.min(Math.max(this.yes[one] + this.yes[other], 16), 65520);
    return low + (range >> 16) * chance + ((range & 0xffff) * chance >>> 16);
  }

  /** @param {number} place @param {boolean} value */
  learn(place, value) {
    const seen = this.seen[place];
    const yes = this.yes[place];
    this.yes[place] = yes + (((value ? 32767 : 0) - yes) * steps[seen] >> 16);
    if (seen < 31) this.seen[place] = seen + 1;
  }
}

/** Ranges are of 24 bits: browsers keep such numbers without a box. */
export const widest = 0xffffff;

/**
 * A reader of yes and no from bytes: `value` lies in a range, which each answer narrows.
 * @param {Uint8Array} bytes
 * @param {number} place
 */
function bitsFrom(bytes, place) {
  const chances = new Chances();
  let low = 0;
  let high = widest;
  let value = 0;
  const next = () => (value << 8 & widest | (bytes[place++] ?? 0));
  for (let count = 0; count < 3; ++count) value = next();
  return (/** @type {number} */ one, /** @type {number} */ other) => {
    const middle = chances.middle(low, high, one, other);
    const yes = value <= middle;
    if (yes) high = middle;
    else low = middle + 1;
    for (; (low ^ high) >> 16 === 0; value = next()) {
      low = low << 8 & widest;
      high = high << 8 & widest | 0xff;
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
  for (let at = 0; at < before.length; ++at) ++first[before[at] + 1];
  for (let byte = 0; byte < 256; ++byte) first[byte + 1] += first[byte];
  /** Of each place, the next place of the text and the byte between them. */
  const following = new Uint32Array(before.length + 1);
  for (let at = 0; at < before.length; ++at) {
    following[1 + first[before[at]]++] = (at < start ? at : at + 1) << 8 | before[at];
  }
  const text = new Uint8Array(before.length);
  let place = start;
  for (let at = 0; at < text.length; ++at) {
    text[at] = following[place];
    place = following[place] >>> 8;
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
