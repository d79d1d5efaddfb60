// The page: which screen is shown, and what happens next.
import {actionScreen} from './action.mjs';
import {answersSoFar, dropScreen} from './answers.mjs';
import {areaChoice, areaDetails, fillLocalNames} from './area.mjs';
import {chooseScreen} from './choose.mjs';
import {indexContent} from './content.mjs';
import {h} from './dom.mjs';
import {showEdition} from './edition-notice.mjs';
import {endpointScreen} from './endpoint.mjs';
import {renderFrame} from './frame.mjs';
import {loadPathway} from './load.mjs';
import {questionScreen} from './question.mjs';
import {Session} from './session.mjs';
import {startScreen, troubleScreen} from './start.mjs';
import {makeView} from './view.mjs';

/** @typedef {import('../../wasm/engine.d.ts').Language} Language */
/** @typedef {() => any} Screen makes the nodes of a screen in the language of the moment */

export async function startApp() {
  const {texts, outline, engine, restart} = await loadPathway();
  new App(texts, indexContent(outline), new Session(engine, restart)).begin();
}

class App {
  /** @type {Screen} */
  #screen = () => [];
  #language = /** @type {Language} */ (document.documentElement.lang);
  /** The local authority it is about, in memory only. */
  #area = '';

  /**
   * @param {import('./words.mjs').Texts} texts
   * @param {import('./content.mjs').Content} content
   * @param {Session} session
   */
  constructor(texts, content, session) {
    this.texts = texts;
    this.content = content;
    this.session = session;
    this.main = /** @type {HTMLElement} */ (document.getElementById('main'));
  }

