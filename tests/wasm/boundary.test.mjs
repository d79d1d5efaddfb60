// The modules as they are shipped: their size, what they export, and the face that engine.mjs gives them.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {loadCalls, moduleAnswers, openCalls, openModule, root, xmlFiles} from './targets.mjs';

const file = (/** @type {string} */ path) => readFileSync(join(root, path));
const folder = join(root, 'tests/web/pathway');

/** @type {any} */
let face;
/** @type {import('../../wasm/engine.mjs').Engine} */
let engine;
/** @type {import('../../wasm/audit-engine.mjs').AuditEngine} */
let auditor;
/** Of the bytes in `folder`, found without error. @type {string} */
let hash;
before(async () => {
  face = await import(join(root, 'build/wasm/engine.mjs'));
  const {loadAuditEngine} = await import(join(root, 'build/wasm/audit-engine.mjs'));
  auditor = await loadAuditEngine({wasmBinary: file('build/wasm/llwybr-audit.wasm')});
  const findings = auditor.load(xmlFiles(folder), 'pathway.xml', '2026-11-24');
  assert.equal(findings.errors, 0);
  hash = findings.hash;
  engine = await face.loadEngine({wasmBinary: file('build/wasm/llwybr.wasm')});
  engine.open(xmlFiles(folder), 'pathway.xml', hash);
});

test('the sizes are within what a poor phone is asked to load', (context) => {
  const sizes = (/** @type {string[]} */ names) => names.map((name) => file(`build/wasm/${name}`).length);
  const [wasm, glue, own] = sizes(['llwybr.wasm', 'llwybr.mjs', 'engine.mjs']);
  const zipped = ['llwybr.wasm', 'llwybr.mjs', 'engine.mjs']
    .reduce((sum, name) => sum + gzipSync(file(`build/wasm/${name}`)).length, 0);
  context.diagnostic(`wasm ${wasm}, glue ${glue}, engine.mjs ${own}, gzipped ${zipped}`);
  context.diagnostic(`llwybr-audit.wasm ${sizes(['llwybr-audit.wasm'])}`);
  assert.ok(wasm <= 120 * 1024, `wasm: ${wasm}`);
  assert.ok(glue + own <= 20 * 1024, `JavaScript: ${glue} + ${own}`);
  assert.ok(zipped < 60 * 1024, `gzipped: ${zipped}`);
});

