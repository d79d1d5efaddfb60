// What a visit may cost: bytes to the first page, script to each step. Times to load are printed, not held.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {measureSite, visitFiles} from '../../web/static/measure.mjs';
import {decode} from '../../web/page/decode.mjs';
import {unpack} from '../../web/page/unpack.mjs';
import {encode} from '../../web/static/encode.mjs';
import {pack} from '../../web/static/pack.mjs';
import {prune} from '../../web/static/prune.mjs';
import {readTexts} from '../../web/static/sources.mjs';
import {filesOf, openSite, response, sizes, walkToEnd, kindOfScreen} from './browser.mjs';

const mostBytes = 150 * 1024;
const mostWithoutPathway = 88 * 1024;
const mostMilliseconds = 16;

const texts = readTexts('web/text');

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
let assets = '';
before(async () => {
  site = await openSite(response);
  assets = readdirSync(join(site.site, 'a'))[0];
});
after(() => site?.close());

for (const language of /** @type {const} */ (['en', 'cy'])) {
  test(`the first page is ready with at most 150 KB, and 88 KB without the pathway and the words, ${language}`, async (context) => {
    const browser = await site.browser.newContext({viewport: sizes.phone});
    const page = await browser.newPage();
    /** @type {Set<string>} */
    const asked = new Set();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    await page.goto(`${site.address}/${language}/`);
    await page.locator('.start').waitFor();
    await page.waitForLoadState('networkidle');
    const files = [...asked].filter((path) => path !== '/favicon.ico')
      .map((path) => join(site.site, path.endsWith('/') ? `${path}index.html` : path));
    const zipped = (/** @type {string[]} */ some) =>
      some.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    const sent = zipped(files);
    const withoutPathway = zipped(files.filter((file) => !file.endsWith('packed.bin')));
    const brotli = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
    const [timing] = await page.evaluate(() => performance.getEntriesByType('navigation').map((one) => one.toJSON()));
    context.diagnostic(`${files.length} files, ${sent} bytes gzipped, ${brotli} by brotli`);
    context.diagnostic(`${withoutPathway} of them without the pathway and the words`);
    context.diagnostic(`loaded after ${Math.round(timing.domContentLoadedEventEnd)} ms, on this machine by itself`);
    // What the build says of itself, on the page about publishing, is what the browser asks for; it may leave the
    // icon unasked.
    const expected = new Set(visitFiles(join(site.site, 'a', assets), language));
    assert.deepEqual(files.filter((file) => !expected.has(file)), []);
    assert.deepEqual([...expected].filter((file) => !files.includes(file) && !file.endsWith('icon.svg')), []);
    assert.ok(files.some((file) => file.endsWith('.wasm')) && files.some((file) => file.endsWith('packed.bin')));
    assert.ok(sent <= mostBytes, `${sent} bytes`);
    assert.ok(withoutPathway <= mostWithoutPathway, `${withoutPathway} bytes without the pathway`);
    await browser.close();
  });
}

test('what the build measures is what the page on publishing says', () => {
  const measured = measureSite(site.site, assets);
  const html = readFileSync(join(site.site, 'cy/publishing.html'), 'utf8');
  for (const value of [measured.visitFiles, measured.visitPlain, measured.visitSent, Math.round(measured.visitSent / 1000)]) {
    assert.ok(html.includes(`>${value.toLocaleString('en-GB')}</td>`), String(value));
  }
});

test('a step is answered in under 16 ms of script', async (context) => {
  const {page, context: browser} = await site.open('cy', {viewport: sizes.phone});
  // The processor's time for the page's script, not the clock's, which counts what else the machine does.
  const inspector = await browser.newCDPSession(page);
  await inspector.send('Performance.enable', {timeDomain: 'threadTicks'});
  const scriptTime = async () => {
    const {metrics} = await inspector.send('Performance.getMetrics');
    return 1000 * (metrics.find(({name}) => name === 'ScriptDuration')?.value ?? NaN);
  };
  /** @type {number[]} */
  const times = [];
  let before = await scriptTime();
  await walkToEnd(page, 'first', async () => {
    const now = await scriptTime();
    times.push(now - before);
    before = now;
  });
  assert.equal(await kindOfScreen(page), 'endpoint');
  times.sort((one, other) => one - other);
  const median = times[Math.floor(times.length / 2)] ?? NaN;
  context.diagnostic(`${times.length} steps: median ${median.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`);
  assert.ok(times.length > 10 && median > 0, `${times.length} steps`);
  assert.ok(median < mostMilliseconds, `median ${median} ms`);
  await browser.close();
});

