// Practice: the group's walks as cases to follow, and then to compare. Never a live case: nothing of it can be saved.
import {answerWords} from '../page/answers.mjs';
import {h} from '../page/dom.mjs';
import {backLink, button, details, heading} from '../page/parts.mjs';
import {richText} from '../page/rich-text.mjs';
import {compareRoutes} from './compare.mjs';

/** @typedef {import('../page/view.mjs').View} View */
/** @typedef {import('../../wasm/engine.d.ts').Input} Input */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */
/** @typedef {import('./compare.mjs').Difference} Difference */
/** @typedef {{id: string, shows: import('../../wasm/engine.d.ts').Plain, inputs: Input[], ends: string}} Walk */

export async function loadPractice() {
  const response = await fetch(new URL('cases.json', import.meta.url));
  if (!response.ok) throw new Error(`cases.json: ${response.status}`);
  const {walks, texts} = await response.json();
  return new Practice(walks, texts);
}

export class Practice {
  /** The case chosen. @type {Walk | null} */
  walk = null;

  /**
   * @param {Walk[]} walks
   * @param {import('../page/words.mjs').Texts} texts that only practice has
   */
  constructor(walks, texts) {
    this.walks = walks;
    this.texts = texts;
  }

  /** On every screen, and on paper. @param {View} view */
  banner(view) {
    return h('div', {class: 'practice', role: 'note'},
      h('p', {}, h('strong', {class: 'govuk-tag'}, view.t('practice')), ' ', view.t('practice-not-live')),
      this.walk && h('p', {}, h('strong', {}, `${view.t('practice-case')}: `), view.plain(this.walk.shows)));
  }

  /**
   * @param {View} view
   * @param {{onCase: (walk: Walk) => void}} options
   */
  startScreen(view, {onCase}) {
    const any = () => onCase(this.walks[Math.floor(Math.random() * this.walks.length)]);
    const item = (/** @type {Walk} */ walk) => h('li', {}, h('button', {
      type: 'button', class: 'link-button', onclick: () => onCase(walk)}, view.plain(walk.shows)));
    return [
      heading('xl', view.t('practice-title')),
      h('p', {class: 'govuk-body-l'}, view.t('practice-lead')),
      h('p', {class: 'govuk-body'}, view.t('practice-unknown')),
      button(view.t('practice-any'), any, 'start'),
      h('h2', {class: 'govuk-heading-m'}, `${view.t('practice-cases')}: ${this.walks.length}`),
      h('ul', {class: 'govuk-list govuk-list--spaced cases'}, this.walks.map(item)),
    ];
  }

  /**
   * Where the person's route and the group's part, and why.
   * @param {View} view
   * @param {Input[]} inputs
   * @param {{onBack: () => void, onAnother: () => void}} options
   */
  compareScreen(view, inputs, options) {
    const walk = /** @type {Walk} */ (this.walk);
    const {alike, differences, onlyGroup} = compareRoutes(inputs, walk.inputs);
    const end = (/** @type {Input[]} */ list) => {
      const {endpoint} = view.engine.journey(list);
      return endpoint === null ? view.t('practice-no-end') : view.plain(view.content.node(endpoint).title);
    };
    return [
      backLink(view, options.onBack),
      heading('l', view.t('compare-title')),
      h('dl', {class: 'govuk-summary-list'}, [
        ['compare-alike', String(alike)], ['compare-different', String(differences.length)],
        ['compare-your-end', end(inputs)], ['compare-group-end', end(walk.inputs)],
      ].map(([key, value]) => h('div', {class: 'govuk-summary-list__row'},
        h('dt', {class: 'govuk-summary-list__key'}, view.t(key)), h('dd', {class: 'govuk-summary-list__value'}, value)))),
      differences.length === 0 && h('p', {class: 'govuk-body'}, view.t('compare-none')),
      differences.map((one) => difference(view, one)),
      onlyGroup.length > 0 && details(`${view.t('compare-only-group')}: ${onlyGroup.length}`, h('ul', {class: 'govuk-list govuk-list--bullet'},
        onlyGroup.map((input) => routeItem(view, input)))),
      details(view.t('compare-whole'), h('ol', {class: 'govuk-list govuk-list--number group-route'},
        walk.inputs.map((input) => routeItem(view, input)))),
      button(view.t('practice-another'), options.onAnother),
    ];
  }
}

/** @param {View} view @param {Input} input */
const nodeOf = (view, input) => view.content.node(input.at.split('/').at(-1));

/** @param {View} view @param {Input} input */
function routeItem(view, input) {
  const node = nodeOf(view, input);
  return h('li', {}, `${view.plain(node.title)}: `, h('strong', {}, answerWords(view, node, input.answers)));
}

/**
 * @param {View} view
 * @param {Difference} one
 */
function difference(view, {yours, groups, before, groupsBefore}) {
  const node = nodeOf(view, groups);
  const next = (/** @type {Input[]} */ inputs, /** @type {Input} */ input) => {
    const {open, endpoint} = view.engine.journey([...inputs, input]);
    const ids = endpoint !== null ? [endpoint] : open.map((one) => one.node);
    return ids.map((id) => view.plain(view.content.node(id).title)).join('; ');
  };
  const row = (/** @type {string} */ key, /** @type {Input} */ input, /** @type {Input[]} */ inputs) =>
    h('div', {class: 'govuk-summary-list__row'}, h('dt', {class: 'govuk-summary-list__key'}, view.t(key)),
      h('dd', {class: 'govuk-summary-list__value'}, h('strong', {}, answerWords(view, node, input.answers)),
        h('br'), `${view.t('compare-then')} ${next(inputs, input)}`));
  return h('section', {class: 'difference'},
    h('h2', {class: 'govuk-heading-s'}, view.plain(node.title)),
    h('dl', {class: 'govuk-summary-list'}, row('compare-yours', yours, before), row('compare-groups', groups, groupsBefore)),
    yours.answers.includes('not-known') && h('p', {class: 'govuk-body'}, view.t('compare-not-known')),
    node.why && [h('h3', {class: 'govuk-heading-s'}, view.t('why-question')), richText(view, node.why)],
    node.help && details(view.t('compare-help'), richText(view, node.help)));
}
