// The screens, each with what the person can do on it.
import {actionScreen} from './action.mjs';
import {answersSoFar, dropScreen} from './answers.mjs';
import {areaChoice} from './area.mjs';
import {chooseScreen} from './choose.mjs';
import {h} from './dom.mjs';
import {endpointScreen} from './endpoint.mjs';
import {restoreForm} from './form-state.mjs';
import {lensChoice} from './lens.mjs';
import {openDetails, openedScreen} from './opened.mjs';
import {outlookOf} from './outlook.mjs';
import {details} from './parts.mjs';
import {progress} from './progress.mjs';
import {questionScreen} from './question.mjs';
import {recordScreen} from './record.mjs';
import {restartPart} from './restart.mjs';
import {startScreen, troubleScreen} from './start.mjs';
import {answer, answerAgain, change, undo} from './steps.mjs';
import {openFile, saveFile, takeRecord} from './saved.mjs';

/** @typedef {import('./app.mjs').App} App */
/** @typedef {import('./app.mjs').Passed} Passed */
/** @typedef {import('../../wasm/engine.d.ts').OpenNode} OpenNode */

/** @param {App} app @param {boolean} [focus] */
export function showStart(app, focus = true) {
  if (app.practice) return showCases(app, app.practice, focus);
  const onStart = () => app.attempt(() => app.onward());
  app.show(() => startScreen(app.view, {
    onStart, restart: app.session.inputs.length > 0 && restart(app), choices: fullChoices(app),
    opening: openDetails(app.view, (file) => app.attempt(() => openFile(app, file)))}), focus);
}

/** @param {App} app @param {import('../practice/practice.mjs').Practice} practice @param {boolean} focus */
function showCases(app, practice, focus) {
  app.show(() => practice.startScreen(app.view, {onCase: (walk) => app.attempt(() => {
    app.clear();
    practice.walk = walk;
    return app.goOn();
  })}), focus);
}

/** @param {App} app @param {import('../practice/practice.mjs').Practice} practice */
export function showCompared(app, practice) {
  app.show(() => practice.compareScreen(app.view, app.session.inputs, {
    onBack: app.back, onAnother: () => app.restart()}));
}

/** @param {App} app */
export function showEnd(app) {
  app.show(() => endpointScreen(app.view, app.session.state, {
    onBack: app.back, onChange: (input) => app.attempt(() => change(app, input)),
    restart: restart(app, 'govuk-button govuk-button--secondary'), then: thenButton(app), choices: fullChoices(app)}));
}

/** @param {App} app */
export function showList(app) {
  app.show(() => chooseScreen(app.view, app.session.state, {
    progress: progress(app.view, app.session.state), onBack: app.back,
    onChoose: (at) => app.attempt(() => app.go({kind: 'node', at, key: null})), after: [answers(app), choices(app)]}));
}

/** A node that waits for its answer. @param {App} app @param {Passed & {kind: 'node'}} moment */
export function showOpen(app, moment) {
  const shown = /** @type {OpenNode} */ (app.session.openAt(moment.at));
  const before = app.session.times.of(moment.at);
  showNode(app, moment, shown, app.session.state, {
    chosen: [], submit: 'continue', others: app.session.state.open.length > 1,
    happening: {given: before, kept: before !== null, latest: () => app.session.now()},
    onAnswer: (answers, happened) => app.attempt(() => answer(app, moment, answers, happened))});
}

/**
 * A node that was answered: its answer can be changed here too.
 * @param {App} app
 * @param {Passed & {kind: 'node'}} moment
 * @param {number} index
 */
export async function showPassed(app, moment, index) {
  const state = await app.session.before(index);
  const shown = /** @type {OpenNode} */ (state.open.find((open) => open.at === moment.at));
  const {answers: chosen, happened: given = null} = app.session.inputs[index];
  showNode(app, moment, shown, state, {
    chosen, submit: moment.changing ? 'change-save' : 'continue', others: false,
    happening: {given, kept: false, latest: () => app.session.inputs[index + 1]?.time ?? app.session.now()},
    onAnswer: (answers, happened) => app.attempt(() => answerAgain(app, moment, answers, happened)),
    onUndo: () => app.attempt(() => undo(app, moment))});
}

