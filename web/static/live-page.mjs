// The pages that run the engine, in each language: the journey, practice, the audit. And the accessibility statement,
// which has their frame.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {standing} from '../page/frame.mjs';
import {wordsIn} from '../page/words.mjs';
import {policy} from '../policy.mjs';
import {writeAuditPage} from './audit-page.mjs';
import {written} from './document.mjs';
import {languageNames, languages, readText, readTexts} from './sources.mjs';
import {escaped, fill} from './template.mjs';

const proceduresLink = 'https://www.safeguarding.wales';
// Where GOV.UK’s own component leads: a page that many people open, and that knows nothing of them.
const exitAddress = 'https://www.bbc.co.uk/weather';

/**
 * What to do without the page.
 * @param {{[key: string]: string}} text
 * @param {{[key: string]: string}} words of the static pages
 * @param {string} up to the folder of the language
 */
function withoutPage(text, words, up) {
  const line = (/** @type {string} */ html) => `<p class="govuk-body">${html}</p>`;
  const link = (/** @type {string} */ href, /** @type {string} */ label) =>
    `<a class="govuk-link" href="${href}">${escaped(label)}</a>`;
  return line(`<strong>${escaped(text['no-script-danger'])}</strong>`) + line(escaped(text['no-script-report'])) +
    line(link(`${up}read/`, words['read-title'])) + line(link(`${up}whole.html`, words['whole-title'])) +
    line(link(proceduresLink, text['no-script-procedures']));
}

/**
 * @param {string} site
 * @param {string} assets name of the folder of assets
 * @param {any} outline
 * @param {boolean} hasCases to practise with
 */
export function writeLivePages(site, assets, outline, hasCases) {
  const texts = readTexts('web/text');
  const words = readTexts('web/static/text');
  const preloads = (/** @type {string} */ up) =>
    ['web/page/app.mjs', 'wasm/engine.mjs', 'wasm/llwybr.mjs'].map((path) => `<link rel="modulepreload" href="${up}a/${assets}/${path}">`).join('\n');
  for (const language of languages) {
    const text = texts[language];
    const other = language === 'en' ? 'cy' : 'en';
    const banner = written(() => standing(wordsIn(texts, language), outline.status), {term: () => '#'});
    const common = {...words[language], ...text, lang: language, policy, 'other-lang': other, 'other-language': languageNames[other],
                    'exit-address': exitAddress};
    /**
     * @param {string} place below the folder of the language
     * @param {string} template
     * @param {{[key: string]: string}} values
     * @param {{[key: string]: string}} html
     */
    const write = (place, template, values, html) => {
      const up = place === '' ? '../' : '../../';
      mkdirSync(join(site, language, place), {recursive: true});
      writeFileSync(join(site, language, place, 'index.html'), fill(template, {
        ...common, up, place, assets: `${up}a/${assets}`, ...values,
      }, {standing: banner, without: withoutPage(text, words[language], place === '' ? '' : '../'), ...html}));
    };
    const link = hasCases ? `<p><a class="govuk-link" href="../${language}/practice/" target="_blank" rel="noopener" ` +
      `data-text="footer-practice" data-page="practice/">${escaped(text['footer-practice'])}</a></p>\n` : '';
    write('', 'web/page.html', {entry: 'page/main.mjs'}, {preloads: preloads('../'), 'practice-link': link});
    if (hasCases) {
      write('practice/', 'web/page.html', {entry: 'practice/main.mjs'},
            {preloads: preloads('../../'), 'practice-link': ''});
    }
    write('accessibility/', 'web/accessibility.html', {}, {content: readText(`web/accessibility/${language}.html`)});
    writeAuditPage(site, language, {...common, assets: `../a/${assets}`}, {standing: banner});
  }
}
