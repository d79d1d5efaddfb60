// The page's own components, run when the site is built: under a document that is no browser's, into HTML text.
import {parseHTML} from 'linkedom';
import {h} from '../page/dom.mjs';

/**
 * The HTML of what `make` builds. What only a script could open becomes a link, or stands open.
 * @param {() => any} make nodes, strings, lists of them
 * @param {{term: (id: string) => string, opened?: boolean, headings?: string,
 *   buttons?: boolean}} options `term`: address of a term's
 *   meaning; `opened`: disclosures stand open, for paper; `headings`: what an h2 of a
 *   component becomes within a node of the whole document; `buttons`: a script of the page's own listens to them
 */
export function written(make, options) {
  const {document} = parseHTML('<!doctype html><html><body></body></html>');
  const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
  Object.defineProperty(globalThis, 'document', {value: document, configurable: true});
  try {
    const box = h('div', {}, make());
    settle(box, options);
    return box.innerHTML;
  } finally {
    if (before) Object.defineProperty(globalThis, 'document', before);
    else delete (/** @type {any} */ (globalThis).document);
  }
}

/**
 * @param {HTMLElement} box
 * @param {Parameters<typeof written>[1]} options
 */
function settle(box, options) {
  for (const meaning of box.querySelectorAll('.term-meaning')) meaning.remove();
  for (const button of box.querySelectorAll('.term')) {
    const href = options.term(/** @type {HTMLElement} */ (button).getAttribute('data-term') ?? '');
    button.replaceWith(h('a', {class: 'govuk-link term-link', href}, [...button.childNodes]));
  }
  const left = !options.buttons && box.querySelector('button, [role=button], input, [onclick]');
  if (left) throw new Error(`without a script nothing happens here: ${left.outerHTML}`);
  if (options.opened) for (const details of box.querySelectorAll('details')) open(details);
  if (options.headings) {
    for (const heading of box.querySelectorAll('.whole-node h2')) {
      heading.replaceWith(h(options.headings, {class: heading.className}, [...heading.childNodes]));
    }
  }
}

/** @param {Element} details */
function open(details) {
  const words = details.querySelector('summary')?.textContent ?? '';
  const content = [...(details.querySelector('.govuk-details__text')?.childNodes ?? [])];
  details.replaceWith(h('div', {class: 'opened'}, h('p', {class: 'opened-title'}, words), content));
}