test('the packed pathway is the pathway, byte for byte, and its words are those of the page', () => {
  const files = filesOf(response);
  const packed = readFileSync(join(site.site, 'a', assets, 'pathway/packed.bin'));
  const unpacked = unpack(packed);
  assert.equal(unpacked.main, 'pathway.xml');
  assert.deepEqual(Object.keys(unpacked.files).sort(), Object.keys(files).sort());
  for (const [path, bytes] of Object.entries(files)) assert.ok(Buffer.from(unpacked.files[path]).equals(bytes), path);
  for (const language of /** @type {const} */ (['en', 'cy'])) {
    const own = Object.entries(texts[language]).filter(([key]) => !/^(audit|practice|compare)\b/.test(key));
    assert.ok(own.length < Object.keys(texts[language]).length);
    assert.deepEqual(unpacked.texts[language], Object.fromEntries(own));
  }
});

const odd = {
  'as nobody writes it': '<a><title xml:lang="en">$& $1 <p>x</p></title> <title xml:lang="cy" state="initial"></title></a>\r\n',
  'nothing': '',
  'only lines': '\n\n  \n \t\n',
  'indents of every kind': '<a>\n <b>\n\t<c/>\n      <d></d>\n</b>\n    </a>',
  'closed by another, opened by none': '<a>\n  </b>\n</c>\n</d>',
  'lines broken and too long': `<p>\n  ${'llwybr '.repeat(40).trim()}\n  ${'diogel '.repeat(15)}\n  ${'plentyn'.repeat(30)} a\n  b\n</p>`,
  'a comment of many lines': '<a>\n  <!-- one <b>\n       two </c>\n  -->\n  <d/>\n</a>\n',
  'signs of four bytes, and a mark of the order of bytes': '\ufeff<a b="😀 > ŵ"/>\n',
};
for (const [name, text] of Object.entries(odd)) {
  test(`what is packed is unpacked, byte for byte: ${name}`, () => {
    const bytes = Buffer.from(text);
    const {files} = unpack(pack('a.xml', 'h', {'a.xml': bytes, 'b.xml': Buffer.from('<b/>')}, {en: {}, cy: {}}));
    assert.ok(Buffer.from(files['a.xml']).equals(bytes), JSON.stringify(Buffer.from(files['a.xml']).toString()));
    assert.equal(Buffer.from(files['b.xml']).toString(), '<b/>');
  });
}

test('what a file of the pathway may not hold is refused before it is packed', () => {
  for (const text of ['\u0001', '\u0002', '\u0003', '<a></>']) {
    assert.throws(() => pack('a.xml', 'h', {'a.xml': Buffer.from(text)}, {en: {}, cy: {}}), JSON.stringify(text));
  }
  assert.throws(() => pack('a.xml', 'h', {'a.xml': Buffer.from([0x3c, 0xff])}, {en: {}, cy: {}}));
});

test('bytes come back from the coder whatever they are, and what is no packing of any is refused or ends', () => {
  // A generator with a fixed start: each run tries the same.
  let state = 1;
  const random = (/** @type {number} */ below) => {
    state = Math.imul(state, 1103515245) + 12345 >>> 0;
    return (state >>> 8) % below;
  };
  for (const [length, kinds] of [[0, 1], [1, 1], [2, 2], [5000, 1], [5000, 2], [5000, 256], [20000, 30]]) {
    const bytes = Uint8Array.from({length}, () => random(kinds));
    const coded = encode(bytes);
    assert.deepEqual(decode(coded), bytes, `${length} of ${kinds}`);
    for (let count = 0; count < 20; ++count) {
      const broken = Uint8Array.from(coded);
      broken[8 + random(coded.length - 8)] ^= 1 << random(8);
      assert.equal(decode(broken).length, length);
      assert.equal(decode(coded.subarray(0, 8 + random(coded.length - 8))).length, length);
    }
  }
  for (const head of [[255, 255, 255, 255, 0, 0, 0, 0], [0, 0, 0, 1, 0, 0, 0, 2], [0, 0]]) {
    assert.throws(() => decode(Uint8Array.from(head)), head.join());
  }
});

test('of the style sheet only what no page uses is left out', () => {
  const css = '.a{x:1}.b:hover,.a .b{x:2}@media print{.b{x:3}.a:not(.c){x:4}}@media screen{.b{x:5}}.govuk-radios__item{x:6}.a-\\!-b{x:7}.a-\\!-c{x:8}';
  assert.equal(prune(css, 'class: "a a-!-c" `govuk-${kind}__item`'),
               '.a{x:1}@media print{.a:not(.c){x:4}}.govuk-radios__item{x:6}.a-\\!-c{x:8}');
});
