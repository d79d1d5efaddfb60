// What is on the page: the screen of the moment, in a language, for a person who may have said who they are.
import {fillLocalNames} from './area.mjs';
import {h} from './dom.mjs';
import {showEdition} from './edition-notice.mjs';
import {formState, restoreForm} from './form-state.mjs';
import {renderFrame} from './frame.mjs';
import {choicesMissing} from './opened.mjs';
import {Session} from './session.mjs';
import {makeView} from './view.mjs';

/** @typedef {import('../../wasm/engine.d.ts').Language} Language */
/** @typedef {() => any} Screen makes the nodes of a screen in the language of the moment */

export class Stage {
  /** @type {Screen} */
  #screen = () => [];
  #language = /** @type {Language} */ (document.documentElement.lang);
  /** What the person has said of themselves, in memory only. */
  #said = {area: '', lens: ''};
  /** Whether the screen is the first of a record that was opened. */
  reopened = false;

  /**
   * @param {import('./words.mjs').Texts} texts
   * @param {import('./content.mjs').Content} content
   * @param {Session} session
   * @param {import('../practice/practice.mjs').Practice | null} practice
   */
  constructor(texts, content, session, practice) {
    this.practice = practice;
    this.texts = texts;
    this.content = content;
    this.session = session;
    this.main = /** @type {HTMLElement} */ (document.getElementById('main'));
  }

  get language() {
    return this.#language;
  }

  get view() {
    return makeView(this.#language, this.texts, this.content, this.session.engine, this.#said);
  }

  /** Words of the interface in both languages. @param {string} key */
  say(key) {
    return {en: this.texts.en[key], cy: this.texts.cy[key]};
  }

  // The other language in the same place: the same screen again, what is chosen and opened on it kept.
  switchLanguage() {
    this.#language = this.view.otherLanguage;
    renderFrame(this.view);
    this.#redraw();
  }

  /** Names the agencies of another area on the screen as it stands. @param {string} id */
  chooseArea(id) {
    this.#said.area = id;
    for (const box of this.main.querySelectorAll('.local')) fillLocalNames(this.view, /** @type {HTMLElement} */ (box));
  }

  /** @param {string} id */
  chooseLens(id) {
    this.#said.lens = id;
    this.#redraw();
  }

  #redraw() {
    const kept = formState(this.main);
    this.#draw();
    restoreForm(this.main, kept);
  }

  /**
   * @param {Screen} screen
   * @param {boolean} [focus]
   */
  show(screen, focus = true) {
    this.#screen = screen;
    this.#draw();
    document.title = this.view.t('name');
    if (!focus) return;
    scrollTo(0, 0);
    this.main.querySelector('h1')?.focus({preventScroll: true});
  }

  #draw() {
    this.main.replaceChildren(h('div', {class: 'screen'}, this.practice?.banner(this.view),
                                  this.reopened && choicesMissing(this.view), this.#screen()));
    const {inputs, state} = this.session;
    showEdition(this.view, state.endpoint !== null ? 'end' : inputs.length > 0 ? 'between' : 'start');
  }

  // Forgets everything that was answered and chosen.
  empty() {
    this.#said = {area: '', lens: ''};
    this.session = new Session(this.session.engine, this.session.reload);
    if (this.practice) this.practice.walk = null;
    this.main.replaceChildren();
  }
}
