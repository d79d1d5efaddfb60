// The static pages: their frame, and where each stands.
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {indexContent} from '../page/content.mjs';
import {h} from '../page/dom.mjs';
import {standing} from '../page/frame.mjs';
import {makeView} from '../page/view.mjs';
import {wordsIn} from '../page/words.mjs';
import {copyPolicy, policy, readingPolicy} from '../policy.mjs';
import {copyPage} from './copy-page.mjs';
import {written} from './document.mjs';
import {keptSize} from './edition.mjs';
import {infoPage, infoPages} from './info.mjs';
import {writeLanding} from './landing.mjs';
import {measureSite} from './measure.mjs';
import {navigation} from './navigation.mjs';
import {contentsPage, makeReading, nodePage, termsPage} from './reading.mjs';
import {searchPage} from './search-page.mjs';
import {languageNames, languages, readTexts} from './sources.mjs';
import {escaped, fill} from './template.mjs';
import {wholeDocument} from './whole.mjs';

/** @typedef {import('../../wasm/engine.d.ts').Outline} Outline */
/** @typedef {import('../../wasm/engine.d.ts').Language} Language */
/** @typedef {{path: string, title: string, main: string, head?: string, policy?: string}} StaticPage below the
 *   folder of its language; `main` and `head` are HTML */

/**
 * @param {string} site
 * @param {string} assets name of the folder of assets
 * @param {Outline} outline
 * @param {import('../../wasm/engine.mjs').Engine} engine
 */
export function writeStaticPages(site, assets, outline, engine) {
  const texts = readTexts('web/text');
  const words = readTexts('web/static/text');
  const content = indexContent(outline);
  const inLanguages = languages.map((language) => ({
    view: makeView(language, texts, content, engine, {area: '', lens: ''}), t: wordsIn(words, language)}));
  const write = (/** @type {StaticPage} */ page, /** @type {typeof inLanguages[0]} */ {view, t}) => {
    const path = join(site, view.language, page.path.replace(/(^|\/)$/, '$1index.html'));
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, framed(page, view, t, assets));
  };
  for (const one of inLanguages) {
    for (const page of [...readingPages(one.view, one.t), wholePage(one.view, one.t), askingPage(one.t, assets)]) write(page, one);
  }
  writeLanding(site, assets, inLanguages);
  const measured = measureSite(site, assets);
  for (const one of inLanguages) {
    for (const page of infoPages()) {
      write({path: `${page.name}.html`, title: page.title[one.view.language],
             main: written(() => infoPage(page, one.view.language, one.t, measured), {term: () => '#'})}, one);
    }
  }
  // After all others: this one says how large they are.
  const kilobytes = Math.round(keptSize(site) / 1000);
  for (const one of inLanguages) write(keepingPage(one.t, assets, kilobytes), one);
}

/**
 * @param {import('../page/view.mjs').View} view
 * @param {ReturnType<typeof wordsIn>} t
 * @returns {StaticPage[]}
 */
function readingPages(view, t) {
  const reading = makeReading(view, t, (id) => `./${id}.html`);
  const term = (/** @type {string} */ id) => `./terms/#term-${id}`;
  return [
    {path: 'read/', title: t('read-title'), main: written(() => contentsPage(reading), {term})},
    {path: 'read/terms/', title: t('terms-title'),
     main: written(() => termsPage(reading), {term: (id) => `#term-${id}`})},
    ...view.content.outline.nodes.map((node) => ({
      path: `read/${node.id}.html`, title: reading.titleOf(node.id), main: written(() => nodePage(reading, node), {term})})),
  ];
}

/**
 * @param {import('../page/view.mjs').View} view
 * @param {ReturnType<typeof wordsIn>} t
 * @returns {StaticPage}
 */
function wholePage(view, t) {
  return {path: 'whole.html', title: t('whole-title'), main: written(() => wholeDocument(view, t), {
    term: (id) => `#term-${id}`, opened: true, headings: 'h4'})};
}

/**
 * @param {ReturnType<typeof wordsIn>} t
 * @param {string} assets
 * @returns {StaticPage}
 */
function askingPage(t, assets) {
  return {path: 'search.html', title: t('search-title'), policy,
          main: written(() => searchPage(t), {term: () => '#', buttons: true}),
          head: `<script type="module" src="../a/${assets}/web/search/main.mjs"></script>`};
}

/**
 * @param {ReturnType<typeof wordsIn>} t
 * @param {string} assets
 * @param {number} kilobytes
 * @returns {StaticPage}
 */
function keepingPage(t, assets, kilobytes) {
  return {path: 'copy.html', title: t('copy-title'), policy: copyPolicy,
          main: written(() => copyPage(t, kilobytes), {term: () => '#', buttons: true}),
          head: '<link rel="manifest" href="app.webmanifest">\n' +
                `<script type="module" src="../a/${assets}/web/offline/page.mjs"></script>`};
}

/**
 * A page as it is served.
 * @param {StaticPage} page
 * @param {import('../page/view.mjs').View} view
 * @param {ReturnType<typeof wordsIn>} t
 * @param {string} assets
 */
function framed(page, view, t, assets) {
  const {outline} = view.content;
  const home = page.path.includes('/') ? '../'.repeat(page.path.split('/').length - 1) : './';
  const root = home === './' ? '../' : `${home}../`;
  const unread = (outline.textStates.cy?.initial ?? 0) + (outline.textStates.cy?.translated ?? 0);
  const links = () => navigation.map(([key, path]) => h('li', {}, h('a', {
    class: 'govuk-link', href: home + path, 'aria-current': path === page.path && 'page'}, t(key))));
  const noTerm = {term: () => '#'};
  return fill('web/static/page.html', {
    lang: view.language, title: page.title, policy: page.policy ?? readingPolicy, assets: `${root}a/${assets}`,
    'other-lang': view.otherLanguage, 'other-language': languageNames[view.otherLanguage], root,
    here: `${root}${view.language}/${page.path}`, there: `${root}${view.otherLanguage}/${page.path}`,
    'nav-label': t('nav-label'), edition: outline.edition, review: t('review-by', {date: view.date(outline.reviewBy)}),
    'short-hash': outline.hash.slice(0, 'sha256:'.length + 12),
    ...Object.fromEntries(['skip-to-main', 'danger-question', 'danger-call', 'footer-edition', 'footer-content']
      .map((key) => [key, view.t(key)])),
  }, {
    head: page.head ?? '', main: page.main, nav: written(links, noTerm), standing: written(() => standing(view.t, outline.status), noTerm),
    translation: unread > 0 ? `<p>${escaped(view.t('footer-translation'))}</p>` : '',
  });
}
