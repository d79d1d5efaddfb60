// The modules answer what the native engine answers, byte for byte.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {before, test} from 'node:test';
import {checkedHash, loadCalls, moduleAnswers, nativeAnswers, openCalls, openModule, root, wanderings} from './targets.mjs';

/** @typedef {import('./targets.mjs').Call} Call */

/** @type {any} */
let page;
/** @type {any} */
let audit;
before(async () => ([page, audit] = await Promise.all([openModule('llwybr'), openModule('llwybr-audit')])));

/**
 * Answers of a module, once they are found to be those of the native engine.
 * @param {any} module
 * @param {Call[]} calls
 */
function sameAnswers(module, calls) {
  const answers = moduleAnswers(module, calls);
  const native = nativeAnswers(calls);
  assert.equal(answers.length, native.length);
  answers.forEach((answer, place) => assert.equal(answer, native[place], `call ${place}: ${calls[place][0]}`));
  return answers;
}

const pathways = ['pathways/csa-response/pathway.xml', 'tests/web/pathway/pathway.xml'].map((path) => join(root, path));

/** @returns {string[]} */
function fixtures() {
  const checks = join(root, 'tests/checks');
  if (!existsSync(checks)) return [];
  return readdirSync(checks, {withFileTypes: true}).filter((entry) => entry.isDirectory()).flatMap((entry) =>
    readdirSync(join(checks, entry.name)).filter((name) => name.endsWith('.xml'))
      .map((name) => join(checks, entry.name, name)));
}

