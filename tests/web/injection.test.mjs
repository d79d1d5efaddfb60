// What a stranger writes into a pathway, a file's name or a record stays characters, on every page and in every file
// that the command makes to be looked at. The pages are compared with those of the same pathway without it: not one
// element or attribute may be there besides.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {buildSite} from '../../web/build.mjs';
import {readingPolicy} from '../../web/policy.mjs';
import {example, openSite, root, walkToEnd} from './browser.mjs';
import {until} from './drivers/driver.mjs';
import {injectedCopy, payloads, wrongAddresses} from './payloads.mjs';
import {pagesOf} from './site-links.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Awaited<ReturnType<typeof guarded>>} Guarded */

const languages = /** @type {const} */ (['en', 'cy']);
/** Shown wherever the payloads are: that they are there at all. */
const sign = '<script>hit(1)</script>';
const program = join(root, 'build/native/llwybr');

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
/** The pathway with payloads, and what the command makes of it. @type {string} */
let work;
/** @type {{texts: number, attributes: number}} */
let places;
before(async () => {
  work = mkdtempSync(join(tmpdir(), 'llwybr-injection-'));
  places = injectedCopy(dirname(example), join(work, 'pathway'));
  site = await openSite(join(work, 'pathway/pathway.xml'));
  await buildSite(join(site.site, 'clean'), example);
});
after(async () => {
  await site?.close();
  rmSync(work, {recursive: true, force: true});
});

/** A page on which everything that a payload could do is noted; `quiet` asserts that nothing was. */
async function guarded() {
  const context = await site.browser.newContext({acceptDownloads: true});
  const seen = {hits: 0, dialogs: 0, violations: /** @type {string[]} */ ([]), foreign: /** @type {string[]} */ ([])};
  await context.exposeBinding('hit', () => void ++seen.hits);
  await context.exposeBinding('violated', (_, what) => void seen.violations.push(what));
  await context.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) =>
    /** @type {any} */ (window).violated(`${event.violatedDirective} ${event.blockedURI}`)));
  await context.route(/foreign\.invalid/, (route) => route.abort());
  context.on('request', (request) =>
    /^(data:|blob:)/.test(request.url()) || request.url().startsWith(site.address) || seen.foreign.push(request.url()));
  // A page that leads away takes its dialog with it.
  context.on('dialog', (dialog) => (++seen.dialogs, dialog.dismiss().catch(() => {})));
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  // Browsers ask for an icon where a page names none.
  page.on('console', (message) => message.type() === 'error' && !message.location().url.endsWith('/favicon.ico') &&
    troubles.push(message.text()));
  const quiet = (/** @type {string} */ where) => {
    assert.deepEqual({...seen, troubles}, {hits: 0, dialogs: 0, violations: [], foreign: [], troubles: []}, where);
  };
  return {page, context, seen, quiet};
}

/** Every element of a page with the names of its attributes, in order. @param {Page} page @returns {Promise<string[]>} */
const shapeOf = (page) => page.evaluate(() => [...document.querySelectorAll('*')].map((one) =>
  `${one.localName} ${one.getAttributeNames().sort().join(' ')}`));

/** Links that lead to what they must not. @param {Page} page @returns {Promise<string[]>} */
const wrongLinks = (page) => page.evaluate(() => [...document.querySelectorAll('a')]
  .map((one) => one.getAttribute('href') ?? one.getAttributeNS('http://www.w3.org/1999/xlink', 'href'))
  .filter((href) => href !== null && !/^(https:|tel:|mailto:)/.test(new URL(href, location.href).href) &&
                    new URL(href, location.href).origin !== location.origin).map(String));

/** Elements and attributes of one page that are nowhere in another. @param {string[]} shape @param {string[]} clean */
function besides(shape, clean) {
  const words = new Set(clean.flatMap((line) => line.split(' ')));
  return [...new Set(shape.flatMap((line) => line.split(' ')).filter((word) => !words.has(word)))];
}

const llwybr = (/** @type {string[]} */ ...given) => {
  const run = spawnSync(program, given, {encoding: 'utf8', maxBuffer: 1 << 28});
  assert.equal(run.stderr, '', given.join(' '));
  return run.stdout;
};

