// The page that lets a reader choose the language and the way to read. It needs no script.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {h} from '../page/dom.mjs';
import {readingPolicy} from '../policy.mjs';
import {written} from './document.mjs';
import {navigation} from './navigation.mjs';
import {fill} from './template.mjs';

/** @typedef {{view: import('../page/view.mjs').View, t: import('./reading.mjs').Reading['t']}} InLanguage */

/** @param {InLanguage} one */
function section({view, t}) {
  const {language} = view;
  const {title, status} = view.content.outline;
  const link = (/** @type {string[]} */ [key, path]) =>
    h('li', {}, h('a', {class: 'govuk-link', href: `./${language}/${path}`}, t(key)));
  return h('section', {lang: language},
    h('h1', {class: 'govuk-heading-l'}, view.plain(title)),
    h('p', {class: 'govuk-body'}, h('strong', {class: 'govuk-tag'}, view.t(`status-${status}`)), ' ',
      view.t(`standing-${status}`)),
    h('p', {class: 'govuk-body'}, view.t('start-lead')),
    h('p', {}, h('a', {class: 'govuk-button', href: `./${language}/`, hreflang: language}, t('landing-continue'))),
    h('ul', {class: 'govuk-list contents'}, navigation.slice(1).map(link)));
}

/**
 * @param {string} site
 * @param {string} assets name of the folder of assets
 * @param {InLanguage[]} inLanguages
 */
export function writeLanding(site, assets, inLanguages) {
  const welshFirst = [...inLanguages].sort((one, other) => one.view.language.localeCompare(other.view.language));
  const words = Object.fromEntries(inLanguages.flatMap(({view, t}) => [
    ...['danger-question', 'danger-call'].map((key) => [`${view.language}:${key}`, view.t(key)]),
    [`${view.language}:edition`, `${view.t('footer-edition')} ${view.content.outline.edition}. ` +
      t('review-by', {date: view.date(view.content.outline.reviewBy)})]]));
  writeFileSync(join(site, 'index.html'), fill('web/landing.html', {
    ...words, policy: readingPolicy, assets: `a/${assets}`,
  }, {sections: written(() => welshFirst.map(section), {term: () => '#'})}));
}
