// The audit page: what is audited, what was found, and which screen of it is shown.
import {EngineCrashed, loadEngine} from '../../wasm/engine.mjs';
import {indexContent} from '../page/content.mjs';
import {json, loadPacked} from '../page/load.mjs';
import {makeView} from '../page/view.mjs';
import {renderFrame, sayProgress} from './frame.mjs';
import {GraphSection} from './graph-section.mjs';
import {indexGraph} from './graph.mjs';
import {ofBranch} from './evidence.mjs';
import {Prover, ProverFailed} from './prover.mjs';
import {auditScreen} from './screen.mjs';
import {newState} from './table.mjs';
import {emptyOutline, readResult} from './result.mjs';
import {witnessScreen} from './witness.mjs';

/** @typedef {import('../../wasm/engine.d.ts').Language} Language */
/** @typedef {import('./result.mjs').Result} Result */
/** @typedef {import('./witness.mjs').Subject} Subject */
/** @typedef {{files: {[path: string]: Uint8Array}, main: string, name: string, own: boolean}} Source */
/**
 * @typedef {object} Shown what the sections show, and what they ask of the page
 * @property {import('../page/view.mjs').View} view
 * @property {Result} result
 * @property {import('./graph.mjs').Graph | null} graph
 * @property {(id: string) => import('./table.mjs').TableState} state of a table
 * @property {(text: string) => number} rank of a text in the order of the language
 * @property {(id: string, focus?: string) => void} onNode goes to a node in the list of the graph
 * @property {(name: string) => void} onBranch opens its witness, or goes to its node where it has none
 * @property {(subject: Subject) => void} onWitness
 */

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const troubles = {stopped: 'audit-stopped', crashed: 'audit-crashed', refused: 'audit-refused'};

/** The day it is here. */
const localDay = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
};

export async function startAudit() {
  const [site, en, cy, engine] = await Promise.all([loadPacked(), json('web/text/audit.en.json'),
    json('web/text/audit.cy.json'), loadEngine({url: new URL('../../wasm/llwybr.wasm', import.meta.url)})]);
  const page = new AuditPage({en, cy}, engine, {files: site.files, main: site.main, name: site.main, own: false});
  await page.begin();
}

class AuditPage {
  #language = /** @type {Language} */ (document.documentElement.lang);
  #today = localDay();
  #prover = new Prover();
  /** @type {Result | null} */
  #result = null;
  #content = indexContent(emptyOutline);
  /** @type {import('./graph.mjs').Graph | null} */
  #graph = null;
  /** @type {GraphSection | null} */
  #graphSection = null;
  /** @type {Map<string, import('./table.mjs').TableState>} */
  #states = new Map();
  /** The witness on the page, and how many of its inputs are given. @type {{subject: Subject, place: number} | null} */
  #witness = null;
  /** Where the reader was when the witness was opened. */
  #left = {scroll: 0, focus: /** @type {Element | null} */ (null)};
  /** What stopped the last audit. @type {import('./screen.mjs').ScreenOptions['trouble']} */
  #trouble = null;
  /** Counts audits, so that a late answer of an old one is not shown. */
  #turn = 0;

  /**
   * @param {import('../page/words.mjs').Texts} texts
   * @param {import('../../wasm/engine.mjs').Engine} engine that follows, as the page of the pathway has it
   * @param {Source} site the pathway of this site
   */
  constructor(texts, engine, site) {
    this.texts = texts;
    this.engine = engine;
    this.site = site;
    this.source = site;
    this.main = find('screen');
    this.side = find('witness');
  }