test('the payloads are many, and would run and load if they became elements', async () => {
  assert.ok(payloads.length >= 100 && new Set(payloads).size === payloads.length, String(payloads.length));
  assert.ok(places.texts > 120 && places.attributes > 15, JSON.stringify(places));
  const {page, context, seen} = await guarded();
  /** @param {string} body @param {number} time in milliseconds, for what it does to be seen */
  const tried = async (body, time) => {
    const before = JSON.stringify(seen);
    await page.route('**/control', (route) => route.fulfill({contentType: 'text/html', body:
      `<!doctype html><meta charset=utf-8><body>${body}`}));
    // A payload before may have led the page elsewhere, and be on its way still.
    const open = () => page.goto(`${site.address}/control`, {waitUntil: 'commit'}).then(() => true, () => false);
    for (let tries = 0; tries < 10 && !(await open()); ++tries) await page.waitForTimeout(50);
    for (let waited = 0; waited < time && JSON.stringify(seen) === before; waited += 10) await page.waitForTimeout(10);
    await page.unroute('**/control');
    return JSON.stringify(seen) !== before;
  };
  const awake = () => seen.hits > 20 && seen.dialogs > 0 && seen.foreign.length > 10 && payloads.length - asleep.length > 50;
  let asleep = payloads;
  // Those that nothing was seen of may have needed more time than they had.
  for (const time of [10, 100, 1000]) {
    const still = [];
    for (const body of asleep) if (!(await tried(body, time))) still.push(body);
    asleep = still;
    if (awake()) break;
  }
  assert.ok(awake(), JSON.stringify({...seen, asleep}));
  await context.close();
});

test('the policy that pages bring along holds the payloads', async () => {
  const {page, context, seen} = await guarded();
  const policy = `<meta http-equiv="Content-Security-Policy" content="${readingPolicy}">`;
  await page.addInitScript(() => {
    /** @type {any} */ (window).refusals = 0;
    document.addEventListener('securitypolicyviolation', (event) =>
      /** @type {any} */ (window).refusals += event.blockedURI.endsWith('/last') ? 1 : 0);
  });
  for (const body of payloads.filter((one) => one.startsWith('<img') || one.startsWith('<script'))) {
    await page.route('**/held', (route) => route.fulfill({contentType: 'text/html', body:
      `<!doctype html><meta charset=utf-8>${policy}<body>${body}<img src="https://foreign.invalid/last">`}));
    await page.goto(`${site.address}/held`, {waitUntil: 'commit'});
    // The picture at the end is refused as well: what stands before it has been read by then.
    await until(() => page.evaluate(() => /** @type {any} */ (window).refusals > 0), 'a refusal');
    await page.unroute('**/held');
  }
  await context.close();
  assert.deepEqual({hits: seen.hits, dialogs: seen.dialogs}, {hits: 0, dialogs: 0});
  assert.ok(seen.violations.length > 5, JSON.stringify(seen));
});

test('the journey, its record, practice and its comparison', async () => {
  for (const language of languages) {
    for (const [start, entry] of /** @type {const} */ ([['first', ''], ['last', ''], ['last', 'practice/']])) {
      /** @param {string} base */
      const walked = async (base) => {
        const {page, context, quiet} = await guarded();
        /** @type {string[][]} */
        const shapes = [];
        const look = async (/** @type {string} */ kind) => {
          if (base === '') assert.ok((await page.locator('.screen').textContent())?.includes(sign), kind);
          await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
          // What lies ahead is written a moment after it is opened.
          await until(() => page.evaluate(() => [...document.querySelectorAll('details div')].every((one) => one.hasChildNodes())), 'what lies ahead');
          for (const term of await page.locator('.screen button.term').all()) await term.click();
          assert.deepEqual(await wrongLinks(page), []);
          shapes.push(await shapeOf(page));
        };
        await page.goto(`${site.address}/${base}${language}/${entry}`);
        await page.locator('.screen h1').waitFor();
        await look('start');
        if (entry) await page.locator('.cases button').first().click();
        await walkToEnd(page, start, look);
        await page.locator('.screen .then').first().click();
        await page.locator(entry ? '.group-route' : '.record').waitFor({state: 'attached'});
        await look('record');
        quiet(`${language} ${entry}`);
        await context.close();
        return shapes;
      };
      const [clean, injected] = [await walked('clean/'), await walked('')];
      assert.ok(clean.length > 5);
      assert.deepEqual(injected, clean, `${language} ${entry}`);
    }
  }
});

