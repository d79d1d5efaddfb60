// What every screen says of the edition it shows: that it is a copy and how old, that a newer one is published, that
// its review is overdue, that it is withdrawn. Where no copy is kept, nothing is asked of the network.
import {checkEdition, heldCopy, makeCopy, removeCopy} from './copy.mjs';
import {h} from './dom.mjs';
import {button, heading} from './parts.mjs';
import {outsideLink} from './rich-text.mjs';

/** @typedef {import('./view.mjs').View} View */
/** @typedef {'start' | 'between' | 'end'} Moment */

/** The copy that this page came from. @type {import('./copy.mjs').Copy | null} */
let copy = null;
/** @type {string | null} */
let newer = null;
let withdrawn = false;
/** True where what is published was asked for since the last moment that asks. */
let asked = false;
/** True where taking the newer edition has failed. */
let failed = false;
/** @type {{view: View, moment: Moment} | null} */
let shown = null;
/** @type {Promise<void> | null} */
let looked = null;

/**
 * To be called when a screen has been drawn. What is found later is added to the screen then open.
 * @param {View} view
 * @param {Moment} moment where the journey is
 */
export function showEdition(view, moment) {
  if (moment === 'between') asked = false;
  shown = {view, moment};
  draw();
  looked ??= look();
  looked.then(() => (moment === 'end' ? ask() : undefined));
}

async function look() {
  if (!navigator.serviceWorker?.controller) return;
  copy = await heldCopy();
  if (copy) await ask();
}

async function ask() {
  if (!copy || asked) return;
  asked = true;
  draw();
  const found = await checkEdition(copy);
  if (found) ({copy, newer, withdrawn} = found);
  draw();
}

function box() {
  const made = document.getElementById('edition-notice');
  if (made) return made;
  const fresh = h('div', {id: 'edition-notice', role: 'status'});
  document.getElementById('standing')?.closest('.govuk-width-container')?.append(fresh);
  return fresh;
}

function draw() {
  if (!shown) return;
  const {view} = shown;
  box().replaceChildren(...[overdue(view), copy && age(view, copy), newer !== null && offer(view, newer)].filter(Boolean));
  const main = document.getElementById('main');
  if (withdrawn && main && !main.querySelector('.withdrawn')) main.replaceChildren(stop(view));
}

/** @param {View} view */
function overdue(view) {
  const {reviewBy} = view.content.outline;
  return new Date().toISOString().slice(0, 10) > reviewBy &&
    h('p', {class: 'govuk-body notice overdue'},
      h('strong', {}, view.t('review-overdue', {date: view.date(reviewBy)})));
}

/**
 * @param {View} view
 * @param {import('./copy.mjs').Copy} held
 */
function age(view, held) {
  const [made, checked] = [held.made, held.checked].map((time) => view.engine.moment(time, view.language));
  return h('div', {class: 'copy'},
    h('p', {class: 'govuk-body-s'}, view.t('copy-age', {edition: held.edition, made, checked})),
    h('button', {type: 'button', class: 'link-button', onclick: remove}, view.t('copy-remove')));
}

async function remove() {
  await removeCopy();
  copy = newer = null;
  draw();
}

/**
 * @param {View} view
 * @param {string} edition
 */
function offer(view, edition) {
  const {moment} = /** @type {{moment: Moment}} */ (shown);
  return h('div', {class: 'notice newer'},
    h('p', {class: 'govuk-body'}, h('strong', {}, view.t('newer-edition', {edition})), ' ',
      moment !== 'start' && view.t('newer-not-yet')),
    failed && h('p', {class: 'govuk-body'}, view.t('newer-failed')),
    moment !== 'between' && button(view.t('newer-take'), take, 'govuk-button--secondary'));
}

async function take() {
  try {
    await makeCopy();
  } catch (error) {
    console.warn(String(error));
    failed = true;
    return draw();
  }
  location.reload();
}

/** @param {View} view */
function stop(view) {
  const {t} = view;
  return h('div', {class: 'screen withdrawn'},
    heading('l', t('withdrawn-title')),
    h('p', {class: 'govuk-body'}, t('withdrawn-text')),
    h('p', {class: 'govuk-body'}, h('strong', {}, t('no-script-danger'))),
    h('p', {class: 'govuk-body'}, t('no-script-report')),
    h('p', {class: 'govuk-body'}, outsideLink(view, 'https://www.safeguarding.wales', t('no-script-procedures'))));
}