const declared = (/** @type {string} */ header) =>
  [...file(`wasm/${header}`).toString().matchAll(/^[a-z].*?\b(llwybr_[a-z_]+)\(/gm)].map((one) => one[1]);

for (const [name, headers] of /** @type {['llwybr' | 'llwybr-audit', string[]][]} */ (
  [['llwybr', ['api.h']], ['llwybr-audit', ['api.h', 'audit_api.h']]])) {
  test(`${name} exports the functions of ${headers.join(' and ')}, and no other`, async () => {
    const module = await openModule(name);
    const callable = Object.keys(module).filter((one) => one.startsWith('_llwybr_')).map((one) => one.slice(1));
    const wanted = headers.flatMap(declared);
    assert.ok(wanted.length >= 14);
    assert.deepEqual(callable.sort(), wanted.sort());
    const exported = WebAssembly.Module.exports(await WebAssembly.compile(file(`build/wasm/${name}.wasm`)));
    assert.ok(exported.filter((one) => one.kind === 'function').length >= wanted.length);
  });
}

test('the module of the page holds no words of a check', () => {
  const words = 'dangling-target';
  assert.ok(file('build/wasm/llwybr-audit.wasm').includes(words));
  assert.ok(!file('build/wasm/llwybr.wasm').includes(words));
});

test('the glue evaluates no text', () => {
  const glue = ['llwybr.mjs', 'llwybr-audit.mjs', 'engine.mjs', 'audit-engine.mjs']
    .map((name) => file(`build/wasm/${name}`).toString()).join();
  assert.doesNotMatch(glue, /\beval\(|new Function|\bFunction\(/);
});

test('a pathway is opened, followed, changed, kept and opened again', () => {
  const outline = engine.outline();
  assert.equal(outline.title.cy, 'Enghraifft ar gyfer profion y dudalen');
  assert.equal(outline.hash, hash);
  const time = '2026-11-24T09:30Z';
  const inputs = [{at: 'danger', answers: ['yes'], time}, {at: 'call', answers: [], time},
                  {at: 'known', answers: ['told'], time}];
  const state = engine.journey(inputs);
  assert.deepEqual(state.open.map((open) => open.at), ['report']);
  const change = engine.change(inputs, 0, {at: 'danger', answers: ['no'], time});
  assert.deepEqual(change.dropped.map((one) => one.at), ['call']);
  assert.deepEqual(change.journey.open.map((open) => open.at), ['report']);
  const record = engine.record(inputs, 'cy');
  const opened = engine.openRecord(record);
  assert.equal(opened.fault, null);
  assert.equal(opened.record?.language, 'cy');
  assert.ok(opened.sameHash);
  assert.deepEqual(opened.journey?.steps, state.steps);
  assert.equal(engine.openRecord('{').journey, undefined);
});

test('words of both languages', () => {
  assert.equal(engine.date('2026-11-24', 'en'), 'Tuesday 24 November 2026');
  assert.equal(engine.date('2026-11-24', 'cy'), 'Dydd Mawrth 24 Tachwedd 2026');
  assert.equal(engine.moment('2026-11-24T09:30Z', 'en'), '9:30am on Tuesday 24 November 2026');
  assert.equal(engine.moment('2026-11-24T09:30Z', 'cy'), '9:30yb, dydd Mawrth 24 Tachwedd 2026');
  assert.equal(engine.moment('2026-06-30T23:30Z', 'en'), '12:30am on Wednesday 1 July 2026');
  assert.equal(engine.duration('24 hours', 'en'), '24 hours');
  assert.match(engine.version, /^\d+\.\d+\.\d+$/);
});

test('what cannot be answered is said in both languages, and the engine lives on', async () => {
  const fresh = await face.loadEngine({module: engine.module});
  assert.throws(() => fresh.journey([]), (/** @type {any} */ error) =>
    error instanceof face.EngineRefused && error.fault.message.en !== error.fault.message.cy);
  assert.throws(() => engine.journey(/** @type {any} */ ([{at: 1}])), face.EngineRefused);
  assert.throws(() => engine.change([], 3, {at: 'danger', answers: [], time: ''}), face.EngineRefused);
  assert.equal(engine.journey([]).status, 'open');
});

/**
 * The example with its first occurrence of some words written otherwise.
 * @param {string} from
 * @param {string} to
 */
function altered(from, to) {
  const files = xmlFiles(folder);
  const text = new TextDecoder().decode(files['pathway.xml']);
  assert.ok(text.includes(from));
  files['pathway.xml'] = new TextEncoder().encode(text.replace(from, to));
  return files;
}

test('a broken pathway is reported on and cannot be followed', () => {
  const findings = auditor.load(altered('to="call"', 'to="cal"'), 'pathway.xml', '');
  assert.deepEqual(findings.findings.filter((/** @type {any} */ one) => one.severity === 'error')
    .map((/** @type {any} */ one) => one.check), ['dangling-target']);
  assert.match(auditor.findingsText('cy'), /dangling-target/);
  assert.equal(auditor.findingsSarif('en').version, '2.1.0');
  assert.throws(() => auditor.journey([]), face.EngineRefused);
});

test('only the bytes that were checked are opened', async () => {
  const fresh = await face.loadEngine({module: engine.module});
  const refused = (/** @type {any} */ files, /** @type {string} */ main, /** @type {string} */ wanted) => {
    fresh.open(xmlFiles(folder), 'pathway.xml', hash);
    assert.throws(() => fresh.open(files, main, wanted), (/** @type {any} */ error) =>
      error instanceof face.EngineRefused && error.fault.message.en !== error.fault.message.cy);
    // Nor does the pathway opened before live on.
    assert.throws(() => fresh.outline(), face.EngineRefused);
    assert.throws(() => fresh.journey([]), face.EngineRefused);
    assert.throws(() => fresh.record([], 'en'), face.EngineRefused);
    assert.ok(fresh.openRecord('[]').fault);
  };
  refused(altered('to="call"', 'to="cal"'), 'pathway.xml', hash);
  refused(altered('A report is a duty', 'A report is a choice'), 'pathway.xml', hash);
  refused(xmlFiles(folder), 'pathway.xml', '');
  refused(xmlFiles(folder), 'pathway.xml', hash.slice(0, -1));
  refused(xmlFiles(folder), 'no-such.xml', hash);
  // Bytes that cannot be read in full are refused even by their own hash.
  const unreadable = altered('</pathway>', '');
  refused(unreadable, 'pathway.xml', auditor.load(unreadable, 'pathway.xml').hash);
});

test('after a trap the instance is dead, and another can be made of its module', async () => {
  const doomed = await face.loadEngine({module: engine.module});
  // A number in place of the path becomes a pointer beyond all memory.
  assert.throws(() => doomed.open({}, 0x7fffffff, hash), face.EngineCrashed);
  assert.throws(() => doomed.outline(), face.EngineCrashed);
  const another = await face.loadEngine({module: doomed.module});
  another.open(xmlFiles(folder), 'pathway.xml', hash);
  assert.equal(another.outline().hash, hash);
});

for (const [name, begin, most] of /** @type {['llwybr' | 'llwybr-audit', () => any[], number][]} */ ([
  ['llwybr', () => [...openCalls(join(folder, 'pathway.xml'), hash), ['outline'], ['journey', '[]']], 200],
  ['llwybr-audit', () => [...loadCalls(join(folder, 'pathway.xml')), ['journey', '[]'], ['findings_sarif', 1]], 200]])) {
  test(`${name} gives memory back: after ${most} pathways there is no more of it than after five`, async () => {
    const module = await openModule(name);
    const sizeAfter = (/** @type {number} */ rounds) => {
      for (let round = 0; round < rounds; ++round) moduleAnswers(module, begin());
      return module.HEAPU8.length;
    };
    const few = sizeAfter(5);
    assert.equal(sizeAfter(most), few);
  });
}

/**
 * The first global of a module: its stack pointer.
 * @param {Uint8Array} wasm
 */
function stackPointer(wasm) {
  const number = (/** @type {number} */ at) => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = wasm[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return {value, at};
  };
  for (let at = 8; at < wasm.length;) {
    const size = number(at + 1);
    // Section 6; its count of one byte, type i32, mutable, i32.const.
    if (wasm[at] === 6) return number(size.at + 4).value;
    at = size.at + size.value;
  }
  throw new Error('no global');
}

test('the stack lies below all else, so that it cannot grow into data unnoticed', () => {
  for (const name of ['llwybr', 'llwybr-audit']) {
    const top = stackPointer(file(`build/wasm/${name}.wasm`));
    assert.ok(top > 0 && top <= 1 << 20, `stack pointer of ${name}: ${top}`);
  }
});
