// The record as a file: kept, opened, and taken up again.
import {isUnchanged, mostBytes, refusalOf} from './opened.mjs';
import {saveRecord} from './record.mjs';
import {thisMinute} from './session.mjs';

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./opened.mjs').ReadRecord} ReadRecord */

/** @param {App} app */
export async function saveFile({session, language}) {
  saveRecord(await session.record(language), session.inputs.at(-1)?.time ?? thisMinute());
}

/** @param {App} app @param {File} file that the person has chosen */
export async function openFile(app, file) {
  const refuse = (/** @type {import('../../wasm/engine.d.ts').Plain} */ text) =>
    app.go({kind: 'trouble', title: 'open-refused-title', text});
  if (file.size > mostBytes) return refuse(app.say('open-too-long'));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await app.session.ask((engine) => engine.openRecord(bytes));
  const refusal = refusalOf(opened, (key) => app.say(key));
  if (refusal) return refuse(refusal);
  const read = /** @type {ReadRecord} */ (opened);
  if (isUnchanged(read) && app.session.inputs.length === 0) return takeRecord(app, read);
  return app.go({kind: 'opened', opened: read});
}

/** @param {App} app @param {ReadRecord} opened */
export function takeRecord(app, opened) {
  const dropped = new Set(opened.dropped.map((one) => one.input));
  app.session.replace(opened.record.inputs.filter((_, place) => !dropped.has(place)), opened.journey);
  return app.goOn([], true);
}
