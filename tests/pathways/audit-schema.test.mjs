// audit.json is as pathways/audit.schema.json describes it.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import Ajv from 'ajv';

const root = fileURLToPath(new URL('../..', import.meta.url));
const llwybr = join(root, 'build/llwybr');
const schema = JSON.parse(readFileSync(join(root, 'pathways/audit.schema.json'), 'utf8'));
const isAudit = new Ajv({allErrors: true}).compile(schema);

/** @type {string} */
let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'llwybr-schema-'))));
after(() => rmSync(folder, {recursive: true}));

/**
 * @param {string} file
 * @param {string} name
 * @param {number} exit
 * @param {string[]} [more]
 */
function audited(file, name, exit, more = []) {
  const out = join(folder, name);
  const {status, stderr} = spawnSync(llwybr, ['audit', file, '--out', out, ...more], {encoding: 'utf8'});
  assert.equal(status, exit, stderr);
  return JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8'));
}

/** @param {unknown} audit */
function assertValid(audit) {
  assert.ok(isAudit(audit), JSON.stringify(isAudit.errors?.slice(0, 3)));
}

test('the audit of the shipped pathway', () => {
  const audit = audited(join(root, 'pathways/csa-response/pathway.xml'), 'shipped', 0);
  assertValid(audit);
  assert.ok(audit.branches.every((/** @type {any} */ branch) => branch.status === 'witnessed'));
});

test('an audit against a date', () => {
  const audit = audited(join(root, 'pathways/csa-response/pathway.xml'), 'dated', 0, ['--today', '2026-11-24']);
  assertValid(audit);
  assert.equal(audit.today, '2026-11-24');
  assert.equal(audit.reviewOverdue, false);
});

test('the audit of a pathway whose assertion is broken', () => {
  const copy = join(folder, 'broken-pathway');
  cpSync(join(root, 'tests/engine/report/example'), copy, {recursive: true});
  const main = join(copy, 'pathway.xml');
  writeFileSync(main, readFileSync(main, 'utf8').replace('passes="make-report reported"', 'passes="look"'));
  const audit = audited(main, 'broken', 1);
  assertValid(audit);
  assert.notEqual(audit.assertions[0].counterExample, null);
});

test('the schema refuses what is no audit', () => {
  const audit = audited(join(root, 'tests/engine/report/example/pathway.xml'), 'example', 0);
  assertValid(audit);
  assert.ok(!isAudit({...audit, more: 1}));
  assert.ok(!isAudit({...audit, verdict: 'fine'}));
  const {hash, ...without} = audit;
  assert.ok(hash && !isAudit(without));
});

test('inputs of a witness are what `llwybr journey` takes', () => {
  const file = join(root, 'tests/engine/report/example/pathway.xml');
  const audit = audited(file, 'journey', 0);
  for (const branch of audit.branches) {
    const answer = execFileSync(llwybr, ['journey', file, '--inputs', '-'], {input: JSON.stringify(branch.witness.inputs)});
    const journey = JSON.parse(answer.toString());
    assert.equal(journey.endpoint, branch.witness.ends);
    const taken = journey.steps.map((/** @type {any} */ step) => `${step.node}/${step.branch}`);
    assert.ok(taken.includes(branch.branch), branch.branch);
  }
});
