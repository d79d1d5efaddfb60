// The quick way out, as in the GOV.UK design system, but by replacing this page's history entry.

const timeoutMs = 5000;

class Exit {
  /** Forgets all; the page gives it once there is anything to forget. */
  forget = () => {};
  #presses = 0;
  #withOtherKey = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timeout;

  constructor() {
    this.link = /** @type {HTMLAnchorElement} */ (document.getElementById('exit'));
    this.lights = /** @type {HTMLElement} */ (document.getElementById('exit-lights'));
    this.status = /** @type {HTMLElement} */ (document.getElementById('exit-status'));
  }

  leave() {
    document.body.classList.add('govuk-exit-this-page-hide-content');
    try {
      this.forget();
    } finally {
      location.replace(this.link.href);
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === 'Shift' && !this.#withOtherKey) this.#press();
    else if (this.#presses > 0) this.#expire();
    this.#withOtherKey = event.shiftKey;
  }

  #press() {
    this.#presses += 1;
    if (this.#presses >= 3) return this.leave();
    clearTimeout(this.#timeout);
    this.#timeout = setTimeout(() => this.#expire(), timeoutMs);
    this.#tell(this.link.dataset[this.#presses === 1 ? 'pressTwo' : 'pressOne'] ?? '');
  }

  #expire() {
    clearTimeout(this.#timeout);
    this.#presses = 0;
    this.#tell(this.link.dataset.expired ?? '');
    this.#timeout = setTimeout(() => this.#tell(''), timeoutMs);
  }

  /** @param {string} words */
  #tell(words) {
    this.status.textContent = words;
    this.lights.classList.toggle('govuk-exit-this-page__indicator--visible', this.#presses > 0);
    [...this.lights.children].forEach((light, place) =>
      light.classList.toggle('govuk-exit-this-page__indicator-light--on', place < this.#presses));
  }
}

/** Makes the way out replace the page: by its button, its skip link, and Shift pressed three times. */
export function watchExit() {
  const exit = new Exit();
  for (const id of ['exit', 'exit-skip']) {
    document.getElementById(id)?.addEventListener('click', (event) => {
      event.preventDefault();
      exit.leave();
    });
  }
  document.addEventListener('keyup', (event) => exit.key(event), true);
  addEventListener('pageshow', () => document.body.classList.remove('govuk-exit-this-page-hide-content'));
  return exit;
}

/** @typedef {Exit} WayOut */
