// The pathway's files from the one that the build has packed.

/**
 * @param {string} packed
 * @returns {{main: string, hash: string, files: {[path: string]: Uint8Array}}}
 */
export function unpack(packed) {
  const [head, ...parts] = packed.split('\u0003');
  const [english, welsh] = parts.splice(-2).map((texts, place) => texts.split(place === 0 ? '\u0001' : '\u0002').values());
  const {main, hash, paths} = JSON.parse(head);
  const encoder = new TextEncoder();
  const whole = (/** @type {string} */ markup) =>
    markup.replace(/[\u0001\u0002]/g, (mark) => (mark === '\u0001' ? english : welsh).next().value ?? '');
  return {main, hash, files: Object.fromEntries(
    paths.map((/** @type {string} */ path, /** @type {number} */ place) => [path, encoder.encode(whole(parts[place]))]))};
}