// The same numbers every time: what a test found must be found again.
function numbers(seed = 1) {
  return (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
}

/**
 * @param {any} module
 * @param {Call[]} begin the calls that make the pathway known
 */
function sameJourneys(module, begin) {
  const pick = numbers();
  const outline = JSON.parse(sameAnswers(module, [...begin, ['outline']]).at(-1) ?? '');
  /** @type {Call[]} */
  const calls = [];
  let ended = 0;
  const journeys = wanderings(begin, Array.from({length: 12}, (_, seed) => ({seed, most: seed % 4 === 0 ? 5 : 120})));
  for (let round = 0; round < journeys.length; ++round) {
    const text = journeys[round];
    const inputs = JSON.parse(text);
    const place = pick(inputs.length);
    const node = outline.nodes.find((/** @type {any} */ one) => one.id === inputs[place].at.split('/').at(-1));
    const other = node.answers ? [node.answers[pick(node.answers.length)].id] : [];
    const record = moduleAnswers(module, [['record', text, round % 2]])[0];
    calls.push(['journey', text], ['change', text, place, JSON.stringify([{...inputs[place], answers: other}])],
               ['record', text, round % 2], ['open_record', record],
               ['open_record', record.slice(0, pick(record.length))],
               ['journey', JSON.stringify([...inputs, {at: 'nowhere', answers: [], time: '2031-01-01T00:00Z'}])]);
    ended += JSON.parse(moduleAnswers(module, [['journey', text]])[0]).status === 'ended' ? 1 : 0;
  }
  sameAnswers(module, [...begin, ...calls]);
  assert.ok(ended > 1, `${ended} journeys ended`);
}

for (const main of pathways) {
  test(`${basename(dirname(main))}: findings and outline`, () => {
    const answers = sameAnswers(audit, [...loadCalls(main), ['outline'], ['findings_text', 0], ['findings_text', 1],
                                 ['findings_sarif', 0], ['findings_sarif', 1]]);
    assert.equal(JSON.parse(answers[answers.length - 6]).errors, 0);
  });

  test(`${basename(dirname(main))}: pictures of every scope and around every node, in both languages`, () => {
    const outline = JSON.parse(sameAnswers(audit, [...loadCalls(main), ['outline']]).at(-1) ?? '');
    /** @type {Call[]} */
    const subjects = [['draw', 0, '', ''], ['draw', 1, '', ''],
                      ...outline.scopes.map((/** @type {any} */ scope) => ['draw', 1, '', scope.id]),
                      ...outline.nodes.map((/** @type {any} */ node) => ['draw', 0, node.id, ''])];
    const answers = sameAnswers(audit, [...loadCalls(main), ...subjects]).slice(-subjects.length);
    const own = JSON.parse(answers[0]);
    assert.deepEqual(own.nodes.map((/** @type {any} */ node) => node.id), outline.scopes[0].nodes);
    assert.ok(own.lanes.length > 0 && own.branches.every((/** @type {any} */ one) => one.path.startsWith('M')));
    assert.equal(JSON.parse(answers[1]).language, 'cy');
  });

  test(`${basename(dirname(main))}: journeys, changes and records on a pathway opened by its hash`, () => {
    sameJourneys(page, openCalls(main, checkedHash(main)));
  });

  test(`${basename(dirname(main))}: journeys, changes and records on a pathway checked here`, () => {
    sameJourneys(audit, loadCalls(main));
  });
}

test('the audit is the pack that the command writes', () => {
  const out = mkdtempSync(join(tmpdir(), 'llwybr-pack-'));
  for (const main of pathways) {
    const {stderr} = spawnSync(join(root, 'build/llwybr'),
                               ['audit', main, '--out', out, '--force', '--today', '2026-11-24']);
    assert.equal(String(stderr), '');
    const names = readdirSync(out).sort();
    assert.deepEqual(names, ['audit.html', 'audit.json', 'branches.csv', 'coverage.walks', 'endpoints.csv']);
    const others = names.filter((name) => name !== 'audit.json');
    const calls = /** @type {Call[]} */ ([['audit_json'], ...others.map((name) => ['audit_file', name])]);
    const answers = moduleAnswers(audit, [...loadCalls(main), ...calls]).slice(-calls.length);
    ['audit.json', ...others].forEach((name, place) =>
      assert.ok(answers[place] === readFileSync(join(out, name), 'utf8'), `${main}: ${name}`));
  }
  rmSync(out, {recursive: true});
});

test('there is no audit of a pathway whose graph has errors, nor a file that the pack has not', () => {
  const [broken] = fixtures().filter((path) => path.includes('/dangling-target/invalid'));
  const answers = sameAnswers(audit, [['clear'], ['audit_json'], ...loadCalls(broken), ['audit_json'],
                                      ['audit_file', 'branches.csv'], ...loadCalls(pathways[1]), ['audit_file', 'x']]);
  const last = answers.length - 1;
  for (const place of [1, answers.findIndex((text) => text.includes('dangling-target')) + 1, last]) {
    assert.ok(JSON.parse(answers[place]).fault.message.cy, answers[place]);
  }
});

test('the order of words is that of each language', () => {
  const lines = 'lwc\nllan\n\nâb\nab\nzebra';
  const [welsh, english, none] = sameAnswers(audit, [['order', lines, 1], ['order', lines, 0], ['order', '', 0]]);
  assert.deepEqual(JSON.parse(welsh), [2, 4, 3, 0, 1, 5]);
  assert.deepEqual(JSON.parse(english), [2, 4, 3, 1, 0, 5]);
  assert.deepEqual(JSON.parse(none), []);
});

test('what a search finds, whatever bytes are asked for', () => {
  const [main] = pathways;
  const long = 'camfanteisio '.repeat(5000);
  const bytes = Uint8Array.from({length: 65536}, (_, place) => (place * 131) % 256);
  const questions = ['report', 'strategy discussion', 'LADO', 's47', 'stratgy', 'Gynhadledd', 'cam-drin ar-lein', '', ' ',
                     'the', '\0', 'a\0b', '\ufeff\u0301', long, bytes, Uint8Array.of(0xe2, 0x80), 'zzzzzz'];
  const calls = questions.flatMap((question) => [0, 1].map((language) => /** @type {Call} */ (['search', question, language])));
  const answers = sameAnswers(audit, [['clear'], ['search', 'report', 0], ...openCalls(main, checkedHash(main)), ...calls]);
  assert.ok(JSON.parse(answers[1]).fault.message.cy);
  const [report] = answers.slice(-calls.length).map((answer) => JSON.parse(answer));
  assert.equal(report.hits[0].id, 'report-it');
  assert.ok(answers.slice(-calls.length).every((answer) => JSON.parse(answer).hits.length <= 50));
});

test('every fixture of the checks', () => {
  /** @type {Call[]} */
  const calls = [];
  for (const main of fixtures()) {
    calls.push(...loadCalls(main), ['outline'], ['findings_text', 0], ['findings_text', 1], ['findings_sarif', 1],
               ['journey', '[]']);
  }
  assert.ok(fixtures().length > 0, 'there are fixtures');
  sameAnswers(audit, calls);
});

test('dates, moments and durations', () => {
  /** @type {Call[]} */
  const calls = [['version'], ['duration', 'soon', 0], ['moment', 'today', 1]];
  for (const language of [0, 1]) {
    for (let day = -800; day < 40000; day += 97) calls.push(['date', day, language]);
    for (const unit of ['minutes', 'hours', 'days', 'working-days', 'weeks', 'months', 'month']) {
      for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 20, 42, 100, 9999]) {
        calls.push(['duration', `${count} ${unit}`, language]);
      }
    }
    for (const moment of ['2026-03-29T00:59Z', '2026-03-29T01:00Z', '2026-10-25T00:30Z', '2026-10-25T01:30Z',
                          '2026-07-01T23:30Z', '2026-01-05T00:00Z', '2026-01-05T12:00Z', '1969-12-31T23:59Z']) {
      calls.push(['moment', moment, language]);
    }
    calls.push(['duration', 'immediately', language]);
  }
  for (const module of [page, audit]) {
    const answers = sameAnswers(module, calls);
    assert.deepEqual(answers.slice(1, 3), ['', '']);
    assert.equal(answers.filter((answer) => answer === '').length, 2);
  }
});