  get view() {
    return makeView(this.#language, this.texts, this.content, this.session.engine, this.#area);
  }

  begin() {
    const link = /** @type {HTMLElement} */ (document.getElementById('language'));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.#switchLanguage();
    });
    document.getElementById('skip')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.main.focus();
    });
    addEventListener('pageshow', (event) => event.persisted && this.#restart());
    addEventListener('beforeprint', openForPrint);
    addEventListener('afterprint', closeAfterPrint);
    renderFrame(this.view);
    this.#showStart(false);
  }

  // The other language in the same place: the same screen again, what is chosen and opened on it kept.
  #switchLanguage() {
    const kept = formState(this.main);
    this.#language = this.view.otherLanguage;
    renderFrame(this.view);
    this.#draw();
    restoreForm(this.main, kept);
  }

  /**
   * @param {Screen} screen
   * @param {boolean} [focus]
   */
  #show(screen, focus = true) {
    this.#screen = screen;
    this.#draw();
    document.title = this.view.t('name');
    if (!focus) return;
    scrollTo(0, 0);
    this.main.querySelector('h1')?.focus({preventScroll: true});
  }

  #draw() {
    this.main.replaceChildren(h('div', {class: 'screen'}, this.#screen()));
    const {inputs, state} = this.session;
    showEdition(this.view, state.endpoint !== null ? 'end' : inputs.length > 0 ? 'between' : 'start');
  }

  #showStart(focus = true) {
    this.#show(() => startScreen(this.view, {
      onStart: () => this.#showJourney(), area: areaChoice(this.view, (id) => this.#chooseArea(id))}), focus);
  }

  /** Names the agencies of another area on the screen as it stands. @param {string} id */
  #chooseArea(id) {
    this.#area = id;
    for (const box of this.main.querySelectorAll('.local')) fillLocalNames(this.view, /** @type {HTMLElement} */ (box));
  }

  #restart() {
    this.#area = '';
    this.session = new Session(this.session.engine, this.session.reload);
    this.#showStart();
  }

  /** Shows where the journey is: its end, a node, or the list of what is open. */
  #showJourney() {
    const {session} = this;
    const onBack = () => this.#attempt(() => this.#back());
    if (session.state.endpoint !== null) {
      return this.#show(() => endpointScreen(this.view, session.state, {
        onBack, onChange: (input) => this.#showChange(input), onRestart: () => this.#restart(),
        area: areaChoice(this.view, (id) => this.#chooseArea(id))}));
    }
    const {open} = session;
    if (!open) {
      return this.#show(() => chooseScreen(this.view, session.state.open, {
        onBack, after: [this.#answers(), areaDetails(this.view, (id) => this.#chooseArea(id))], onChoose: (at) => (session.show(at), this.#showJourney())}));
    }
    const node = this.content.node(open.node);
    const answer = (/** @type {string[]} */ answers) => this.#attempt(() => this.#answer(answers));
    if (node.kind === 'question') {
      return this.#show(() => questionScreen(this.view, node, {
        at: open.at, chosen: session.remembered.get(open.at) ?? [], submit: this.view.t('continue'), onBack,
        onAnswer: answer, after: this.#after()}));
    }
    this.#show(() => actionScreen(this.view, open, {onBack, onDone: () => answer([]), after: this.#after()}));
  }

  #answers() {
    return answersSoFar(this.view, this.session.state.steps, (input) => this.#showChange(input));
  }

  #after() {
    const others = this.session.state.open.length > 1 && h('p', {class: 'govuk-body'},
      h('button', {type: 'button', class: 'link-button', onclick: () => (this.session.show(null), this.#showJourney())},
        this.view.t('choose-all-open')));
    return [others, this.#answers(), areaDetails(this.view, (id) => this.#chooseArea(id))];
  }

  /** @param {string[]} answers */
  async #answer(answers) {
    const state = await this.session.answer(answers);
    if (state.refused) return this.#showRefused(state.refused);
    this.#showJourney();
  }

  async #back() {
    const {session} = this;
    if (session.at !== null && session.chosen) {
      session.show(null);
      return this.#showJourney();
    }
    if (await session.back()) this.#showJourney();
    else this.#showStart();
  }

  /** @param {number} input */
  #showChange(input) {
    const step = this.#step(input);
    const node = this.content.node(step.node);
    this.#show(() => questionScreen(this.view, node, {
      at: step.at, chosen: step.answers, submit: this.view.t('change-save'), onBack: () => this.#showJourney(),
      onAnswer: (answers) => this.#attempt(() => this.#change(input, answers))}));
  }

  /** @param {number} input */
  #step(input) {
    const step = this.session.state.steps.find((one) => one.input === input);
    if (!step) throw new Error(`no step for input ${input}`);
    return step;
  }

  /**
   * @param {number} input
   * @param {string[]} answers
   */
  async #change(input, answers) {
    const change = await this.session.preview(input, answers);
    if (change.refused) return this.#showRefused(change.refused);
    const take = () => {
      this.session.take(change);
      this.#showJourney();
    };
    if (change.dropped.length === 0) return take();
    const step = this.#step(input);
    this.#show(() => dropScreen(this.view, step, answers, change.dropped, {
      onDrop: take, onKeep: () => this.#showJourney()}));
  }

  /** @param {import('../../wasm/engine.d.ts').Refused} refused */
  #showRefused(refused) {
    this.#show(() => troubleScreen(this.view, this.view.t('refused-title'), this.view.plain(refused.message),
                                   () => this.#showJourney()));
  }

  /**
   * Does one step; whatever goes wrong in it, the answers before it stay.
   * @param {() => Promise<void>} step
   */
  async #attempt(step) {
    try {
      await step();
    } catch (error) {
      console.error(error);
      this.#show(() => troubleScreen(this.view, this.view.t('crash-title'), this.view.t('crash-text'),
                                     () => this.#showJourney()));
    }
  }
}

/** @param {HTMLElement} main */
function formState(main) {
  return {
    chosen: [...main.querySelectorAll('input')].map((input) => input.checked),
    opened: [...main.querySelectorAll('details')].map((details) => details.open),
    expanded: [...main.querySelectorAll('.term')].map((term) => term.getAttribute('aria-expanded') === 'true'),
  };
}

/**
 * @param {HTMLElement} main
 * @param {ReturnType<typeof formState>} kept
 */
function restoreForm(main, kept) {
  main.querySelectorAll('input').forEach((input, place) => (input.checked = kept.chosen[place]));
  main.querySelectorAll('details').forEach((details, place) => (details.open = kept.opened[place]));
}

function openForPrint() {
  for (const details of document.querySelectorAll('details[data-print]:not([open])')) {
    details.setAttribute('open', '');
    details.setAttribute('data-opened', '');
  }
}

function closeAfterPrint() {
  for (const details of document.querySelectorAll('details[data-opened]')) {
    details.removeAttribute('open');
    details.removeAttribute('data-opened');
  }
}
