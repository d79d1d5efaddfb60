// Filling a template of a page.
import {readText} from './sources.mjs';

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * Fills `{{key}}` in a template, after what stands in the head of every page; a key without a value is an error.
 * Values of `html` go in as they are.
 * @param {string} path of the template
 * @param {{[key: string]: string}} values
 * @param {{[key: string]: string}} html
 */
export function fill(path, values, html) {
  const template = readText(path).replace('{{every-head}}', () => readText('web/head.html').trimEnd());
  return template.replace(/\{\{([\w:-]+)\}\}/g, (_, key) => {
    if (key in html) return html[key];
    if (!(key in values)) throw new Error(`the template wants ${key}`);
    return escaped(values[key]);
  });
}
