// The words of the interface, in both languages.

/** @typedef {import('../../wasm/engine.d.ts').Language} Language */
/** @typedef {{en: {[key: string]: string}, cy: {[key: string]: string}}} Texts */

/**
 * @param {Texts} texts
 * @param {Language} language
 */
export function wordsIn(texts, language) {
  /**
   * @param {string} key
   * @param {{[name: string]: string}} [values] for the `{name}` in the text
   */
  return (key, values = {}) => {
    const text = texts[language][key];
    if (text === undefined) throw new Error(`no text for ${key}`);
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  };
}
