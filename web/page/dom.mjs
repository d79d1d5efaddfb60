// Elements, made without any HTML text: what a pathway says can only ever become characters.

const safeSchemes = ['https:', 'tel:', 'mailto:'];

/**
 * True of links a pathway may hold and of links within the site.
 * @param {string} href
 */
export function isSafeLink(href) {
  if (/^(\.{1,2}\/|#)/.test(href)) return true;
  try {
    return safeSchemes.includes(new URL(href).protocol);
  } catch {
    return false;
  }
}

/**
 * An element: `on…` functions listen, `true` is an attribute without value, false, null and undefined are none.
 * @param {string} tag
 * @param {{[name: string]: any}} [attributes]
 * @param {...any} children nodes, strings, lists of them; null and false are skipped
 * @returns {any}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (name === 'href' && !isSafeLink(value)) continue;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
