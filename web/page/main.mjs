// Starts the page.
import {watchExit} from './exit.mjs';
import {start} from './starting.mjs';

const exit = watchExit();
start(async () => (await import('./app.mjs')).startApp(exit));
