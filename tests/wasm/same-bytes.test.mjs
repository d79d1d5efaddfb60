// The module answers what the native engine answers, byte for byte.
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {before, test} from 'node:test';
import {loadCalls, moduleAnswers, nativeAnswers, openModule, root} from './targets.mjs';

/** @typedef {import('./targets.mjs').Call} Call */

/** @type {any} */
let module;
before(async () => (module = await openModule()));

/**
 * Answers of the module, once they are found to be those of the native engine.
 * @param {Call[]} calls
 */
function sameAnswers(calls) {
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
 * A journey of at most `most` steps with answers taken by chance, as inputs.
 * @param {any} outline
 * @param {(below: number) => number} pick
 * @param {number} most
 */
function randomJourney(outline, pick, most) {
  const inputs = [];
  let minute = Date.parse('2026-03-27T09:00Z');
  for (let step = 0; step < most; ++step) {
    const state = JSON.parse(moduleAnswers(module, [['journey', JSON.stringify(inputs)]])[0]);
    if (state.open.length === 0) break;
    const open = state.open[pick(state.open.length)];
    const node = outline.nodes.find((/** @type {any} */ one) => one.id === open.node);
    const answers = node.kind === 'question' ? [node.answers[pick(node.answers.length)].id] : [];
    minute += pick(5000) * 60000;
    inputs.push({at: open.at, answers, time: new Date(minute).toISOString().slice(0, 16) + 'Z'});
  }
  return inputs;
}

for (const main of pathways) {
  test(`${basename(dirname(main))}: findings and outline`, () => {
    const answers = sameAnswers([...loadCalls(main), ['outline'], ['findings_text', 0], ['findings_text', 1],
                                 ['findings_sarif', 0], ['findings_sarif', 1]]);
    assert.equal(JSON.parse(answers[answers.length - 6]).errors, 0);
  });

  test(`${basename(dirname(main))}: journeys, changes and records`, () => {
    const pick = numbers();
    const outline = JSON.parse(sameAnswers([...loadCalls(main), ['outline']]).at(-1) ?? '');
    /** @type {Call[]} */
    const calls = [];
    let ended = 0;
    for (let round = 0; round < 12; ++round) {
      const inputs = randomJourney(outline, pick, round % 4 === 0 ? 5 : 120);
      const text = JSON.stringify(inputs);
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
    sameAnswers([...loadCalls(main), ...calls]);
    assert.ok(ended > 1, `${ended} journeys ended`);
  });
}

test('every fixture of the checks', () => {
  /** @type {Call[]} */
  const calls = [];
  for (const main of fixtures()) {
    calls.push(...loadCalls(main), ['outline'], ['findings_text', 0], ['findings_text', 1], ['findings_sarif', 1],
               ['journey', '[]']);
  }
  assert.ok(fixtures().length > 0, 'there are fixtures');
  sameAnswers(calls);
});

test('dates, moments, durations, plurals and the words of checks', () => {
  /** @type {Call[]} */
  const calls = [['version'], ['explain', 'no-such-check', 0], ['duration', 'soon', 0], ['moment', 'today', 1]];
  for (const language of [0, 1]) {
    for (let day = -800; day < 40000; day += 97) calls.push(['date', day, language]);
    for (let count = 0; count < 130; ++count) calls.push(['plural', count, language]);
    for (const unit of ['minutes', 'hours', 'days', 'working-days', 'weeks', 'months', 'month']) {
      for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 20, 42, 100, 9999]) {
        calls.push(['duration', `${count} ${unit}`, language]);
      }
    }
    for (const moment of ['2026-03-29T00:59Z', '2026-03-29T01:00Z', '2026-10-25T00:30Z', '2026-10-25T01:30Z',
                          '2026-07-01T23:30Z', '2026-01-05T00:00Z', '2026-01-05T12:00Z', '1969-12-31T23:59Z']) {
      calls.push(['moment', moment, language]);
    }
    calls.push(['explain', 'unreachable-node', language], ['duration', 'immediately', language]);
  }
  const answers = sameAnswers(calls);
  assert.deepEqual(answers.slice(1, 4), ['', '', '']);
  assert.equal(answers.filter((answer) => answer === '').length, 3);
});

test('calls before a pathway is loaded, and inputs that cannot be read', () => {
  const [main] = pathways;
  const answers = sameAnswers([
    ['clear'], ['outline'], ['journey', '[]'], ['record', '[]', 0], ['open_record', '{}'], ['change', '[]', 0, '[]'],
    ['load', 'pathway.xml', ''], ['outline'],
    ...loadCalls(main), ['journey', ''], ['journey', '['], ['journey', '[1]'], ['journey', '{}'], ['journey', 'null'],
    ['change', '[]', 0, '[]'], ['change', '[]', 7, '[]'], ['record', '[{}]', 1], ['open_record', '[[[[']]);
  for (const answer of answers.slice(1, 6)) assert.ok(JSON.parse(answer).fault.message.cy, answer);
  for (const answer of answers.slice(-9)) assert.ok(JSON.parse(answer).fault.message.cy, answer);
});
