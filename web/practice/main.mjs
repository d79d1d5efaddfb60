// Starts the practice page: the journey's page, with a case of the group's and without a record.
import {watchExit} from '../page/exit.mjs';
import {watchFocus} from '../page/focus.mjs';
import {start} from '../page/starting.mjs';

const exit = watchExit();
watchFocus();
start(async () => {
  const [app, practice] = await Promise.all([import('../page/app.mjs'), import('./practice.mjs')]);
  await app.startApp(exit, await practice.loadPractice());
});