test('every page that needs no script has the elements it has without the payloads', async () => {
  const all = pagesOf(site.site);
  const shape = (/** @type {string} */ path) => [.../** @type {any} */ (all.get(path)).document.querySelectorAll('*')].map((one) =>
    `${one.localName} ${[...one.attributes].map((attribute) => attribute.name).sort().join(' ')}`);
  let compared = 0;
  let signed = 0;
  for (const [path, page] of all) {
    if (path.startsWith('clean/')) continue;
    assert.deepEqual(shape(path), shape(`clean/${path}`), path);
    ++compared;
    if (page.document.body.textContent?.includes(sign)) ++signed;
  }
  assert.ok(compared > 40 && signed > 30, `${compared} ${signed}`);
  for (const language of languages) {
    const {page, context, quiet} = await guarded();
    for (const path of ['read/', 'read/danger.html', 'read/report.html', 'read/plan.html', 'read/terms/', 'whole.html']) {
      const shapes = [];
      for (const base of ['clean/', '']) {
        await page.goto(`${site.address}/${base}${language}/${path}`);
        assert.deepEqual(await wrongLinks(page), [], path);
        shapes.push(await shapeOf(page));
      }
      assert.ok((await page.locator('main').textContent())?.includes(sign), path);
      assert.deepEqual(shapes[1], shapes[0], path);
    }
    quiet(language);
    await context.close();
  }
});

/** Names that a file on a disk can have. */
const names = ['"><img src=x onerror=hit(1)>.xml', "'-hit(1)-'.xml", '<script>hit(1)<&#47;script>.xml', '${hit(1)}{{hit(1)}}.xml'];

/** The files of a pathway to be opened, its main one by a name. @param {string} folder @param {string} name */
const opened = (folder, name) => readdirSync(folder).filter((path) => path.endsWith('.xml')).map((path) => ({
  name: path === 'pathway.xml' ? name : path, mimeType: 'text/xml', buffer: readFileSync(join(folder, path))}));

/** Looks at all of an audit page; the shapes it took. @param {Page} page */
async function lookedOver(page) {
  const shapes = [];
  await page.locator('.picture svg').waitFor();
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  shapes.push(...await shapeOf(page));
  await page.locator('[data-witness]').last().click();
  for (let step = 0; step < 12; ++step) {
    shapes.push(...await shapeOf(page));
    assert.deepEqual(await wrongLinks(page), []);
    if (await page.locator('#audit-step-after').getAttribute('aria-disabled')) break;
    await page.locator('#audit-step-after').click();
  }
  await page.locator('#close-witness').click();
  return shapes;
}

test('the audit page, of the site’s pathway and of one from disk, whatever its file is called', async () => {
  for (const language of languages) {
    const {page, context, quiet} = await guarded();
    await page.goto(`${site.address}/clean/${language}/audit/`);
    const clean = await lookedOver(page);
    await page.goto(`${site.address}/${language}/audit/`);
    assert.deepEqual(besides(await lookedOver(page), clean), []);
    for (const name of names) {
      await page.goto(`${site.address}/clean/${language}/audit/`);
      await page.locator('.verdict').waitFor();
      // Two that may be the main file: their names stand in a list to choose from.
      const files = opened(join(work, 'pathway'), name);
      await page.locator('#audit-open-files').setInputFiles([...files, {...files[0], name: `2${name}`, buffer: Buffer.from('<a/>')}]);
      await page.locator('#main-file').waitFor();
      assert.ok((await page.locator('#main-file').textContent())?.includes(name));
      await page.locator('#main-file').selectOption(name);
      await page.locator('#this-main').click();
      await page.locator('#audit-site').waitFor();
      await page.locator('.facts').getByText(sign).first().waitFor();
      assert.ok((await page.locator('main').textContent())?.includes(name), name);
      assert.deepEqual(besides(await lookedOver(page), clean), []);
    }
    quiet(language);
    await context.close();
  }
});

