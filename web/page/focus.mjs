// What has the focus is seen: not hidden under the bar at the top, however high that is.

/** Scrolls by what the bar hides of whatever gets the focus. */
export function watchFocus() {
  const bar = /** @type {HTMLElement} */ (document.querySelector('.top'));
  document.addEventListener('focusin', ({target}) => requestAnimationFrame(() => {
    const focused = document.activeElement;
    // What a pointer holds down must not move away under it.
    if (!focused || focused !== target || bar.contains(focused) || focused.matches(':active')) return;
    const hidden = bar.getBoundingClientRect().bottom + room - focused.getBoundingClientRect().top;
    if (hidden > 0) scrollBy(0, -hidden);
  }));
}

/** For the edge of what has the focus. */
const room = 4;
