// The page that runs the engine, in each language.
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {policy} from '../policy.mjs';
import {writeAuditPage} from './audit-page.mjs';
import {languageNames, languages, readText, readTexts, root} from './sources.mjs';
import {escaped, fill} from './template.mjs';

const proceduresLink = 'https://www.safeguarding.wales';

/**
 * What to do without the page.
 * @param {{[key: string]: string}} text
 * @param {{[key: string]: string}} words of the static pages
 */
function withoutPage(text, words) {
  const line = (/** @type {string} */ html) => `<p class="govuk-body">${html}</p>`;
  const link = (/** @type {string} */ href, /** @type {string} */ label) =>
    `<a class="govuk-link" href="${href}">${escaped(label)}</a>`;
  return line(`<strong>${escaped(text['no-script-danger'])}</strong>`) + line(escaped(text['no-script-report'])) +
    line(link('read/', words['read-title'])) + line(link('whole.html', words['whole-title'])) +
    line(link(proceduresLink, text['no-script-procedures']));
}

/**
 * @param {string} site
 * @param {string} assets name of the folder of assets
 * @param {any} outline
 */
export function writeLivePages(site, assets, outline) {
  const texts = readTexts('web/text');
  const words = readTexts('web/static/text');
  const modules = [...readdirSync(join(root, 'web/page')).map((name) => `web/page/${name}`),
                   'wasm/engine.mjs', 'wasm/llwybr.mjs'];
  const preloads = modules.map((path) => `<link rel="modulepreload" href="../a/${assets}/${path}">`).join('\n');
  for (const language of languages) {
    const other = language === 'en' ? 'cy' : 'en';
    const standing = `<strong class="govuk-tag govuk-phase-banner__content__tag">` +
      `${escaped(texts[language][`status-${outline.status}`])}</strong><span class="govuk-phase-banner__text">` +
      `${escaped(texts[language][`standing-${outline.status}`])}</span>`;
    mkdirSync(join(site, language), {recursive: true});
    const values = {...texts[language], lang: language, policy, assets: `../a/${assets}`, 'other-lang': other,
                    'other-language': languageNames[other]};
    writeFileSync(join(site, language, 'index.html'), fill(readText('web/page.html'), values,
      {preloads, standing, without: withoutPage(texts[language], words[language])}));
    writeAuditPage(site, language, values, {standing});
  }
}
