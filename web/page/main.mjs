// Starts the page.
import {watchExit} from './exit.mjs';
import {watchFocus} from './focus.mjs';
import {start} from './starting.mjs';

const exit = watchExit();
watchFocus();
start(async () => (await import('./app.mjs')).startApp(exit));
