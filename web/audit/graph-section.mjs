// The picture and the list of the graph, which go together: where the list stands is marked in the picture.
import {h} from '../page/dom.mjs';
import {message, section} from './marks.mjs';
import {nodeList, partName} from './node-list.mjs';
import {legend, pictureFrame} from './picture.mjs';
import {ProverFailed} from './prover.mjs';

/** @typedef {import('./app.mjs').Shown} Shown */

const scales = ['1', '0.75', '0.5'];

export class GraphSection {
  #near = false;
  #scale = '1';
  /** Counts drawings asked for, so that a late one does not take the place of a newer. */
  #turn = 0;
  #list = h('div', {});
  #frame = h('div', {});
  /** @type {HTMLSelectElement | null} */
  #part = null;

  /**
   * @param {import('./prover.mjs').Prover} prover
   * @param {string} current id of the node the list stands at
   */
  constructor(prover, current) {
    this.prover = prover;
    this.current = current;
  }

  /** @param {Shown} shown */
  element(shown) {
    const {view} = shown;
    this.#list = h('div', {class: 'node-list'}, this.current && nodeList(shown, this.current));
    this.#frame = h('div', {class: 'picture-place'});
    this.#draw(shown);
    return section({id: 'graph', title: view.t('audit-graph')}, h('p', {class: 'govuk-body'}, view.t('audit-graph-how')),
      legend(shown), this.#settings(shown), this.#frame,
      h('section', {class: 'graph-list', 'aria-label': view.t('audit-graph-list')}, this.#list));
  }

  /** @param {Shown} shown */
  #settings(shown) {
    const {view} = shown;
    const {scopes} = view.content.outline;
    const here = view.content.node(this.current)?.scope;
    this.#part = h('select', {class: 'govuk-select', id: 'graph-part', autocomplete: 'off'}, scopes.map((scope) =>
      h('option', {value: scope.id, selected: scope.id === here}, partName(view, scope.id))));
    const part = /** @type {HTMLSelectElement} */ (this.#part);
    part.addEventListener('change', () => {
      this.goTo(shown, scopes.find((one) => one.id === part.value)?.start ?? this.current, 'graph-part');
    });
    const near = h('input', {type: 'checkbox', class: 'govuk-checkboxes__input', id: 'graph-near', checked: this.#near});
    near.addEventListener('change', () => ((this.#near = near.checked), this.#draw(shown)));
    const scale = h('select', {class: 'govuk-select', id: 'graph-scale', autocomplete: 'off'}, scales.map((value) =>
      h('option', {value, selected: value === this.#scale}, `${Number(value) * 100}%`)));
    scale.addEventListener('change', () => ((this.#scale = scale.value), this.#draw(shown)));
    return h('div', {class: 'table-filters not-printed'},
      h('div', {}, h('label', {class: 'govuk-label', for: 'graph-part'}, view.t('audit-part')), part),
      h('div', {}, h('label', {class: 'govuk-label', for: 'graph-scale'}, view.t('audit-scale')), scale),
      h('div', {class: 'govuk-checkboxes govuk-checkboxes--small'}, h('div', {class: 'govuk-checkboxes__item'}, near,
        h('label', {class: 'govuk-label govuk-checkboxes__label', for: 'graph-near'}, view.t('audit-near')))));
  }

  /**
   * @param {Shown} shown
   * @param {string} id
   * @param {string} [focus] id of the control to stay on; without it the node's heading takes the focus
   */
  goTo(shown, id, focus = 'node-title') {
    this.current = id;
    this.#list.replaceChildren(...nodeList(shown, id).flat(Infinity).filter(Boolean));
    const scope = shown.view.content.node(id)?.scope;
    if (this.#part && scope !== undefined) this.#part.value = scope;
    this.#draw(shown);
    document.getElementById(focus)?.focus();
  }

  /** @param {Shown} shown */
  async #draw(shown) {
    const turn = ++this.#turn;
    const frame = this.#frame;
    const {outline, node} = shown.view.content;
    const scope = node(this.current)?.scope ?? '';
    const subject = this.#near ? {around: this.current} : {subpathway: scope === outline.id ? '' : scope};
    try {
      const picture = await this.prover.ask({ask: 'draw', language: shown.view.language, ...subject});
      if (turn !== this.#turn) return;
      const old = frame.querySelector('.picture');
      const drawn = pictureFrame(shown, picture, this.current, Number(this.#scale));
      frame.replaceChildren(drawn);
      if (old) [drawn.scrollLeft, drawn.scrollTop] = [old.scrollLeft, old.scrollTop];
      reveal(drawn);
    } catch (error) {
      if (turn !== this.#turn) return;
      console.error(error);
      const plain = error instanceof ProverFailed && error.plain;
      frame.replaceChildren(h('p', {class: 'govuk-body'}, shown.view.t('audit-picture-failed')),
        ...(plain ? [h('p', {class: 'govuk-body'}, message(shown.view.plain(plain)))] : []));
    }
  }
}

// Scrolls the frame, and not the page, to the node the list stands at.
/** @param {HTMLElement} frame */
function reveal(frame) {
  const node = frame.querySelector('.node.current');
  if (!node) return;
  const heads = frame.querySelector('.picture-heads')?.clientHeight ?? 0;
  const [box, around] = [node.getBoundingClientRect(), frame.getBoundingClientRect()];
  const isBeside = box.left < around.left || box.right > around.right;
  const isAbove = box.top < around.top + heads || box.bottom > around.bottom;
  if (isBeside) frame.scrollLeft += (box.left + box.right - around.left - around.right) / 2;
  if (isAbove) frame.scrollTop += (box.top + box.bottom - around.top - around.bottom) / 2;
}
