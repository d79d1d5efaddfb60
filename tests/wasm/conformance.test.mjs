// The W3C's suite for XML 1.0, fifth edition, natively and in the module: what is not well-formed is refused, and
// what is well-formed is accepted once its DOCTYPE is gone, but for what a pathway's file may not hold by decision.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {moduleAnswers, nativeAnswers, openModule, root} from './targets.mjs';

const suite = join(root, 'build/deps/xml-suite');

/** What is refused of a well-formed file, by the check that refuses it. */
const refusedByDecision = {
  'not-utf8': 'another encoding than UTF-8',
  'hidden-character': 'characters that cannot be seen or that turn the direction of a text',
  'processing-instruction-refused': 'instructions to other programs',
};

/** Wrong only by what their DOCTYPE declares (a type of attribute, names with colons), and refused for having one. */
const wrongByTheirDoctype = ['012', '043', '044'].map((name) => `xmlconf/eduni/namespaces/1.0/${name}.xml`);

/** Of the document stage, but about what XML allows. */
const aboutTheFormat = ['unknown-element', 'misplaced-element', 'missing-element', 'unknown-attribute',
  'missing-attribute', 'bad-value', 'duplicate-id', 'duplicate-text', 'text-not-allowed', 'include-not-found'];

/**
 * @typedef {{[name: string]: string}} Attributes
 * @typedef {{path: string, attributes: Attributes}} Document
 */

/** @returns {Document[]} the tests of XML 1.0 and its namespaces, as the suite lists them */
function documents() {
  const list = readFileSync(join(suite, 'cleaned/xmlconf-flattened.xml'), 'utf8');
  const bases = [''];
  /** @type {Document[]} */
  const found = [];
  for (const [, close, name, rest = ''] of list.matchAll(/<(\/?)(TESTCASES|TEST)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g)) {
    const attributes = Object.fromEntries(
      [...rest.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', one, other]) => [key, one ?? other ?? '']));
    if (name === 'TEST' && !close) {
      found.push({path: join('xmlconf', ...bases, attributes.URI ?? ''), attributes});
    } else if (close && name === 'TESTCASES') {
      bases.pop();
    } else if (name === 'TESTCASES') {
      bases.push(attributes['xml:base'] ?? '');
    }
  }
  return found.filter(({attributes: {VERSION = '1.0', EDITION = '5', RECOMMENDATION = ''}}) =>
    VERSION === '1.0' && EDITION.includes('5') && !['XML1.1', 'NS1.1'].includes(RECOMMENDATION));
}

/**
 * A file without its document type declaration.
 * @param {Buffer} bytes
 */
function withoutDoctype(bytes) {
  const text = bytes.toString('latin1');
  const start = text.indexOf('<!DOCTYPE');
  if (start < 0) return bytes;
  const token = /<!--[^]*?-->|<\?[^]*?\?>|"[^"]*"|'[^']*'|[[\]>]/g;
  token.lastIndex = start + '<!DOCTYPE'.length;
  let inside = false;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '[') inside = true;
    if (match[0] === ']') inside = false;
    if (match[0] === '>' && !inside) return Buffer.concat([bytes.subarray(0, start), bytes.subarray(token.lastIndex)]);
  }
  return bytes;
}

/**
 * The findings of files, each checked by itself, after both targets were found to answer alike.
 * @param {Uint8Array[]} files
 * @returns {Promise<any[][]>}
 */
async function findingsOf(files) {
  const calls = files.flatMap((bytes) => /** @type {import('./targets.mjs').Call[]} */ (
    [['clear'], ['add_file', 'document.xml', bytes], ['load', 'document.xml', '']]));
  const native = nativeAnswers(calls);
  const module = moduleAnswers(await openModule('llwybr-audit'), calls);
  assert.deepEqual(module, native);
  return files.map((_, place) => JSON.parse(native[3 * place + 2] ?? '').findings);
}

/** @param {any[]} findings */
const refusals = (findings) => findings.filter(({check}) => !aboutTheFormat.includes(check));

test('all 993 documents that are not well-formed are refused, with line and column', async () => {
  const wrong = documents().filter(({attributes: {TYPE, RECOMMENDATION = ''}}) =>
    TYPE === 'not-wf' && !RECOMMENDATION.startsWith('NS1.0'));
  assert.equal(wrong.length, 993);
  const all = await findingsOf(wrong.map(({path}) => readFileSync(join(suite, path))));
  wrong.forEach(({path}, place) => {
    const [first] = refusals(all[place] ?? []);
    assert.ok(first, `${path} is accepted`);
    assert.equal(first.severity, 'error', path);
    assert.ok(first.line >= 1 && first.column >= 1, `${path} has no place`);
  });
});

test('the 24 documents that break the rules of namespaces are refused', async () => {
  const wrong = documents().filter(({attributes: {TYPE, RECOMMENDATION = ''}}) =>
    TYPE === 'not-wf' && RECOMMENDATION.startsWith('NS1.0'));
  assert.equal(wrong.length, 24);
  const all = await findingsOf(wrong.map(({path}) => {
    const bytes = readFileSync(join(suite, path));
    return wrongByTheirDoctype.includes(path) ? bytes : withoutDoctype(bytes);
  }));
  wrong.forEach(({path}, place) => assert.ok(refusals(all[place] ?? []).length > 0, `${path} is accepted`));
});

test('well-formed documents without their DOCTYPE are accepted, but for what is refused by decision', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'llwybr-suite-'));
  const candidates = documents().filter(({attributes: {TYPE}}) => TYPE !== 'not-wf').map(({path}, place) => {
    const bytes = withoutDoctype(readFileSync(join(suite, path)));
    const name = `${place}.xml`;
    writeFileSync(join(folder, name), bytes);
    return {path, name, bytes};
  });
  const {stderr} = spawnSync('xmllint', ['--noout', '--nonet', ...candidates.map(({name}) => name)],
    {cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26});
  rmSync(folder, {recursive: true});
  const refusedByXmllint = new Set([...stderr.matchAll(/^(\d+\.xml):\d+: /gm)].map(([, name]) => name));
  const right = candidates.filter(({name}) => !refusedByXmllint.has(name));
  assert.ok(right.length > 500, `only ${right.length} documents are left`);

  const all = await findingsOf(right.map(({bytes}) => bytes));
  /** @type {{[check: string]: number}} */
  const ledger = {};
  right.forEach(({path}, place) => {
    const refused = refusals(all[place] ?? []);
    // In another encoding, the bytes mean nothing else that could be judged.
    const encoding = refused.find(({check}) => check === 'not-utf8');
    for (const {check, line, column, message} of encoding ? [encoding] : refused) {
      assert.ok(check in refusedByDecision, `${path}:${line}:${column}: ${JSON.stringify(message)} [${check}]`);
      ledger[check] = (ledger[check] ?? 0) + 1;
    }
  });
  context.diagnostic(`${right.length} documents; refused by decision: ${JSON.stringify(ledger)}`);
});