test('the words of checks', () => {
  const [none, english, welsh] = sameAnswers(audit, [
    ['explain', 'no-such-check', 0], ['explain', 'unreachable-node', 0], ['explain', 'unreachable-node', 1]]);
  assert.equal(none, '');
  assert.ok(english !== welsh && english !== '');
});

test('calls before there is a pathway, and inputs that cannot be read', () => {
  const [main] = pathways;
  const hash = checkedHash(main);
  const before = [['clear'], ['outline'], ['journey', '[]'], ['record', '[]', 0], ['open_record', '{}'],
                  ['change', '[]', 0, '[]']];
  const unreadable = [['journey', ''], ['journey', '['], ['journey', '[1]'], ['journey', '{}'], ['journey', 'null'],
                      ['change', '[]', 0, '[]'], ['change', '[]', 7, '[]'], ['record', '[{}]', 1],
                      ['open_record', '[[[[']];
  for (const [module, nothing, begin] of /** @type {[any, Call, Call[]][]} */ (
    [[page, ['open', 'pathway.xml', hash], openCalls(main, hash)],
     [audit, ['load', 'pathway.xml', ''], loadCalls(main)]])) {
    const answers = sameAnswers(module, /** @type {Call[]} */ (
      [...before, nothing, ['outline'], ...begin, ...unreadable]));
    for (const answer of [...answers.slice(1, before.length), ...answers.slice(-unreadable.length)]) {
      assert.ok(JSON.parse(answer).fault.message.cy, answer);
    }
  }
});

test('a picture of what is not there', () => {
  const answers = sameAnswers(audit, [['clear'], ['draw', 0, '', ''], ...loadCalls(pathways[0]), ['draw', 0, 'nobody', ''],
                                      ['draw', 0, '', 'nowhere'], ['draw', 1, 'call-999', 'report']]);
  for (const answer of [answers[1], ...answers.slice(-3)]) assert.ok(JSON.parse(answer).fault.message.cy, answer);
});

test('findings are of the pathway held: none remain once it is forgotten or another is opened', () => {
  const [main] = pathways;
  const [broken] = fixtures().filter((path) => path.includes('/dangling-target/invalid'));
  const asked = /** @type {Call[]} */ ([['findings_text', 0], ['findings_sarif', 0]]);
  const answers = sameAnswers(audit, [...loadCalls(broken), ...asked, ['clear'], ...asked,
                                      ...loadCalls(broken), ...openCalls(main, checkedHash(main)), ...asked]);
  assert.ok(answers.some((answer) => answer.includes('dangling-target')));
  for (const answer of answers.slice(-2)) assert.ok(JSON.parse(answer).fault.message.cy, answer);
});
