// The screens passed, in memory, one a history entry: the browser's own buttons move among them. An entry holds a
// bare counter and the page's one address, so that a history says how many screens there were and no more.

/** @template T a screen passed; of an entry of an earlier load of the page nothing is left but its counter */
export class Moments {
  /** @type {Map<number, T>} */
  #moments = new Map();
  #place = 0;

  /**
   * @param {(moment: T | undefined) => void} show a screen that the browser's buttons have gone to
   * @param {(moment: T | undefined) => void} leave the one before
   */
  constructor(show, leave) {
    history.scrollRestoration = 'manual';
    this.#place = Number.isInteger(history.state) ? history.state : 0;
    addEventListener('popstate', (event) => {
      leave(this.current);
      this.#place = Number.isInteger(event.state) ? event.state : 0;
      show(this.current);
    });
  }

  /** @returns {T | undefined} */
  get current() {
    return this.#moments.get(this.#place);
  }

  /** What the forward button would show. */
  get next() {
    return this.#moments.get(this.#place + 1);
  }

  /** Forgets all, and takes the present entry for a beginning. @param {T} moment */
  begin(moment) {
    this.#moments.clear();
    this.#moments.set(this.#place, moment);
    written(() => history.replaceState(this.#place, ''));
  }

  /**
   * Goes on to another screen; what lay ahead is forgotten. Where the browser takes no more entries, the screen
   * stands in the place of the one before.
   * @param {T} moment
   */
  push(moment) {
    if (written(() => history.pushState(this.#place + 1, ''))) {
      this.#place += 1;
      for (const place of this.#moments.keys()) if (place > this.#place) this.#moments.delete(place);
    }
    this.#moments.set(this.#place, moment);
  }

  /** Puts another screen in place of this one. @param {T} moment */
  replace(moment) {
    this.#moments.set(this.#place, moment);
  }

  back() {
    history.back();
  }

  forward() {
    history.forward();
  }
}

// Safari takes a hundred entries in half a minute and throws at the next: no reason to hold anybody up.
function written(/** @type {() => void} */ write) {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}
