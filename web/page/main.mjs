// Starts the page.
import {watchExit} from './exit.mjs';
import {start} from './starting.mjs';

start(watchExit(), async (exit) => (await import('./app.mjs')).startApp(exit));
