// What stands around every screen: title, language, standing, footer. The build has written it in the page's own
// language; this writes it in the other when the language is switched.
import {h} from './dom.mjs';

/** @typedef {import('./view.mjs').View} View */

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {View} view */
export function renderFrame(view) {
  const {t, language, otherLanguage} = view;
  document.documentElement.lang = language;
  document.title = t('name');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = t(/** @type {HTMLElement} */ (element).dataset.text ?? '');
  }
  const exit = find('exit').dataset;
  [exit.pressTwo, exit.pressOne, exit.expired] = [t('exit-press-two'), t('exit-press-one'), t('exit-expired')];
  const link = /** @type {HTMLAnchorElement} */ (find('language'));
  link.href = (link.getAttribute('href') ?? '').replace(/(en|cy)\//, `${otherLanguage}/`);
  link.lang = link.hreflang = otherLanguage;
  link.textContent = otherLanguage === 'cy' ? 'Cymraeg' : 'English';
  for (const page of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-page]'))) {
    page.href = (page.getAttribute('href') ?? '').replace(/(en|cy)\//, `${language}/`);
  }
  find('standing').replaceChildren(...standing(t, view.content.outline.status));
  renderFooter(view);
}

/**
 * How far the pathway is agreed, for the top of every page.
 * @param {View['t']} t
 * @param {string} status of the pathway
 */
export const standing = (t, status) => [
  h('strong', {class: 'govuk-tag govuk-phase-banner__content__tag'}, t(`status-${status}`)),
  h('span', {class: 'govuk-phase-banner__text'}, t(`standing-${status}`))];

/** @param {View} view */
function renderFooter(view) {
  const {t} = view;
  const {edition, hash, reviewBy, textStates} = view.content.outline;
  const unread = (textStates.cy?.initial ?? 0) + (textStates.cy?.translated ?? 0);
  find('edition').replaceChildren(
    h('p', {}, `${t('footer-edition')} ${edition} · ${t('footer-review')} ${view.date(reviewBy)}`),
    h('p', {}, `${t('footer-content')} `, h('span', {class: 'hash'}, hash.slice(0, 'sha256:'.length + 12))),
    ...(unread > 0 ? [h('p', {}, t('footer-translation'))] : []));
}
