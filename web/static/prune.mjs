// What of a style sheet the site uses. A rule stays where all its classes are named in the site's own sources.

// With what is escaped in it, as in `.govuk-\!-margin-0`.
const className = /\.(?:[\w-]|\\.)+/g;

/**
 * @param {string} css minified, with no rule inside a rule but those of `@media` and `@supports`
 * @param {string} sources of everything that gives elements their classes
 */
export function prune(css, sources) {
  const used = new Map();
  const isUsed = (/** @type {string} */ name) => {
    // `govuk-${kind}__item` is written with its middle open.
    if (!used.has(name)) used.set(name, sources.includes(name) || opened(name, sources));
    return used.get(name);
  };
  const kept = (/** @type {string} */ selector) => (selector.replace(/:not\([^)]*\)/g, '').match(className) ?? []).every((one) => isUsed(one.slice(1).replaceAll('\\', '')));
  const rules = (/** @type {string} */ text) => text.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors, body) => {
    if (/^\s*@/.test(selectors)) return rule;
    const left = selectors.split(/,(?![^()]*\))/).filter(kept);
    return left.length === 0 ? '' : `${left.join(',')}{${body}}`;
  });
  return rules(css).replace(/@(?:media|supports)[^{}]*\{\s*\}/g, '');
}

/**
 * True of a class that sources put together from its kind: radios, checkboxes, a heading's size.
 * @param {string} name
 * @param {string} sources
 */
function opened(name, sources) {
  const [, before, kind, after] = /^(govuk-)(radios|checkboxes)(.*)$/.exec(name) ?? /^(govuk-heading-)(xl|l|m|s)()$/.exec(name) ?? [];
  return kind !== undefined && sources.includes(`${before}\${`) && (after === '' || sources.includes(`}${after}`));
}
