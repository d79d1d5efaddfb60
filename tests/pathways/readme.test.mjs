// The tables of pathways/README.md that speak of the shipped pathway are true of it.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const llwybr = join(root, 'build/llwybr');
const folder = join(root, 'pathways/csa-response');
const readme = readFileSync(join(root, 'pathways/README.md'), 'utf8');

const outlineText = execFileSync(llwybr, ['outline', '--format', 'json', join(folder, 'pathway.xml')], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
});
const outline = JSON.parse(outlineText);
/** @type {Map<string, any>} */
const nodes = new Map(outline.nodes.map((/** @type {any} */ node) => [node.id, node]));
const assertions = new Set(outline.assertions.map((/** @type {any} */ assertion) => assertion.id));
const walks = readWalks();

/** Each walk's id, with the ids of the nodes it passes. @returns {Map<string, Set<string>>} */
function readWalks() {
  const found = new Map();
  for (const file of readdirSync(join(folder, 'walks'))) {
    for (const line of readFileSync(join(folder, 'walks', file), 'utf8').split('\n')) {
      const [, id] = /^walk (.+)$/.exec(line) ?? [];
      if (id) found.set(id, new Set());
      const [, place] = /^(\S+) > /.exec(line) ?? [];
      if (place) [...found.values()].at(-1).add(place.split('/').at(-1));
    }
  }
  return found;
}

/** The rows of the table below a heading, each a list of cells. @param {string} heading */
function rowsBelow(heading) {
  const start = readme.indexOf(`\n## ${heading}\n`);
  assert.notEqual(start, -1, heading);
  const end = readme.indexOf('\n## ', start + 1);
  const lines = readme.slice(start, end === -1 ? undefined : end).split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));
}

/** @param {string} cell @returns {string[]} */
function idsIn(cell) {
  return [...cell.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id);
}

/** All citations of a node, those of its tasks included. @param {any} node @returns {any[]} */
function citationsOf(node) {
  return [...(node.citations ?? []), ...(node.tasks ?? []).flatMap((/** @type {any} */ task) => task.citations ?? [])];
}

test('what the twelve things name is there, and each walk passes a step beside it', () => {
  const rows = rowsBelow('Twelve things to get right first');
  assert.equal(rows.length, 12);
  for (const [trap, , steps, safeguards, shownBy] of rows) {
    for (const cell of [steps, safeguards, shownBy]) assert.notEqual(idsIn(cell).length, 0, trap);
    for (const id of idsIn(steps)) assert.ok(nodes.has(id), `no step ${id}: ${trap}`);
    for (const id of idsIn(safeguards)) assert.ok(assertions.has(id), `no assertion ${id}: ${trap}`);
    for (const id of idsIn(shownBy)) {
      const passed = walks.get(id);
      assert.ok(passed, `no walk ${id}: ${trap}`);
      assert.ok(idsIn(steps).some((step) => passed.has(step)), `the walk ${id} passes none of ${steps}`);
    }
  }
});

test('the times that are easily got wrong', () => {
  const times = {
    'confirm-in-writing': ['24 hours', 'report-made'],
    'wait-for-answer': ['7 working-days', 'written-report-sent'],
    'tell-designated-officer': ['24 hours', 'concern-raised'],
    'first-review': ['3 months', 'conference-held'],
    'later-review': ['6 months', 'review-held'],
    'keep-meeting': ['6 weeks', 'core-group-held'],
    'assess-needs': ['42 working-days', 'report-made'],
    'register-the-child': ['42 working-days', 'enquiries-started'],
    'support-without-register': ['42 working-days', 'enquiries-started'],
  };
  for (const [id, time] of Object.entries(times)) {
    const shown = nodes.get(id).tasks.map((/** @type {any} */ task) => [task.within, task.from]);
    assert.ok(shown.some((/** @type {any} */ pair) => pair.join() === time.join()), `${id}: ${JSON.stringify(shown)}`);
  }
  const order = JSON.stringify(nodes.get('protect-the-child').help.en);
  assert.match(order, /up to 8 days, and once more for up to 7 days/);
});

test('both sources of the 42 working days are shown as a question', () => {
  const sources = citationsOf(nodes.get('assess-needs')).filter(({mark}) => mark === 'open').map(({source}) => source);
  assert.ok(sources.includes('statswales') && sources.includes('wsp-3-2'), sources.join());
});

test('no text has a name or a rule of England', () => {
  const english = [
    'safeguarding lead',
    'children’s social care',
    'safeguarding partnership',
    'safeguarding children partnership',
    'child protection plan',
    'keeping children safe in education',
    'working together to safeguard children',
    'mandatory',
    'crime and policing',
    '48 hours',
  ];
  const siteText = readFileSync(join(root, 'web/text/en.json'), 'utf8');
  for (const words of english) {
    assert.ok(!outlineText.toLowerCase().includes(words), words);
    assert.ok(!siteText.toLowerCase().includes(words), `the site: ${words}`);
  }
  for (const name of ['designated safeguarding person', 'Regional Safeguarding Board', 'child protection register']) {
    assert.ok(outline.terms.some((/** @type {any} */ term) => term.label.en === name), name);
  }
});

test('sections 126 and 128 are cited where an adult may be at risk, and section 130 for a child', () => {
  const aboutAdults = new Set(['adult-at-risk', 'report-the-adult', 'adult-enquiries', 'close-the-plan']);
  for (const node of nodes.values()) {
    const adults = citationsOf(node).some(({part}) => /\b12[68]\b/.test(part ?? ''));
    assert.equal(adults, aboutAdults.has(node.id), node.id);
  }
  assert.ok(citationsOf(nodes.get('good-reason')).some(({part}) => /^Section 130\b/.test(part ?? '')));
});

test('a concern about a person has four outcomes and an officer of two names', () => {
  const answers = nodes.get('what-was-decided').answers.map((/** @type {any} */ answer) => answer.id);
  assert.deepEqual(answers, ['substantiated', 'unsubstantiated', 'unfounded', 'malicious', 'not-known']);
  const officer = outline.terms.find((/** @type {any} */ term) => term.id === 'designated-officer');
  assert.match(officer.label.en, /^Local Authority Designated Officer$/);
  assert.match(JSON.stringify(officer.meaning.en), /Designated Officer for Safeguarding/);
});

test('it says that it is a draft', () => {
  assert.equal(outline.status, 'draft');
  assert.match(JSON.stringify(outline.notice.en), /This is a draft/);
});

test('each open question names steps that are there, and each open step is named', () => {
  const named = new Set();
  for (const [question, , , where] of rowsBelow('Open questions')) {
    const ids = idsIn(where);
    assert.ok(ids.length > 0 || /^(not shown|sources|terms)$/.test(where), question);
    for (const id of ids) {
      assert.ok(nodes.has(id), `no step ${id}: ${question}`);
      named.add(id);
    }
  }
  for (const node of nodes.values()) {
    const open = citationsOf(node).some(({mark}) => mark === 'open');
    assert.ok(!open || named.has(node.id), `the open question of ${node.id} is not in the table`);
  }
});

test('the only warnings are those that state a gap', () => {
  const {stdout, status} = spawnSync(llwybr, ['check', '--lang', 'en', join(folder, 'pathway.xml')], {encoding: 'utf8'});
  assert.equal(status, 0, stdout);
  const kinds = [...stdout.matchAll(/^\S+ (?:error|warning|note): .*\[([a-z-]+)\]$/gm)].map(([, kind]) => kind);
  assert.deepEqual([...new Set(kinds)].sort(), ['contact-not-checked', 'open-citation']);
});