test('findings about what a stranger wrote', async () => {
  const {page, context, quiet} = await guarded();
  await page.goto(`${site.address}/clean/en/audit/`);
  await page.locator('.verdict').waitFor();
  const text = readFileSync(example, 'utf8');
  const inXml = (/** @type {string} */ one) => one.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const ids = payloads.filter((one) => !/[\r\n\t]/.test(one));
  const broken = text.replace('to="call"', () => `to="${inXml(ids.join(' '))}"`)
    .replace('<cite source="wsp"', `<cite source="${inXml(sign)}"`)
    .replace('<task agency="everyone"', '<script>hit(1)</script><task onclick="hit(1)" agency="everyone"')
    .replace('</p></why>', '<img src="x" onerror="hit(1)"/><a href="javascript:hit(1)">x</a></p></why>');
  const files = opened(dirname(example), names[0]);
  await page.locator('#audit-open-files').setInputFiles(files.map((one) =>
    (one.name === names[0] ? {...one, buffer: Buffer.from(broken)} : one)));
  await page.locator('#main-file').selectOption(names[0]);
  await page.locator('#this-main').click();
  await page.locator('.verdict-has-errors').waitFor();
  const said = await page.locator('table#findings').textContent();
  for (const words of [names[0], 'javascript:hit(1)', 'onclick', '<script>']) assert.ok(said?.includes(words), words);
  assert.equal(await page.locator('main script, main img, main [onclick], main [onerror]').count(), 0);
  await page.locator('#language').click();
  assert.equal(await page.locator('main script, main img, main [onclick], main [onerror]').count(), 0);
  quiet('findings');
  await context.close();
});

test('what the command writes to be looked at: the audit and the pictures, without any policy', async () => {
  const main = join(work, 'pathway', names[0]);
  copyFileSync(join(work, 'pathway/pathway.xml'), main);
  for (const language of languages) {
    const {page, context, quiet} = await guarded();
    const show = async (/** @type {string} */ type, /** @type {string} */ body) => {
      await page.route('**/shown', (route) => route.fulfill({contentType: `${type}; charset=utf-8`, body}));
      await page.goto(`${site.address}/shown`);
      await page.waitForTimeout(100);
      assert.deepEqual(await wrongLinks(page), []);
      const shape = await shapeOf(page);
      await page.unroute('**/shown');
      return shape;
    };
    const audited = (/** @type {string} */ file) => {
      const out = mkdtempSync(join(work, 'audit-'));
      llwybr('audit', file, '--out', out, '--force', '--lang', language);
      return readFileSync(join(out, 'audit.html'), 'utf8');
    };
    const html = audited(main);
    assert.ok(html.includes('&lt;script&gt;hit(1)&lt;/script&gt;'));
    assert.deepEqual(besides(await show('text/html', html), await show('text/html', audited(example))), []);
    for (const subject of [[], ['--subpathway', 'investigation'], ['--around', 'report']]) {
      const drawn = (/** @type {string} */ file) => llwybr('draw', file, '--format', 'svg', '--lang', language, ...subject);
      const shape = await show('image/svg+xml', drawn(main));
      assert.ok((await page.evaluate(() => document.documentElement.textContent))?.includes('<'), 'payloads are in it');
      assert.ok(shape[0].startsWith('svg ') && !shape.some((one) => one.startsWith('parsererror')));
      // A picture that long texts make taller repeats its head, hidden from those who hear it.
      assert.deepEqual(besides(shape, ['aria-hidden', ...await show('image/svg+xml', drawn(example))]), []);
    }
    quiet(language);
    await context.close();
  }
});

test('no link leads anywhere but to https, tel and mailto, even where the check was passed by', async () => {
  const {page, context, quiet} = await guarded();
  await page.goto(`${site.address}/clean/en/`);
  await page.locator('.screen h1').waitFor();
  // What makes every element of every page, by itself.
  const module = `${site.address}/dom.mjs`;
  await page.route(module, (route) => route.fulfill({contentType: 'text/javascript', body: readFileSync(join(root, 'web/page/dom.mjs'), 'utf8')}));
  const made = await page.evaluate(async ([from, hrefs]) => {
    const {h} = await import(/** @type {string} */ (from));
    return /** @type {string[]} */ (hrefs).map((href) => {
      const link = h('a', {href}, 'x');
      return link.hasAttribute('href') && !href.startsWith('#') ? link.protocol : null;
    });
  }, [module, [...wrongAddresses, ...payloads]]);
  for (const protocol of made) assert.ok(protocol === null || protocol === 'https:', String(protocol));
  assert.ok(made.filter((protocol) => protocol === null).length > payloads.length);
  quiet('links');
  await context.close();
});
