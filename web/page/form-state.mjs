// What is chosen and opened on a screen, to keep it while the screen is drawn anew.

/** @param {HTMLElement} main */
export function formState(main) {
  return {
    chosen: [...main.querySelectorAll('input')].filter((input) => input.checked).map((input) => input.id),
    written: [...main.querySelectorAll('input[type=text]')].map((input) => /** @type {HTMLInputElement} */ (input).value),
    opened: [...main.querySelectorAll('details')].map((details) => details.open),
    terms: [...main.querySelectorAll('.term')].map((term) => term.getAttribute('aria-expanded') === 'true'),
    focused: main.contains(document.activeElement) ? document.activeElement?.id : '',
  };
}

/**
 * @param {HTMLElement} main
 * @param {ReturnType<typeof formState>} kept
 */
export function restoreForm(main, kept) {
  main.querySelectorAll('input').forEach((input) => (input.checked = kept.chosen.includes(input.id)));
  main.querySelectorAll('input[type=text]').forEach((input, place) =>
    (/** @type {HTMLInputElement} */ (input).value = kept.written[place] ?? ''));
  main.querySelectorAll('details').forEach((details, place) => (details.open = kept.opened[place] === true));
  main.querySelectorAll('.term').forEach((term, place) => kept.terms[place] && /** @type {HTMLElement} */ (term).click());
  if (kept.focused) document.getElementById(kept.focused)?.focus();
}
