// What a visit may cost: bytes to the first page, script to each step. Times to load are printed, not held.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {measureSite, visitFiles} from '../../web/static/measure.mjs';
import {unpack} from '../../web/page/unpack.mjs';
import {pack} from '../../web/static/pack.mjs';
import {prune} from '../../web/static/prune.mjs';
import {filesBelow} from '../../web/static/sources.mjs';
import {openSite, response, sizes, walkToEnd, kindOfScreen} from './browser.mjs';

/** The goal for a visit. The words of the pathway alone take half of it: it is printed, and the two below are held. */
const goal = 150 * 1024;
const mostBytes = 175 * 1024;
const mostWithoutPathway = 98 * 1024;
const mostMilliseconds = 16;

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
let assets = '';
before(async () => {
  site = await openSite(response);
  assets = readdirSync(join(site.site, 'a'))[0];
});
after(() => site?.close());

for (const language of /** @type {const} */ (['en', 'cy'])) {
  test(`the first page is ready with at most 175 KB, and 98 KB without the pathway, ${language}`, async (context) => {
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
    const withoutPathway = zipped(files.filter((file) => !file.endsWith('packed.txt')));
    const brotli = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
    const [timing] = await page.evaluate(() => performance.getEntriesByType('navigation').map((one) => one.toJSON()));
    context.diagnostic(`${files.length} files, ${sent} bytes gzipped, ${brotli} by brotli; the goal is ${goal}`);
    context.diagnostic(`${withoutPathway} of them without the pathway`);
    context.diagnostic(`loaded after ${Math.round(timing.domContentLoadedEventEnd)} ms, on this machine by itself`);
    // What the build says of itself, on the page about publishing, is what the browser asks for; it may leave the
    // icon unasked.
    const expected = new Set(visitFiles(join(site.site, 'a', assets), language));
    assert.deepEqual(files.filter((file) => !expected.has(file)), []);
    assert.deepEqual([...expected].filter((file) => !files.includes(file) && !file.endsWith('icon.svg')), []);
    assert.ok(files.some((file) => file.endsWith('.wasm')) && files.some((file) => file.endsWith('packed.txt')));
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

test('the packed pathway is the pathway, byte for byte', () => {
  const folder = dirname(response);
  const paths = filesBelow(folder).filter((path) => path.endsWith('.xml'));
  const packed = readFileSync(join(site.site, 'a', assets, 'pathway/packed.txt'), 'utf8');
  const {main, files} = unpack(packed);
  assert.equal(main, 'pathway.xml');
  assert.deepEqual(Object.keys(files), paths);
  for (const path of paths) assert.ok(Buffer.from(files[path]).equals(readFileSync(join(folder, path))), path);
  const odd = Buffer.from('<a><title xml:lang="en">$& $1 <p>x</p></title> <title xml:lang="cy" state="initial"></title></a>\r\n');
  assert.ok(Buffer.from(unpack(pack('a.xml', 'h', {'a.xml': odd})).files['a.xml']).equals(odd));
  assert.throws(() => pack('a.xml', 'h', {'a.xml': Buffer.from('\u0002')}));
});

test('of the style sheet only what no page uses is left out', () => {
  const css = '.a{x:1}.b:hover,.a .b{x:2}@media print{.b{x:3}.a:not(.c){x:4}}@media screen{.b{x:5}}.govuk-radios__item{x:6}';
  assert.equal(prune(css, 'class: "a" `govuk-${kind}__item`'), '.a{x:1}@media print{.a:not(.c){x:4}}.govuk-radios__item{x:6}');
});
