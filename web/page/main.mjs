// Starts the page, and says so where it cannot be started.
import {watchExit} from './exit.mjs';

function showFailure(/** @type {unknown} */ error) {
  console.error(error);
  document.getElementById('loading')?.remove();
  /** @type {HTMLElement} */ (document.getElementById('failed')).hidden = false;
}

function showFramed() {
  document.getElementById('loading')?.remove();
  const framed = /** @type {HTMLElement} */ (document.getElementById('framed'));
  framed.hidden = false;
}

const exit = watchExit();
/** @type {HTMLElement} */ (document.getElementById('loading')).hidden = false;
// Inside another page, a click could be led astray: the pathway is not shown there.
if (window.top !== window) showFramed();
else import('./app.mjs').then((app) => app.startApp(exit)).catch(showFailure);
