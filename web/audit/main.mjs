// Starts the audit page, and says so where it cannot be started.

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} id of what is shown instead of the loading line */
function showInstead(id) {
  find('loading').hidden = true;
  find(id).hidden = false;
}

find('loading').hidden = false;
// Inside another page, a click could be led astray.
if (window.top !== window) showInstead('framed');
else {
  import('./app.mjs').then((app) => app.startAudit()).catch((error) => {
    console.error(error);
    showInstead('failed');
  });
}