/**
 * @param {App} app
 * @param {Passed} moment
 * @param {OpenNode} open
 * @param {import('../../wasm/engine.d.ts').JourneyState} state before its answer
 * @param {{chosen: string[], submit: string, others: boolean, happening: import('./when.mjs').Happening, onAnswer: (answers: string[], happened: string | null) => void, onUndo?: () => void}} options
 */
function showNode(app, moment, open, state, options) {
  const node = app.content.node(open.node);
  const inputs = app.session.inputs.slice(0, state.steps.filter((step) => step.input !== null).length);
  const shared = () => ({state, progress: progress(app.view, app.session.state, options.onUndo && (() => app.attempt(() => app.goOn()))),
                         happening: options.happening, onBack: app.back});
  const after = () => [options.others && othersLink(app), answers(app), choices(app)];
  app.show(() => node.kind === 'question' ?
    questionScreen(app.view, node, {
      ...shared(), at: open.at, chosen: options.chosen, submit: app.view.t(options.submit),
      outlook: (answers) => outlookOf(app.session.engine, inputs, open.at, answers), onAnswer: options.onAnswer, after: after()}) :
    actionScreen(app.view, open, {
      ...shared(), onDone: (happened) => options.onAnswer([], happened), onUndo: options.onUndo, after: after()}));
  if (moment.kept?.inputs === app.session.inputs) restoreForm(app.main, moment.kept.form);
}

/** Asks before answers are dropped. @param {App} app @param {Passed & {kind: 'drop'}} moment */
export function showDrop(app, moment) {
  const {session} = app;
  const node = app.content.node(session.inputs[session.indexOf(moment.key)].at.split('/').at(-1));
  const take = () => {
    app.session.take(moment.proposal);
    return app.goOnHere();
  };
  app.show(() => dropScreen(app.view, node, moment.answers, moment.proposal.dropped, session.inputs, {
    onDrop: () => app.attempt(take), onKeep: () => app.attempt(() => app.goOnHere())}));
}

/** @param {App} app */
export function showRecord(app) {
  app.show(() => recordScreen(app.view, app.session, {
    onBack: app.back, onSave: () => app.attempt(() => saveFile(app))}));
}

/** @param {App} app @param {Passed & {kind: 'opened'}} moment */
export function showOpened(app, {opened}) {
  app.show(() => openedScreen(app.view, opened, {
    begun: app.session.inputs.length > 0, onBack: app.back, onSave: () => app.attempt(() => saveFile(app)),
    onOpen: () => app.attempt(() => takeRecord(app, opened))}));
}

/** @param {App} app @param {Passed & {kind: 'trouble'}} moment */
export function showTrouble(app, moment) {
  app.show(() => troubleScreen(app.view, app.view.t(moment.title), app.view.plain(moment.text), app.back));
}

/** @param {App} app */
const othersLink = (app) => h('p', {class: 'govuk-body'},
  h('button', {type: 'button', class: 'link-button', onclick: () => app.attempt(() => app.go({kind: 'list'}))},
    app.view.t('choose-all-open')));

/** @param {App} app */
const answers = (app) => answersSoFar(app.view, app.session.state.steps, (input) => app.attempt(() => change(app, input)));

/** @param {App} app */
const choices = (app) =>
  [app.session.inputs.length > 0 && [h('p', {class: 'govuk-body'}, thenButton(app, 'record-so-far', 'link-button')), restart(app)],
   details(app.view.t('choices-change'), fullChoices(app))];

// To the record; in practice, which has none, to the comparison with the group's route.
function thenButton(/** @type {App} */ app, words = 'record-button', kind = 'govuk-button') {
  const to = app.practice ? /** @type {const} */ ('compare') : /** @type {const} */ ('record');
  return h('button', {type: 'button', class: `${kind} then`, onclick: () => app.attempt(() => app.go({kind: to}))},
           app.view.t(app.practice ? 'compare-button' : words));
}

/** @param {App} app */
const restart = (app, kind = 'link-button') => restartPart(app.view, kind, {
  onRestart: () => app.restart(), onSave: app.practice ? null : () => app.attempt(() => saveFile(app))});

/** @param {App} app */
const fullChoices = (app) =>
  [lensChoice(app.view, (id) => app.chooseLens(id)), areaChoice(app.view, (id) => app.chooseArea(id))];
