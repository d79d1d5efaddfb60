// Filling a template of a page.

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * Fills `{{key}}` in a template; a key without a value is an error. Values of `html` go in as they are.
 * @param {string} template
 * @param {{[key: string]: string}} values
 * @param {{[key: string]: string}} html
 */
export function fill(template, values, html) {
  return template.replace(/\{\{([\w:-]+)\}\}/g, (_, key) => {
    if (key in html) return html[key];
    if (!(key in values)) throw new Error(`the template wants ${key}`);
    return escaped(values[key]);
  });
}
