// The module as it is shipped: its size, what it exports, and the face that engine.mjs gives it.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {root, xmlFiles} from './targets.mjs';

const file = (/** @type {string} */ path) => readFileSync(join(root, path));
const folder = join(root, 'tests/web/pathway');

/** @type {any} */
let boundary;
/** @type {import('../../wasm/engine.mjs').Engine} */
let engine;
before(async () => {
  boundary = await import(join(root, 'build/wasm/engine.mjs'));
  engine = await boundary.loadEngine({wasmBinary: file('build/wasm/llwybr.wasm')});
});

test('the sizes are within what a poor phone is asked to load', (context) => {
  const [wasm, glue, face] = ['llwybr.wasm', 'llwybr.mjs', 'engine.mjs'].map((name) => file(`build/wasm/${name}`));
  const zipped = gzipSync(wasm).length + gzipSync(glue).length;
  context.diagnostic(`wasm ${wasm.length}, glue ${glue.length}, engine.mjs ${face.length}, gzipped ${zipped}`);
  assert.ok(wasm.length <= 120 * 1024, `wasm: ${wasm.length}`);
  assert.ok(glue.length + face.length <= 20 * 1024, `JavaScript: ${glue.length} + ${face.length}`);
  assert.ok(zipped + gzipSync(face).length < 60 * 1024, `gzipped: ${zipped}`);
});

test('the module exports the functions of api.h and no other', async () => {
  const declared = [...file('wasm/api.h').toString().matchAll(/^[a-z].*?\b(llwybr_[a-z_]+)\(/gm)].map((one) => one[1]);
  const exported = WebAssembly.Module.exports(await WebAssembly.compile(file('build/wasm/llwybr.wasm')));
  const functions = exported.filter((one) => one.kind === 'function').length;
  const {openModule} = await import('./targets.mjs');
  const module = await openModule();
  const callable = Object.keys(module).filter((name) => name.startsWith('_llwybr_')).map((name) => name.slice(1));
  assert.ok(declared.length > 15);
  assert.deepEqual(callable.sort(), declared.sort());
  assert.ok(functions >= declared.length);
});

test('the glue evaluates no text', () => {
  const glue = file('build/wasm/llwybr.mjs').toString() + file('build/wasm/engine.mjs').toString();
  assert.doesNotMatch(glue, /\beval\(|new Function|\bFunction\(/);
});

test('a pathway is loaded, followed, changed, kept and opened again', () => {
  const findings = engine.load(xmlFiles(folder), 'pathway.xml', '2026-11-24');
  assert.equal(findings.errors, 0);
  const outline = engine.outline();
  assert.equal(outline.title.cy, 'Enghraifft ar gyfer profion y dudalen');
  assert.equal(outline.hash, findings.hash);
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
  assert.equal(engine.plural(2, 'cy'), 'two');
  assert.match(engine.version, /^\d+\.\d+\.\d+$/);
});

test('what cannot be answered is said in both languages, and the engine lives on', async () => {
  const fresh = await boundary.loadEngine({module: engine.module});
  assert.throws(() => fresh.journey([]), (/** @type {any} */ error) =>
    error instanceof boundary.EngineRefused && error.fault.message.en !== error.fault.message.cy);
  assert.throws(() => engine.journey(/** @type {any} */ ([{at: 1}])), boundary.EngineRefused);
  assert.throws(() => engine.change([], 3, {at: 'danger', answers: [], time: ''}), boundary.EngineRefused);
  assert.equal(engine.journey([]).status, 'open');
});

test('a broken pathway is reported on and cannot be followed', async () => {
  const fresh = await boundary.loadEngine({module: engine.module});
  const files = xmlFiles(folder);
  files['pathway.xml'] = new TextEncoder().encode(
    new TextDecoder().decode(files['pathway.xml']).replace('to="call"', 'to="cal"'));
  const findings = fresh.load(files, 'pathway.xml', '');
  assert.deepEqual(findings.findings.filter((/** @type {any} */ one) => one.severity === 'error')
    .map((/** @type {any} */ one) => one.check), ['dangling-target']);
  assert.match(fresh.findingsText('cy'), /dangling-target/);
  assert.equal(fresh.findingsSarif('en').version, '2.1.0');
  assert.throws(() => fresh.journey([]), boundary.EngineRefused);
});

test('after a trap the instance is dead, and another can be made of its module', async () => {
  const doomed = await boundary.loadEngine({module: engine.module});
  // A number in place of the path becomes a pointer beyond all memory.
  assert.throws(() => doomed.load({}, 0x7fffffff, '2026-11-24'), boundary.EngineCrashed);
  assert.throws(() => doomed.outline(), boundary.EngineCrashed);
  const another = await boundary.loadEngine({module: doomed.module});
  assert.equal(another.load(xmlFiles(folder), 'pathway.xml').errors, 0);
});

test('memory is given back: after two hundred loads there is no more of it than after five', async () => {
  const {loadCalls, moduleAnswers, openModule} = await import('./targets.mjs');
  const module = await openModule();
  const calls = loadCalls(join(folder, 'pathway.xml'));
  const sizeAfter = (/** @type {number} */ rounds) => {
    for (let round = 0; round < rounds; ++round) {
      moduleAnswers(module, [...calls, ['outline'], ['journey', '[]'], ['findings_sarif', 1]]);
    }
    return module.HEAPU8.length;
  };
  const few = sizeAfter(5);
  assert.equal(sizeAfter(200), few);
});

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
  const top = stackPointer(file('build/wasm/llwybr.wasm'));
  assert.ok(top > 0 && top <= 1 << 20, `stack pointer: ${top}`);
});
