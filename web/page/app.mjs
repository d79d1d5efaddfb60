// The page: which screen is shown, and what happens next.
import {actionScreen} from './action.mjs';
import {answersSoFar, dropScreen} from './answers.mjs';
import {areaChoice, fillLocalNames} from './area.mjs';
import {chooseScreen} from './choose.mjs';
import {indexContent} from './content.mjs';
import {h} from './dom.mjs';
import {showEdition} from './edition-notice.mjs';
import {endpointScreen} from './endpoint.mjs';
import {formState, restoreForm} from './form-state.mjs';
import {renderFrame} from './frame.mjs';
import {lensChoice} from './lens.mjs';
import {loadPathway} from './load.mjs';
import {Moments} from './moments.mjs';
import {isUnchanged, mostBytes, openDetails, openedScreen, refusalOf} from './opened.mjs';
import {outlookOf} from './outlook.mjs';
import {details} from './parts.mjs';
import {openForPrint} from './print.mjs';
import {progress} from './progress.mjs';
import {questionScreen} from './question.mjs';
import {recordScreen, saveRecord} from './record.mjs';
import {Session, thisMinute} from './session.mjs';
import {startScreen, troubleScreen} from './start.mjs';
import {makeView} from './view.mjs';

/** @typedef {import('../../wasm/engine.d.ts').Language} Language */
/** @typedef {import('./session.mjs').Proposal} Proposal */
/** @typedef {() => any} Screen makes the nodes of a screen in the language of the moment */
/**
 * A screen passed. `key` names the input it is about, once there is one; `changing`: it was opened for a change.
 * @typedef {{kind: 'start' | 'list' | 'end' | 'record' | 'compare'}
 *   | {kind: 'node', at: string, key: number | null, changing?: boolean}
 *   | {kind: 'drop', key: number, answers: string[] | null, proposal: Proposal, of: unknown}
 *   | {kind: 'opened', opened: import('./opened.mjs').ReadRecord}
 *   | {kind: 'trouble', title: string, text: import('../../wasm/engine.d.ts').Plain}} Moment
 * @typedef {Moment & {kept?: {form: ReturnType<typeof formState>, inputs: unknown}}} Passed with what is chosen on it
 *   and not yet sent, as long as the answers stay what they were
 */

/**
 * @param {import('./exit.mjs').WayOut} exit
 * @param {import('../practice/practice.mjs').Practice | null} practice with cases instead of a live journey
 */
export async function startApp(exit, practice = null) {
  const {texts, outline, engine, restart} = await loadPathway();
  const all = {en: {...texts.en, ...practice?.texts.en}, cy: {...texts.cy, ...practice?.texts.cy}};
  new App(all, indexContent(outline), new Session(engine, restart), practice).begin(exit);
}

class App {
  /** @type {Screen} */
  #screen = () => [];
  #language = /** @type {Language} */ (document.documentElement.lang);
  /** What the person has said of themselves, in memory only. */
  #said = {area: '', lens: ''};
  /** @type {Moments<Passed>} */
  #moments = new Moments((moment) => this.#attempt(() => this.#render(moment ?? {kind: 'start'})),
                         (moment) => this.#leave(moment));

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

