// The pathway's files as one, in the order that compresses best: all markup, then all English, then all Welsh. Nothing
// is lost: page/unpack.mjs puts the bytes together again, and the engine holds them to the pathway's hash.

const textElement = /(<([a-z]+) xml:lang="(en|cy)"[^>]*>)([^]*?)(?=<\/\2>)/g;
/** Characters that no XML file may hold. */
const marks = {en: '\u0001', cy: '\u0002'};
const between = '\u0003';

/**
 * @param {string} main
 * @param {string} hash
 * @param {{[path: string]: Buffer}} files
 */
export function pack(main, hash, files) {
  const texts = {en: /** @type {string[]} */ ([]), cy: /** @type {string[]} */ ([])};
  const markup = Object.entries(files).map(([path, bytes]) => {
    const text = bytes.toString('utf8');
    if (/[\u0001-\u0003]/.test(text)) throw new Error(`${path}: a character that XML forbids`);
    return text.replace(textElement, (_, tag, __, language, content) => {
      texts[/** @type {'en' | 'cy'} */ (language)].push(content);
      return tag + marks[/** @type {'en' | 'cy'} */ (language)];
    });
  });
  return [JSON.stringify({main, hash, paths: Object.keys(files)}), ...markup, texts.en.join(marks.en),
          texts.cy.join(marks.cy)].join(between);
}
