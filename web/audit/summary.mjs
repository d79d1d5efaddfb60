// The verdict, what it was reached on, and the files of the pack.
import {h} from '../page/dom.mjs';
import {saveFile} from '../page/files.mjs';
import {richText} from '../page/rich-text.mjs';
import {code, section, statusMark} from './marks.mjs';

/** @typedef {import('./app.mjs').Shown} Shown */

/** @param {Shown} shown */
export function summary(shown) {
  const {view, result} = shown;
  const {audit, findings, outline} = result;
  const verdict = audit?.verdict ?? 'has-errors';
  return [
    h('p', {class: 'govuk-caption-l'}, view.t(result.own ? 'audit-of-own' : 'audit-of-site')),
    h('h1', {class: 'govuk-heading-l', tabindex: '-1', id: 'audit-title'}, view.plain(outline?.title) || result.name),
    h('p', {class: `verdict verdict-${verdict}`}, statusMark(view, signOf[verdict], view.t(`audit-verdict-${verdict}`))),
    audit ? evidence(shown, audit) : h('p', {class: 'govuk-body'}, view.t('audit-no-evidence')),
    h('p', {class: 'govuk-body'}, view.t('audit-counted', {errors: String(findings.errors),
      warnings: String(findings.warnings), notes: String(findings.notes)})),
    richText(view, outline?.notice),
    facts(shown),
    downloads(shown),
  ];
}

const signOf = /** @type {const} */ ({proved: 'witnessed', 'has-errors': 'broken', 'not-decided': 'not-decided'});

/**
 * @param {Shown} shown
 * @param {import('../../wasm/engine.d.ts').Audit} audit
 */
function evidence({view}, audit) {
  const witnessed = audit.branches.filter((one) => one.status === 'witnessed').length;
  const holding = audit.assertions.filter((one) => one.verdict === 'holds').length;
  const lines = [
    view.t('audit-witnessed', {part: String(witnessed), all: String(audit.branches.length)}),
    audit.evidence && view.t('audit-covering', {
      routes: String(audit.covering.routes), fewest: String(audit.covering.lowerBound)}),
    view.t('audit-holding', {part: String(holding), all: String(audit.assertions.length)}),
  ];
  return [h('ul', {class: 'govuk-list govuk-list--bullet'}, lines.filter(Boolean).map((line) => h('li', {}, line))),
          h('p', {class: 'govuk-body'}, view.t('audit-replayed'))];
}

/** @param {Shown} shown */
function facts({view, result}) {
  const {audit, findings, outline} = result;
  const reviewBy = outline?.reviewBy;
  const overdue = audit?.reviewOverdue === true;
  const translation = outline?.textStates.cy ?? {};
  const unread = (translation.initial ?? 0) + (translation.translated ?? 0);
  return h('dl', {class: 'facts'}, [
    [view.t('audit-edition'), outline?.edition || findings.edition],
    [view.t('audit-standing'), outline && [view.t(`status-${outline.status}`), '. ', view.t(`standing-${outline.status}`)]],
    [view.t('audit-review-by'), reviewBy && [
      view.date(reviewBy), overdue && [' ', statusMark(view, 'broken', view.t('audit-overdue'))]]],
    [view.t('audit-translation'), outline && view.t(unread > 0 ? 'audit-unread' : 'audit-read', {count: String(unread)})],
    [view.t('audit-as-on'), result.today ? view.date(result.today) : view.t('audit-no-date')],
    [view.t('audit-engine'), `llwybr ${findings.engine}`],
    [view.t('audit-hash'), findings.hash && code(findings.hash)],
  ].filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}

const types = /** @type {{[ending: string]: string}} */ (
  {json: 'application/json', csv: 'text/csv;charset=utf-8', html: 'text/html;charset=utf-8'});

/** @param {string} name of a file */
const typeOf = (name) => types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain;charset=utf-8';

/** @param {Shown} shown */
function downloads({view, result}) {
  const {pack} = result;
  if (!pack) return null;
  return h('div', {class: 'downloads not-printed'},
    h('h2', {class: 'govuk-heading-s'}, view.t('audit-download')),
    h('ul', {class: 'govuk-list'}, Object.entries(pack).map(([name, text]) => h('li', {},
      h('button', {type: 'button', class: 'link-button', 'data-file': name, onclick: () => saveFile(name, typeOf(name), text)}, name),
      ` ${view.t(`audit-file-${name.replace('.', '-')}`)}`))),
    h('p', {class: 'govuk-body-s'}, view.t('audit-verify'), ' ', code('llwybr verify-audit DIR FILE')));
}

/** @param {Shown} shown */
export function stages({view, result}) {
  return section({id: 'stages', title: view.t('audit-stages')},
    h('ul', {class: 'govuk-list stages'}, result.findings.stages.map(({stage, result: found}) => h('li', {},
      h('strong', {}, view.t(`audit-stage-${stage}`)), `: ${view.t(`audit-subject-${stage}`)} `,
      statusMark(view, /** @type {any} */ (found), view.t(`audit-result-${found}`))))));
}
