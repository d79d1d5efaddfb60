// Bytes as few as page/decode.mjs can read, which says how.
import {Chances, tellRank, widest, withRank} from '../page/decode.mjs';

/**
 * The places of a text in the order of what follows them; its end is first of all. Sorted by one byte, then by two,
 * by four, until no two are alike (Larsson and Sadakane 1999 tell of the idea; this is its plain form).
 * @param {Uint8Array} text
 */
function sortedPlaces(text) {
  const count = text.length + 1;
  /** Of the places, in the order so far; places alike so far share one. */
  let rank = Int32Array.from({length: count}, (_, place) => (place < text.length ? text[place] + 1 : 0));
  let places = Int32Array.from({length: count}, (_, place) => place);
  for (let known = 0, ranks = 257; ; known = Math.max(1, 2 * known)) {
    const rankAfter = (/** @type {number} */ place) => (place + known < count ? rank[place + known] : -1);
    // In the order of what follows the part known already: those whose end is near first.
    const late = Int32Array.from({length: Math.min(known, count)}, (_, at) => count - Math.min(known, count) + at);
    const moved = known === 0 ? places :
      [...late, ...places.filter((place) => place >= known).map((place) => place - known)];
    const next = new Int32Array(ranks + 1);
    for (const one of rank) ++next[one + 1];
    for (let one = 0; one < ranks; ++one) next[one + 1] += next[one];
    const sorted = new Int32Array(count);
    for (const place of moved) sorted[next[rank[place]]++] = place;
    const better = new Int32Array(count);
    for (let at = 1; at < count; ++at) {
      const [one, other] = [sorted[at - 1], sorted[at]];
      const alike = rank[one] === rank[other] && (known === 0 || rankAfter(one) === rankAfter(other));
      better[other] = better[one] + (alike ? 0 : 1);
    }
    [places, rank, ranks] = [sorted, better, better[sorted[count - 1]] + 1];
    if (ranks === count) return places;
  }
}

/** A writer of yes and no. */
class BitWriter {
  #chances = new Chances();
  #low = 0;
  #high = widest;
  /** @type {number[]} */
  #bytes = [];

  /** @param {number} one @param {number} other @param {boolean} value */
  bit = (one, other, value) => {
    const middle = this.#chances.middle(this.#low, this.#high, one, other);
    if (value) this.#high = middle;
    else this.#low = middle + 1;
    for (; (this.#low ^ this.#high) >> 16 === 0; this.#high = this.#high << 8 & widest | 0xff) {
      this.#bytes.push(this.#low >> 16);
      this.#low = this.#low << 8 & widest;
    }
    this.#chances.learn(one, value);
    if (other !== one) this.#chances.learn(other, value);
    return value;
  };

  end() {
    return Buffer.from([...this.#bytes, this.#high >> 16, this.#high >> 8 & 0xff, this.#high & 0xff]);
  }
}

/** @param {Uint8Array} text */
export function encode(text) {
  const places = sortedPlaces(text);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(text.length, 0);
  head.writeUInt32BE(places.indexOf(0), 4);
  const writer = new BitWriter();
  const recent = Uint8Array.from({length: 256}, (_, byte) => byte);
  let past = 0;
  for (const place of places) {
    if (place === 0) continue;
    const byte = text[place - 1];
    const rank = recent.indexOf(byte);
    tellRank(writer.bit, past, recent[0], rank);
    recent.copyWithin(1, 0, rank);
    recent[0] = byte;
    past = withRank(past, rank);
  }
  return Buffer.concat([head, writer.end()]);
}
