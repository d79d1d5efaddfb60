// Every control of pathways/safety.md names something that exists, and the scores are those of its table.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'pathways/safety.md'), 'utf8');
const walksFolder = join(root, 'pathways/csa-response/walks');

/**
 * @typedef {{severity: string, likelihood: string}} Risk
 * @typedef {{id: string, text: string, before: Risk, after: Risk, controls: string[]}} Hazard
 */

/** @returns {Hazard[]} */
function readHazards() {
  return page
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const text = part.split(/^## /m)[0] ?? '';
      const risk = /^Before: (\w+), ([\w ]+)\. After: (\w+), ([\w ]+)\.$/m.exec(text);
      assert.ok(risk, `no scores: ${text.slice(0, 60)}`);
      const [, severity = '', likelihood = '', severityAfter = '', likelihoodAfter = ''] = risk;
      return {
        id: text.split(' ')[0] ?? '',
        text,
        before: {severity, likelihood},
        after: {severity: severityAfter, likelihood: likelihoodAfter},
        controls: [...text.matchAll(/^- (.*)$/gm)].map(([, control = '']) => control),
      };
    });
}

const hazards = readHazards();

/** @returns {Map<string, number>} */
function readMatrix() {
  const rows = page.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  const [head = [], , ...body] = rows;
  return new Map(
    body.flatMap(([likelihood = '', ...scores]) =>
      scores.map((score, column) => /** @type {[string, number]} */ ([`${head[column + 1]}, ${likelihood}`, Number(score)])),
    ),
  );
}

const matrix = readMatrix();

/** @param {Risk} risk */
function score({severity, likelihood}) {
  const found = matrix.get(`${severity}, ${likelihood}`);
  assert.ok(found, `no such score: ${severity}, ${likelihood}`);
  return found;
}

test('there are hazards, each with an id of its own, a cause, an effect and controls', () => {
  assert.ok(hazards.length >= 25);
  assert.equal(new Set(hazards.map(({id}) => id)).size, hazards.length);
  for (const {id, text, controls} of hazards) {
    assert.match(text, /^Cause: .*Effect: /m, id);
    assert.ok(controls.length >= 2, `${id} has fewer than two controls`);
    assert.equal(new Set(controls).size, controls.length, `${id} names a control twice`);
  }
});

test('no control makes a risk greater, and what remains above 2 is talked about', () => {
  const remaining = page.slice(page.indexOf('## What remains'));
  for (const {id, before, after} of hazards) {
    assert.ok(score(after) < score(before), `${id} is not reduced`);
    assert.ok(score(after) <= 3, `${id} is not acceptable`);
    if (score(after) > 2) assert.match(remaining, new RegExp(`\\b${id}\\b`), `${id} is left unexplained`);
  }
});

test('every control exists', () => {
  const outline = JSON.parse(
    execFileSync(join(root, 'build/llwybr'), ['outline', 'pathways/csa-response/pathway.xml', '--format', 'json'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  );
  const assertions = new Set(outline.assertions.map((/** @type {{id: string}} */ {id}) => id));
  const walks = new Set(
    readdirSync(walksFolder).flatMap((name) =>
      [...readFileSync(join(walksFolder, name), 'utf8').matchAll(/^walk (\S+)/gm)].map(([, id = '']) => id),
    ),
  );

  /** @type {Record<string, (id: string) => boolean>} */
  const exists = {
    assertion: (id) => assertions.has(id),
    walk: (id) => walks.has(id),
    check: (id) => existsSync(join(root, 'tests/checks', id)),
  };
  for (const {id, controls} of hazards) {
    for (const control of controls) {
      const [, kind = '', name = '', title] = /^(\w+) `([^`]+)`(?:: (.+))?$/.exec(control) ?? [];
      if (kind === 'test') {
        assert.ok(title, `${id}: a test needs its name: ${control}`);
        assert.ok(existsSync(join(root, name)), `${id}: no file ${name}`);
        const source = readFileSync(join(root, name), 'utf8');
        assert.ok([`"${title}"`, `'${title}'`, `\`${title}\``].some((quoted) => source.includes(quoted)), `${id}: no test “${title}” in ${name}`);
      } else {
        assert.ok(exists[kind]?.(name), `${id}: there is no ${control}`);
      }
    }
  }
});
