// Shows a page once it can be shown, and says so where it cannot.

/** @param {string} id */
const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {() => Promise<void>} begin */
export function start(begin) {
  // Inside another page, a click could be led astray: the pathway is not shown there.
  if (window.top !== window) {
    find('framed').hidden = false;
    return;
  }
  find('loading').hidden = false;
  begin().catch((error) => {
    console.error(error);
    document.getElementById('loading')?.remove();
    find('failed').hidden = false;
  });
}