  get view() {
    return makeView(this.#language, this.texts, this.#content, this.engine, {area: '', lens: ''});
  }

  async begin() {
    find('loading').hidden = true;
    find('language').addEventListener('click', (event) => {
      event.preventDefault();
      this.#language = this.view.otherLanguage;
      this.#draw();
      if (this.#witness) this.#drawWitness();
    });
    find('skip').addEventListener('click', (event) => {
      event.preventDefault();
      find('main').focus();
    });
    find('stop').addEventListener('click', () => this.#prover.stop());
    await this.#audit(this.site);
  }

  /** @param {Source} source */
  async #audit(source) {
    const turn = ++this.#turn;
    this.source = source;
    this.#trouble = null;
    this.#result = this.#witness = null;
    this.#content = indexContent(emptyOutline);
    this.#draw();
    try {
      const result = await readResult(this.#prover, source, this.#today, 
        (step) => turn === this.#turn && sayProgress(this.view, `audit-doing-${step}`, 'working'));
      if (turn === this.#turn) this.#take(result);
    } catch (error) {
      if (turn !== this.#turn) return;
      const {why, plain} = error instanceof ProverFailed ? error : {why: /** @type {const} */ ('crashed'), plain: null};
      if (why !== 'stopped') console.error(error);
      if (error instanceof EngineCrashed) this.engine = await loadEngine({module: this.engine.module});
      this.#result = null;
      this.#trouble = {key: troubles[why], plain};
      this.#draw();
      sayProgress(this.view, this.#trouble.key, 'said');
    }
  }

  /** @param {Result} result */
  #take(result) {
    this.#content = indexContent(result.outline ?? emptyOutline);
    this.#graph = result.outline && indexGraph(result.outline, result.audit);
    this.#graphSection = this.#graph && new GraphSection(this.#prover, result.outline?.nodes[0]?.id ?? '');
    this.#states.clear();
    this.#result = result;
    if (result.pack) this.#open();
    this.#draw();
    sayProgress(this.view, `audit-verdict-${result.audit?.verdict ?? 'has-errors'}`, 'said');
  }

  // The engine that follows a pathway opens, by its hash, what the one that checks has found can be followed.
  #open() {
    const {files, main} = this.source;
    this.engine.open(files, main, /** @type {Result} */ (this.#result).findings.hash);
  }

  /** How a reader has set a table. @param {string} id */
  #state(id) {
    const state = this.#states.get(id) ?? newState();
    this.#states.set(id, state);
    return state;
  }

  /** @returns {Shown} */
  #shown() {
    const {view} = this;
    const result = /** @type {Result} */ (this.#result);
    const ranks = result.ranks[this.#language];
    return {
      view, result, graph: this.#graph,
      state: (id) => this.#state(id),
      rank: (text) => ranks.get(text) ?? ranks.size,
      onNode: (id, focus) => this.#graphSection?.goTo(this.#shown(), id, focus),
      onBranch: (name) => this.#showBranch(name),
      onWitness: (subject) => this.#showWitness(subject),
    };
  }

  /** @param {string} name */
  #showBranch(name) {
    const edge = this.#graph?.edges.get(name);
    const subject = ofBranch(edge?.found);
    if (subject) this.#showWitness(subject);
    else if (edge) this.#graphSection?.goTo(this.#shown(), edge.from);
  }

  /** @param {Subject} subject */
  #showWitness(subject) {
    this.#left = {scroll: scrollY, focus: document.activeElement};
    this.#witness = {subject, place: 0};
    this.#drawWitness();
  }

  #closeWitness() {
    this.#witness = null;
    this.side.replaceChildren();
    this.main.hidden = false;
    scrollTo(0, this.#left.scroll);
    const {focus} = this.#left;
    // The language may have been switched in the meantime, and the audit drawn anew.
    const back = focus instanceof HTMLElement && focus.isConnected && focus !== document.body ? focus : find('audit-title');
    back.focus({preventScroll: back === focus});
  }

  /** @param {string} [focus] id of the button to stay on; without it the heading takes the focus */
  async #drawWitness(focus) {
    if (!this.#witness) return;
    const {subject, place} = this.#witness;
    const onStep = (/** @type {number} */ to, /** @type {string} */ button) => {
      this.#witness = {subject, place: to};
      this.#drawWitness(button);
    };
    try {
      this.side.replaceChildren(witnessScreen(this.view, subject, place, {onStep, onClose: () => this.#closeWitness()}));
    } catch (error) {
      return this.#mend(error);
    }
    this.main.hidden = true;
    scrollTo(0, 0);
    (focus ? find(focus) : this.side.querySelector('h1') ?? find('close-witness')).focus({preventScroll: true});
  }

  /** Makes another engine where one has crashed, and says so. @param {unknown} error */
  async #mend(error) {
    console.error(error);
    if (error instanceof EngineCrashed) {
      this.engine = await loadEngine({module: this.engine.module});
      this.#open();
    }
    this.#closeWitness();
    sayProgress(this.view, 'audit-crashed-witness', 'trouble');
  }

  #draw() {
    const {view} = this;
    renderFrame(view, this.#result);
    this.main.hidden = false;
    this.main.replaceChildren(...auditScreen(this.#result && this.#shown(), {
      view, trouble: this.#trouble, section: this.#graphSection, today: this.#today, own: this.source.own,
      name: this.source.name,
      onOpen: (opened) => this.#audit({...opened, own: true}),
      onSite: () => this.#audit(this.site),
      onDay: (today) => {
        this.#today = today;
        this.#audit(this.source);
      },
    }));
  }
}
