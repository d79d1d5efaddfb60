// The page: which screen is shown, and which comes next.
import {indexContent} from './content.mjs';
import {formState} from './form-state.mjs';
import {renderFrame} from './frame.mjs';
import {loadPathway} from './load.mjs';
import {Moments} from './moments.mjs';
import {openForPrint} from './print.mjs';
import * as screens from './screens.mjs';
import {Session} from './session.mjs';
import {Stage} from './stage.mjs';

/**
 * A screen passed. `key` names the input it is about, once there is one; `changing`: it was opened for a change.
 * @typedef {{kind: 'start' | 'list' | 'end' | 'record' | 'compare'}
 *   | {kind: 'node', at: string, key: number | null, changing?: boolean}
 *   | {kind: 'drop', key: number, answers: string[] | null, proposal: import('./session.mjs').Proposal, of: unknown}
 *   | {kind: 'opened', opened: import('./opened.mjs').ReadRecord}
 *   | {kind: 'trouble', title: string, text: import('../../wasm/engine.d.ts').Plain}} Moment
 * @typedef {Moment & {kept?: {form: ReturnType<typeof formState>, inputs: unknown}, reopened?: boolean}} Passed with what is chosen on it
 *   and not yet sent, as long as the answers stay what they were; `reopened`: a record has just been opened here
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

export class App extends Stage {
  /** @type {Moments<Passed>} */
  #moments = new Moments((moment) => this.attempt(() => this.#render(moment ?? {kind: 'start'})),
                         (moment) => this.#leave(moment));

  /** @param {import('./exit.mjs').WayOut} exit */
  begin(exit) {
    const link = /** @type {HTMLElement} */ (document.getElementById('language'));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.switchLanguage();
    });
    document.getElementById('skip')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.main.focus();
    });
    exit.forget = () => this.clear();
    addEventListener('pageshow', (event) => event.persisted && this.restart());
    openForPrint();
    renderFrame(this.view);
    this.#moments.begin({kind: 'start'});
    screens.showStart(this, false);
  }

  clear() {
    this.empty();
    this.#moments.begin({kind: 'start'});
  }

  restart() {
    this.clear();
    screens.showStart(this);
  }

  /** Goes on to a screen. @param {Passed} moment */
  go(moment) {
    this.#leave(this.#moments.current);
    this.#moments.push(moment);
    return this.#render(moment);
  }

  /** Remembers with a screen what is chosen on it. @param {Passed | undefined} moment */
  #leave(moment) {
    if (moment?.kind === 'node') moment.kept = {form: formState(this.main), inputs: this.session.inputs};
  }

  /** Goes on to where the journey is: its end, the one node that has newly opened, or the list of what is open. */
  goOn(before = /** @type {string[]} */ ([]), reopened = false) {
    return this.go({...this.#where(before), reopened});
  }

  // Goes on to the part of the journey that followed this screen before, or to where it is.
  onward() {
    const followed = ['node', 'list', 'end'].includes(this.#moments.next?.kind ?? '');
    return followed ? this.#moments.forward() : this.goOn();
  }

  /** The journey as it stands, in the place of this screen. */
  goOnHere() {
    const now = this.#where([]);
    this.#moments.replace(now);
    return this.#render(now);
  }

  back = () => this.#moments.back();

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
    this.reopened = moment.reopened === true;
    if (moment.kind === 'node') {
      const index = session.indexOf(moment.key);
      if (index >= 0) return screens.showPassed(this, moment, index);
      if (session.openAt(moment.at)) return screens.showOpen(this, moment);
    } else if (moment.kind === 'drop') {
      if (moment.of === session.inputs) return screens.showDrop(this, moment);
    } else if (moment.kind === 'record') {
      return screens.showRecord(this);
    } else if (moment.kind === 'compare' && this.practice?.walk) {
      return screens.showCompared(this, this.practice);
    } else if (moment.kind === 'opened') {
      return screens.showOpened(this, moment);
    } else if (moment.kind === 'trouble') {
      return screens.showTrouble(this, moment);
    } else if (moment.kind === 'start') {
      return screens.showStart(this);
    } else if (moment.kind === 'list' && session.state.open.length > 1) {
      return screens.showList(this);
    } else if (session.state.endpoint !== null) {
      return screens.showEnd(this);
    }
    // What that screen was about is no longer so: the journey as it stands.
    return this.goOnHere();
  }

  /**
   * Does one step; whatever goes wrong in it, the answers before it stay.
   * @param {() => any} step
   */
  async attempt(step) {
    try {
      await step();
    } catch (error) {
      console.error(error);
      await this.go({kind: 'trouble', title: 'crash-title', text: this.say('crash-text')});
    }
  }
}
