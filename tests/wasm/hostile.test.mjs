// Whatever a file holds, the engine answers with a finding, in bounded time and memory, natively and in the module.
// LLWYBR_SHOW_TABLE=1 prints what tests/README.md shows.
import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {hostile} from './hostile.mjs';
import {moduleAnswers, nativeAnswers, openModule} from './targets.mjs';

const mebibyte = 1 << 20;

/** Peak of memory, in bytes a byte of input. */
const mostTimes = 10;

/** @type {string[]} */
const rows = [];

for (const [what, make, finding] of hostile) {
  test(what, async () => {
    const files = Object.entries(make()).map(([path, text]) =>
      /** @type {[string, Uint8Array]} */ ([path, Buffer.from(text)]));
    const size = files.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    /** @type {import('./targets.mjs').Call[]} */
    const calls = [['clear'], ...files.map(([path, bytes]) => /** @type {import('./targets.mjs').Call} */ (['add_file', path, bytes])),
      ['load', 'main.xml', '2026-11-24']];

    const [time, memory] = nativeAnswers([...calls, ['cost']]).at(-1)?.split(' ').map(Number) ?? [];
    const native = nativeAnswers(calls).at(-1) ?? '';
    const module = await openModule('llwybr-audit');
    moduleAnswers(module, calls.slice(0, -1));
    const started = performance.now();
    const answer = moduleAnswers(module, calls.slice(-1))[0];
    const moduleTime = (performance.now() - started) / 1000;
    const moduleMemory = module.HEAPU8.length;

    rows.push(`| ${what} | ${(size / mebibyte).toFixed(1)} | ${finding ? `\`${finding}\`` : 'none of document'} | ${time.toFixed(2)} | ${(memory / mebibyte).toFixed(0)} | ${moduleTime.toFixed(2)} | ${(moduleMemory / mebibyte).toFixed(0)} |`);
    assert.equal(answer, native, 'the module answers alike');
    const checks = JSON.parse(native).findings.map((/** @type {{check: string}} */ {check}) => check);
    if (finding) assert.ok(checks.includes(finding), `${finding} is not among ${[...new Set(checks)]}`);
    else assert.ok(!JSON.parse(native).stages.some((/** @type {any} */ {stage, result}) => stage === 'document' && result === 'has-errors'), `${checks}`);
    const most = mostTimes * size + 64 * mebibyte;
    assert.ok(memory <= most, `native: ${memory} bytes of at most ${most}`);
    assert.ok(moduleMemory <= most, `module: ${moduleMemory} bytes of at most ${most}`);
  });
}

after(() => {
  if (!process.env.LLWYBR_SHOW_TABLE) return;
  console.log(['', '| input | MiB | finding | native s | native MiB | module s | module MiB |', '|---|---|---|---|---|---|---|', ...rows].join('\n'));
});
