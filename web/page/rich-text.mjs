// Texts of the pathway as nodes of the page.
import {h} from './dom.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').RichPart} RichPart */
/** @typedef {import('../../wasm/engine.d.ts').RichElement} RichElement */

const blocks = new Set(['p', 'ul', 'ol']);
const classes = {p: 'govuk-body', ul: 'govuk-list govuk-list--bullet', ol: 'govuk-list govuk-list--number'};
let lastId = 0;

/** @param {string} number */
const dialled = (number) => `tel:${number.replace(/\s/g, '')}`;

/**
 * A rich text as blocks; what stands outside blocks becomes a paragraph.
 * @param {View} view
 * @param {import('../../wasm/engine.d.ts').Rich | undefined} rich
 * @returns {HTMLElement[]}
 */
export function richText(view, rich) {
  if (!rich) return [];
  const parts = rich[view.language] ?? rich[view.otherLanguage] ?? [];
  const isBlock = (/** @type {RichPart} */ part) => typeof part !== 'string' && blocks.has(part.kind);
  /** @type {RichElement[]} */
  const paragraphs = [];
  for (const part of parts) {
    const last = paragraphs.at(-1);
    if (isBlock(part)) paragraphs.push(/** @type {RichElement} */ (part));
    else if (last && last.kind === 'p' && !parts.includes(last)) last.content.push(part);
    else if (typeof part !== 'string' || part.trim() !== '') paragraphs.push({kind: 'p', content: [part]});
  }
  const nodes = paragraphs.flatMap((block) => blockNodes(view, block));
  if (!rich[view.language]) for (const node of nodes) markOtherLanguage(view, node);
  return nodes;
}

/**
 * @param {View} view
 * @param {HTMLElement} node
 */
function markOtherLanguage(view, node) {
  node.lang = view.otherLanguage;
  node.append(h('span', {lang: view.language}, ` (${view.t('only-other-language')})`));
}

/**
 * @param {View} view
 * @param {RichElement} block
 */
function blockNodes(view, block) {
  /** @type {HTMLElement[]} */
  const meanings = [];
  const className = classes[/** @type {'p' | 'ul' | 'ol'} */ (block.kind)];
  if (block.kind === 'p') {
    return [h('p', {class: className}, inline(view, block.content, meanings)), ...meanings];
  }
  const items = block.content.filter((part) => typeof part !== 'string').map((part) => {
    /** @type {HTMLElement[]} */
    const inItem = [];
    return h('li', {}, inline(view, /** @type {RichElement} */ (part).content, inItem), inItem);
  });
  return [h(block.kind, {class: className}, items)];
}

/**
 * @param {View} view
 * @param {RichPart[]} parts
 * @param {HTMLElement[]} meanings filled with what the terms among them open
 * @returns {(string | HTMLElement)[]}
 */
function inline(view, parts, meanings) {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    if (part.kind === 'term') return termButton(view, part, meanings);
    if (part.kind === 'contact') return contactLinks(view, view.content.contact(part.ref));
    if (part.kind === 'a') return outsideLink(view, part.href ?? '', inline(view, part.content, meanings));
    return h(part.kind, {}, inline(view, part.content, meanings));
  });
}

/**
 * A rich text as characters alone, for tables and files.
 * @param {View} view
 * @param {import('../../wasm/engine.d.ts').Rich | undefined} rich
 */
export function plainText(view, rich) {
  /** @type {RichPart[]} */
  const pending = [...(rich?.[view.language] ?? rich?.[view.otherLanguage] ?? [])];
  let text = '';
  for (let part = pending.shift(); part !== undefined; part = pending.shift()) {
    if (typeof part === 'string') text += part;
    else if (part.kind === 'contact') text += contactText(view, view.content.contact(part.ref));
    else if (part.kind === 'term' && part.content.length === 0) text += view.plain(view.content.term(part.ref).label);
    else pending.unshift(...part.content, ...(['p', 'li', 'ul', 'ol'].includes(part.kind) ? [' '] : []));
  }
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * @param {View} view
 * @param {import('../../wasm/engine.d.ts').Contact} contact
 */
function contactText(view, contact) {
  const name = view.plain(contact.name);
  return contact.phone ? `${name} (${contact.phone})` : name;
}

/**
 * A link out of the site opens beside the page, which would lose the answers otherwise.
 * @param {View} view
 * @param {string} href
 * @param {any} content
 */
export function outsideLink(view, href, content) {
  const onDevice = !href.startsWith('https:');
  const attributes = onDevice ? {} : {target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer'};
  return h('a', {class: 'govuk-link', href, ...attributes}, content, !onDevice && ` (${view.t('new-tab')})`);
}

/**
 * @param {View} view
 * @param {RichElement} part
 * @param {HTMLElement[]} meanings
 */
function termButton(view, part, meanings) {
  const term = view.content.term(part.ref);
  const id = `term-${++lastId}`;
  const meaning = h('div', {class: 'term-meaning', id, hidden: true}, richText(view, term.meaning));
  meanings.push(meaning);
  const toggle = () => {
    meaning.hidden = !meaning.hidden;
    button.setAttribute('aria-expanded', String(!meaning.hidden));
  };
  const words = part.content.length > 0 ? inline(view, part.content, meanings) : [view.plain(term.label)];
  // A button element is one box: a long term would tear its sentence apart on a phone.
  const button = h('span', {role: 'button', tabindex: '0', class: 'term', 'aria-expanded': 'false', 'aria-controls': id,
                            'data-term': part.ref, onclick: toggle, onkeydown: (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    toggle();
  }}, words);
  return button;
}

/**
 * @param {View} view
 * @param {import('../../wasm/engine.d.ts').Contact} contact
 */
export function contactLinks(view, contact) {
  const name = view.plain(contact.name);
  const routes = [
    contact.phone && h('a', {class: 'govuk-link phone', href: dialled(contact.phone)}, contact.phone),
    contact.text && view.t('contact-text', {number: contact.text}),
    contact.href && outsideLink(view, contact.href, [
      view.t('contact-website'), h('span', {class: 'govuk-visually-hidden'}, ` ${name}`)]),
    contact.phone && contact.checked &&
      view.t('contact-checked', {date: view.date(contact.checked)}),
  ].filter(Boolean);
  if (routes.length === 0) return name;
  return h('span', {class: 'contact'}, name, ' (',
           routes.flatMap((route, place) => (place === 0 ? [route] : ['; ', route])), ')');
}