  get view() {
    return makeView(this.#language, this.texts, this.content, this.session.engine, this.#said);
  }

  /** @param {import('./exit.mjs').WayOut} exit */
  begin(exit) {
    const link = /** @type {HTMLElement} */ (document.getElementById('language'));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.#switchLanguage();
    });
    document.getElementById('skip')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.main.focus();
    });
    exit.forget = () => this.#clear();
    addEventListener('pageshow', (event) => event.persisted && this.#restart());
    openForPrint();
    renderFrame(this.view);
    this.#moments.begin({kind: 'start'});
    this.#showStart(false);
  }

  // The other language in the same place: the same screen again, what is chosen and opened on it kept.
  #switchLanguage() {
    this.#language = this.view.otherLanguage;
    renderFrame(this.view);
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
  #show(screen, focus = true) {
    this.#screen = screen;
    this.#draw();
    document.title = this.view.t('name');
    if (!focus) return;
    scrollTo(0, 0);
    this.main.querySelector('h1')?.focus({preventScroll: true});
  }

  #draw() {
    this.main.replaceChildren(h('div', {class: 'screen'}, this.practice?.banner(this.view), this.#screen()));
    const {inputs, state} = this.session;
    showEdition(this.view, state.endpoint !== null ? 'end' : inputs.length > 0 ? 'between' : 'start');
  }

  // Forgets everything that was answered and chosen.
  #clear() {
    this.#said = {area: '', lens: ''};
    this.session = new Session(this.session.engine, this.session.reload);
    if (this.practice) this.practice.walk = null;
    this.#moments.begin({kind: 'start'});
    this.main.replaceChildren();
  }

  #restart() {
    this.#clear();
    this.#showStart();
  }

  /** Goes on to a screen. @param {Moment} moment */
  #go(moment) {
    this.#leave(this.#moments.current);
    this.#moments.push(moment);
    return this.#render(moment);
  }

  /** Remembers with a screen what is chosen on it. @param {Passed | undefined} moment */
  #leave(moment) {
    if (moment?.kind === 'node') moment.kept = {form: formState(this.main), inputs: this.session.inputs};
  }

  /** Goes on to where the journey is: its end, the one node that has newly opened, or the list of what is open. */
  #goOn(before = /** @type {string[]} */ ([])) {
    return this.#go(this.#where(before));
  }

  // Goes on to the part of the journey that followed this screen before, or to where it is.
  #onward() {
    const followed = ['node', 'list', 'end'].includes(this.#moments.next?.kind ?? '');
    return followed ? this.#moments.forward() : this.#goOn();
  }

  /** @param {string[]} before addresses that were open already @returns {Moment} */
  #where(before) {
    const {open, endpoint} = this.session.state;
    if (endpoint !== null) return {kind: 'end'};
    const fresh = open.length === 1 ? open : open.filter((one) => !before.includes(one.at));
    return fresh.length === 1 ? {kind: 'node', at: fresh[0].at, key: null} : {kind: 'list'};
  }

  /** @param {Passed} moment @returns {Promise<void>} */
  async #render(moment) {
    const {session} = this;
    if (moment.kind === 'node') {
      const index = session.indexOf(moment.key);
      if (index >= 0) return this.#showPassed(moment, index);
      if (session.openAt(moment.at)) return this.#showOpen(moment);
    } else if (moment.kind === 'drop') {
      if (moment.of === session.inputs) return this.#showDrop(moment);
    } else if (moment.kind === 'record') {
      return this.#showRecord();
    } else if (moment.kind === 'compare' && this.practice?.walk) {
      return this.#showCompared(this.practice);
    } else if (moment.kind === 'opened') {
      return this.#showOpened(moment);
    } else if (moment.kind === 'trouble') {
      return this.#showTrouble(moment);
    } else if (moment.kind === 'start') {
      return this.#showStart();
    } else if (moment.kind === 'list' && session.state.open.length > 1) {
      return this.#showList();
    } else if (session.state.endpoint !== null) {
      return this.#showEnd();
    }
    // What that screen was about is no longer so: the journey as it stands.
    const now = this.#where([]);
    this.#moments.replace(now);
    return this.#render(now);
  }

  #showStart(focus = true) {
    if (this.practice) return this.#showCases(this.practice, focus);
    const onStart = () => this.#attempt(() => this.#onward());
    this.#show(() => startScreen(this.view, {
      onStart, begun: this.session.inputs.length > 0, choices: this.#fullChoices(),
      opening: openDetails(this.view, (file) => this.#attempt(() => this.#openRecord(file)))}), focus);
  }

  /** @param {import('../practice/practice.mjs').Practice} practice @param {boolean} [focus] */
  #showCases(practice, focus) {
    this.#show(() => practice.startScreen(this.view, {onCase: (walk) => this.#attempt(() => {
      this.#clear();
      practice.walk = walk;
      return this.#goOn();
    })}), focus);
  }

  /** @param {import('../practice/practice.mjs').Practice} practice */
  #showCompared(practice) {
    this.#show(() => practice.compareScreen(this.view, this.session.inputs, {
      onBack: this.#back, onAnother: () => this.#restart()}));
  }

  /** Names the agencies of another area on the screen as it stands. @param {string} id */
  #chooseArea(id) {
    this.#said.area = id;
    for (const box of this.main.querySelectorAll('.local')) fillLocalNames(this.view, /** @type {HTMLElement} */ (box));
  }

  /** @param {string} id */
  #chooseLens(id) {
    this.#said.lens = id;
    this.#redraw();
  }

  #back = () => this.#moments.back();

  #showEnd() {
    this.#show(() => endpointScreen(this.view, this.session.state, {
      onBack: this.#back, onChange: (key) => this.#attempt(() => this.#change(key)), onRestart: () => this.#restart(),
      then: this.#thenButton(), choices: this.#fullChoices()}));
  }

  #showList() {
    this.#show(() => chooseScreen(this.view, this.session.state, {
      progress: progress(this.view, this.session.state), onBack: this.#back, onChoose: (at) => this.#attempt(() => this.#go({kind: 'node', at, key: null})),
      after: [this.#answers(), this.#choices()]}));
  }

  /** A node that waits for its answer. @param {Passed & {kind: 'node'}} moment */
  #showOpen(moment) {
    const {open} = this.session.state;
    const shown = /** @type {import('../../wasm/engine.d.ts').OpenNode} */ (this.session.openAt(moment.at));
    this.#showNode(moment, shown, this.session.state, {
      chosen: [], submit: 'continue', others: open.length > 1,
      onAnswer: (answers) => this.#attempt(() => this.#answer(moment, answers))});
  }

  /** A node that was answered: its answer can be changed here too. @param {Passed & {kind: 'node'}} moment @param {number} index */
  async #showPassed(moment, index) {
    const state = await this.session.before(index);
    const shown = /** @type {import('../../wasm/engine.d.ts').OpenNode} */ (state.open.find((open) => open.at === moment.at));
    this.#showNode(moment, shown, state, {
      chosen: this.session.inputs[index].answers, submit: moment.changing ? 'change-save' : 'continue', others: false,
      onAnswer: (answers) => this.#attempt(() => this.#answerAgain(moment, answers)),
      onUndo: () => this.#attempt(() => this.#undo(moment))});
  }

  /**
   * @param {Passed} moment
   * @param {import('../../wasm/engine.d.ts').OpenNode} open
   * @param {import('../../wasm/engine.d.ts').JourneyState} state before its answer
   * @param {{chosen: string[], submit: string, others: boolean, onAnswer: (answers: string[]) => void, onUndo?: () => void}} options
   */
  #showNode(moment, open, state, options) {
    const node = this.content.node(open.node);
    const inputs = this.session.inputs.slice(0, state.steps.filter((step) => step.input !== null).length);
    const shared = () => ({state, progress: progress(this.view, this.session.state, options.onUndo !== undefined),
                           onBack: this.#back});
    const after = () => [options.others && this.#othersLink(), this.#answers(), this.#choices()];
    this.#show(() => node.kind === 'question' ?
      questionScreen(this.view, node, {
        ...shared(), at: open.at, chosen: options.chosen, submit: this.view.t(options.submit),
        outlook: (answers) => outlookOf(this.session.engine, inputs, open.at, answers), onAnswer: options.onAnswer, after: after()}) :
      actionScreen(this.view, open, {
        ...shared(), onDone: () => options.onAnswer([]), onUndo: options.onUndo, after: after()}));
    if (moment.kept?.inputs === this.session.inputs) restoreForm(this.main, moment.kept.form);
  }

  #othersLink() {
    return h('p', {class: 'govuk-body'},
      h('button', {type: 'button', class: 'link-button', onclick: () => this.#attempt(() => this.#go({kind: 'list'}))},
        this.view.t('choose-all-open')));
  }

  #answers() {
    return answersSoFar(this.view, this.session.state.steps, (input) => this.#attempt(() => this.#change(input)));
  }

  #choices() {
    return [this.session.inputs.length > 0 && h('p', {class: 'govuk-body'}, this.#thenButton('record-so-far', 'link-button')),
            details(this.view.t('choices-change'), this.#fullChoices())];
  }

  // To the record; in practice, which has none, to the comparison with the group's route.
  #thenButton(words = 'record-button', kind = 'govuk-button') {
    const to = this.practice ? /** @type {const} */ ('compare') : /** @type {const} */ ('record');
    return h('button', {type: 'button', class: `${kind} then`, onclick: () => this.#attempt(() => this.#go({kind: to}))},
             this.view.t(this.practice ? 'compare-button' : words));
  }

  #fullChoices() {
    return [lensChoice(this.view, (id) => this.#chooseLens(id)), areaChoice(this.view, (id) => this.#chooseArea(id))];
  }

  #showRecord() {
    this.#show(() => recordScreen(this.view, this.session.state, {
      onBack: this.#back, onSave: () => this.#attempt(() => this.#saveRecord())}));
  }

  async #saveRecord() {
    saveRecord(await this.session.record(this.#language), this.session.inputs.at(-1)?.time ?? thisMinute());
  }

  /** @param {File} file that the person has chosen */
  async #openRecord(file) {
    const refuse = (/** @type {import('../../wasm/engine.d.ts').Plain} */ text) =>
      this.#go({kind: 'trouble', title: 'open-refused-title', text});
    if (file.size > mostBytes) return refuse(this.#say('open-too-long'));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await this.session.ask((engine) => engine.openRecord(bytes));
    const refusal = refusalOf(opened, (key) => this.#say(key));
    if (refusal) return refuse(refusal);
    const read = /** @type {import('./opened.mjs').ReadRecord} */ (opened);
    if (isUnchanged(read) && this.session.inputs.length === 0) return this.#takeRecord(read);
    return this.#go({kind: 'opened', opened: read});
  }

  /** @param {string} key */
  #say(key) {
    return {en: this.texts.en[key], cy: this.texts.cy[key]};
  }

  /** @param {import('./opened.mjs').ReadRecord} opened */
  #takeRecord(opened) {
    const dropped = new Set(opened.dropped.map((one) => one.input));
    this.session.replace(opened.record.inputs.filter((_, place) => !dropped.has(place)), opened.journey);
    return this.#goOn();
  }

  /** @param {Passed & {kind: 'opened'}} moment */
  #showOpened({opened}) {
    this.#show(() => openedScreen(this.view, opened, {
      begun: this.session.inputs.length > 0, onBack: this.#back, onSave: () => this.#attempt(() => this.#saveRecord()),
      onOpen: () => this.#attempt(() => this.#takeRecord(opened))}));
  }

  /** @param {Passed & {kind: 'node'}} moment @param {string[]} answers */
  async #answer(moment, answers) {
    const before = this.session.state.open.map((open) => open.at);
    const state = await this.session.answer(moment.at, answers);
    if (state.refused) return this.#go({kind: 'trouble', title: 'refused-title', text: state.refused.message});
    moment.key = /** @type {number} */ (this.session.keys.at(-1));
    return this.#goOn(before);
  }

  /** Opens an earlier answer for a change. @param {number} input */
  #change(input) {
    return this.#go({kind: 'node', at: this.session.inputs[input].at, key: this.session.keys[input], changing: true});
  }

  // The same answer goes on to the screen that followed; another is a change.
  /** @param {Passed & {kind: 'node'}} moment @param {string[]} answers */
  async #answerAgain(moment, answers) {
    const index = this.session.indexOf(moment.key);
    const same = answers.length === this.session.inputs[index].answers.length &&
      answers.every((one) => this.session.inputs[index].answers.includes(one));
    if (same) return this.#onward();
    const change = await this.session.change(index, answers);
    if (change.refused) return this.#go({kind: 'trouble', title: 'refused-title', text: change.refused.message});
    return this.#propose(moment, answers, change);
  }

  /** An action that is not done after all. @param {Passed & {kind: 'node'}} moment */
  async #undo(moment) {
    const proposal = await this.session.without(this.session.indexOf(moment.key));
    return this.#propose(moment, null, proposal);
  }

  // Takes a change that drops nothing, and asks before one that does.
  /** @param {Passed & {kind: 'node'}} moment @param {string[] | null} answers @param {Proposal} proposal */
  async #propose(moment, answers, proposal) {
    if (proposal.dropped.length === 0) {
      this.session.take(proposal);
      return this.#goOn();
    }
    const key = /** @type {number} */ (moment.key);
    await this.#go({kind: 'drop', key, answers, proposal, of: this.session.inputs});
    moment.kept = undefined;
  }

  /** @param {Passed & {kind: 'drop'}} moment */
  #showDrop(moment) {
    const node = this.content.node(this.session.inputs[this.session.indexOf(moment.key)].at.split('/').at(-1));
    const goOn = () => {
      this.#moments.replace(this.#where([]));
      return this.#render(/** @type {Passed} */ (this.#moments.current));
    };
    const take = () => {
      this.session.take(moment.proposal);
      return goOn();
    };
    this.#show(() => dropScreen(this.view, node, moment.answers, moment.proposal.dropped, {
      onDrop: () => this.#attempt(take), onKeep: () => this.#attempt(goOn)}));
  }

  /** @param {Passed & {kind: 'trouble'}} moment */
  #showTrouble(moment) {
    this.#show(() => troubleScreen(this.view, this.view.t(moment.title), this.view.plain(moment.text), this.#back));
  }

  /**
   * Does one step; whatever goes wrong in it, the answers before it stay.
   * @param {() => any} step
   */
  async #attempt(step) {
    try {
      await step();
    } catch (error) {
      console.error(error);
      await this.#go({kind: 'trouble', title: 'crash-title', text: this.#say('crash-text')});
    }
  }
}
