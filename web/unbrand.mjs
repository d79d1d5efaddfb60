// govuk-frontend's style sheet as its licence and guidance let others use it: without the typeface, the marks
// and the colours that are GOV.UK's own.

const colours = {
  '--govuk-brand-colour': '#1d4f58',
  '--govuk-text-colour': '#1b2326',
  '--govuk-input-border-colour': '#1b2326',
  '--govuk-secondary-text-colour': '#4a5558',
  '--govuk-template-background-colour': '#eef1ee',
  '--govuk-body-background-colour': '#fbfaf7',
  '--govuk-border-colour': '#c9cfcb',
  '--govuk-hover-colour': '#d5dcd8',
  '--govuk-focus-colour': '#ffc861',
  '--govuk-focus-text-colour': '#1b2326',
  '--govuk-link-colour': '#14606d',
  '--govuk-link-visited-colour': '#14606d',
  '--govuk-link-hover-colour': '#0c3b43',
  '--govuk-link-active-colour': '#1b2326',
  '--govuk-error-colour': '#a3271f',
  '--govuk-success-colour': '#1d6b4f',
  '--govuk-surface-background-colour': '#eef1ee',
  '--govuk-surface-border-colour': '#a9b8b4',
};

const ownFonts = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",Arial,sans-serif';
const branded = /GDS Transport|crest|crown|url\(|gov\.uk|#1d70b8|Calvert/i;

const licence = (/** @type {string} */ version) => `/*! govuk-frontend ${version}, changed by unbrand.mjs.
Copyright (c) 2017 Crown Copyright (Government Digital Service). MIT licence. */
`;

/**
 * @param {string} css govuk-frontend.min.css
 * @param {string} version
 */
export function unbrand(css, version) {
  const plain = css
    .replace(/\/\*![^*]*Calvert[^*]*\*\//g, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/\/\*# sourceMappingURL.*\*\//, '')
    .replace(/font-family:GDS Transport,arial,sans-serif/g, `font-family:${ownFonts}`)
    // The header and footer of GOV.UK, its logotype and its crest: none of them is used here.
    .replace(/[^{}]*govuk-(?:footer|header|logo|cookie)[^{}]*\{[^{}]*\}/g, '')
    .replace(/#1d70b8/g, colours['--govuk-brand-colour']);
  const left = plain.match(branded);
  if (left) throw new Error(`GOV.UK’s own is left in the style sheet: ${left[0]}`);
  const own = Object.entries(colours).map(([name, value]) => `${name}:${value}`).join(';');
  return `${licence(version)}${plain}\n:root{${own}}\n`;
}
