// The words of the interface, in both languages.

/** @typedef {import('../../wasm/engine.d.ts').Language} Language */
/** @typedef {{en: {[key: string]: string}, cy: {[key: string]: string}}} Texts */

/**
 * @param {string} text
 * @param {{[name: string]: any}} values for the `{name}` in the text
 */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

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
    return filled(text, values);
  };
}
