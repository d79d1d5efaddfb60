// What an answer does to the journey, a changed one and one taken back; nothing is dropped unasked.

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./app.mjs').Passed} Passed */

/** @param {App} app @param {Passed & {kind: 'node'}} moment @param {string[]} answers @param {string | null} happened */
export async function answer(app, moment, answers, happened) {
  const before = app.session.state.open.map((open) => open.at);
  const state = await app.session.answer(moment.at, answers, happened);
  if (state.refused) return app.go({kind: 'trouble', title: 'refused-title', text: state.refused.message});
  moment.key = /** @type {number} */ (app.session.keys.at(-1));
  return app.goOn(before);
}

/** Opens an earlier answer for a change. @param {App} app @param {number} input */
export const change = (app, input) =>
  app.go({kind: 'node', at: app.session.inputs[input].at, key: app.session.keys[input], changing: true});

/**
 * The same answer goes on to the screen that followed; another is a change.
 * @param {App} app
 * @param {Passed & {kind: 'node'}} moment
 * @param {string[]} answers
 * @param {string | null} happened
 */
export async function answerAgain(app, moment, answers, happened) {
  const index = app.session.indexOf(moment.key);
  const before = app.session.inputs[index];
  const same = answers.length === before.answers.length && answers.every((one) => before.answers.includes(one)) &&
    happened === (before.happened ?? null);
  if (same) return app.onward();
  const changed = await app.session.change(index, answers, happened);
  if (changed.refused) return app.go({kind: 'trouble', title: 'refused-title', text: changed.refused.message});
  return propose(app, moment, answers, changed);
}

/** An action that is not done after all. @param {App} app @param {Passed & {kind: 'node'}} moment */
export async function undo(app, moment) {
  const proposal = await app.session.without(app.session.indexOf(moment.key));
  return propose(app, moment, null, proposal);
}

/**
 * Takes a change that drops nothing, and asks before one that does.
 * @param {App} app
 * @param {Passed & {kind: 'node'}} moment
 * @param {string[] | null} answers
 * @param {import('./session.mjs').Proposal} proposal
 */
async function propose(app, moment, answers, proposal) {
  if (proposal.dropped.length === 0) {
    app.session.take(proposal);
    return app.goOn();
  }
  const key = /** @type {number} */ (moment.key);
  await app.go({kind: 'drop', key, answers, proposal, of: app.session.inputs});
  moment.kept = undefined;
}
