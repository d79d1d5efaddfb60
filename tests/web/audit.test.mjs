// The audit page: what the engine finds in the browser, in both languages, on a phone and on a desk.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {assertAccessible} from './accessible.mjs';
import {example, openSite, response, root, savedBy, sizes, watch} from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {'en' | 'cy'} Language */

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
/** Where the command writes packs. @type {string} */
let packs;
before(async () => {
  site = await openSite(example);
  packs = mkdtempSync(join(tmpdir(), 'llwybr-audit-page-'));
});
after(async () => {
  rmSync(packs, {recursive: true});
  await site?.close();
});

const fixture = (/** @type {string} */ path) => join(root, 'tests/checks', path);
const llwybr = (/** @type {string[]} */ ...given) => spawnSync(join(root, 'build/llwybr'), given, {encoding: 'utf8', maxBuffer: 1 << 28});

/**
 * The pack of the command, by file.
 * @param {string} main
 * @param {string} today
 * @returns {{[name: string]: string}}
 */
function packOf(main, today) {
  const out = join(packs, `pack-${readdirSync(packs).length}`);
  llwybr('audit', main, '--out', out, ...(today ? ['--today', today] : []));
  return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

/**
 * The page once it has audited what it shows.
 * @param {Language} language
 * @param {{viewport?: {width: number, height: number}, wait?: boolean}} [options]
 */
async function open(language, {viewport = sizes.desktop, wait = true} = {}) {
  const context = await site.browser.newContext({viewport, acceptDownloads: true});
  const page = await context.newPage();
  const troubles = watch(page);
  await page.goto(`${site.address}/${language}/audit/`);
  if (wait) await audited(page);
  return {page, troubles, context};
}

/**
 * Serves a worker that does something else once it begins to prove, until it is mended.
 * @param {string} instead
 * @returns {() => void} mends it
 */
function breakWorker(instead) {
  const path = join(site.site, 'a', readdirSync(join(site.site, 'a'))[0], 'web/audit/worker.mjs');
  const text = readFileSync(path, 'utf8');
  const broken = text.replace(/\b[\w$]+\("prove"\)/, (say) => `(${say}, (() => { ${instead} })())`);
  assert.notEqual(broken, text);
  writeFileSync(path, broken);
  return () => writeFileSync(path, text);
}

/** @param {Page} page */
const audited = (page) => page.locator('.verdict').waitFor();

/** @param {Page} page */
const today = (page) => page.locator('#as-on').inputValue();

/**
 * @param {Page} page
 * @param {string} table
 * @param {number} column from 1
 */
const cells = (page, table, column) =>
  page.locator(`#${table} tbody tr:visible > :nth-child(${column}) .cell`).allInnerTexts();

/**
 * Steps on to the end; the titles seen.
 * @param {Page} page
 */
async function stepToEnd(page) {
  const titles = [];
  for (let steps = 0; steps < 100; ++steps) {
    titles.push(await page.locator('.practice-screen h1').innerText());
    if (await page.locator('#audit-step-after').getAttribute('aria-disabled')) return titles;
    await page.locator('#audit-step-after').click();
  }
  throw new Error(`no end: ${titles.join(' > ')}`);
}

for (const language of /** @type {Language[]} */ (['en', 'cy'])) {
  for (const [name, viewport] of Object.entries(sizes)) {
    test(`accessible in all its states, ${language}, ${name}`, async () => {
      const {page, troubles, context} = await open(language, {viewport});
      await page.locator('.picture svg').waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      await assertAccessible(page, 'audit');
      await page.locator('[data-witness]').first().click();
      await assertAccessible(page, 'first step');
      await page.locator('#audit-step-last').click();
      await assertAccessible(page, 'last step');
      await page.locator('#close-witness').click();
      await page.locator('#branch-table-text').fill('no such branch');
      await assertAccessible(page, 'nothing matches');
      await page.locator('#audit-open-files').setInputFiles(fixture('dangling-target/' + readdirSync(fixture('dangling-target')).find((one) => one.startsWith('invalid'))));
      await page.locator('.verdict-has-errors').waitFor();
      await assertAccessible(page, 'errors');
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }
}

test('the verdict, the edition and the hashes are those of the command', async () => {
  const {page, context} = await open('en');
  const audit = JSON.parse(packOf(example, await today(page))['audit.json']);
  assert.equal(await page.locator('.verdict-proved').count(), 1);
  const facts = await page.locator('.facts').innerText();
  for (const fact of [audit.edition, audit.hash, `llwybr ${audit.engine}`, 'Draft']) assert.ok(facts.includes(fact), fact);
  assert.deepEqual(await cells(page, 'file-table', 3), audit.files.map((/** @type {any} */ one) => one.hash));
  assert.equal(await page.locator('#branch-table tbody tr').count(), audit.branches.length);
  await page.locator('#as-on').fill('2199-04-01');
  await page.locator('#again').click();
  await page.locator('.facts .status', {hasText: 'overdue'}).waitFor();
  await context.close();
});

test('tables sort both ways and say so', async () => {
  const {page, context} = await open('en');
  const head = page.locator('#branch-table th', {hasText: 'Steps'});
  assert.equal(await head.getAttribute('aria-sort'), 'none');
  await head.locator('button').focus();
  await page.keyboard.press('Enter');
  assert.equal(await head.getAttribute('aria-sort'), 'ascending');
  const rising = (await cells(page, 'branch-table', 4)).map(Number);
  assert.ok(rising.length > 10 && rising[0] < rising[rising.length - 1]);
  assert.deepEqual(rising, [...rising].sort((one, other) => one - other));
  await page.keyboard.press('Enter');
  assert.equal(await head.getAttribute('aria-sort'), 'descending');
  assert.deepEqual((await cells(page, 'branch-table', 4)).map(Number), [...rising].reverse());
  await page.locator('#language').click();
  assert.deepEqual((await cells(page, 'branch-table', 4)).map(Number), [...rising].reverse(), 'kept in the other language');
  await context.close();
});

test('tables show the rows that match, and announce how many', async () => {
  const {page, context} = await open('cy');
  const audit = JSON.parse(packOf(example, '')['audit.json']);
  const wanted = audit.branches.filter((/** @type {any} */ one) => one.branch.startsWith('danger/'));
  await page.locator('#branch-table-text').fill('DANGER/');
  const count = page.locator('#branch-table-count');
  assert.equal(await count.getAttribute('role'), 'status');
  assert.ok((await count.innerText()).includes(`${wanted.length} o ${audit.branches.length}`), await count.innerText());
  assert.equal((await cells(page, 'branch-table', 1)).length, wanted.length);
  await page.locator('#branch-table-status').selectOption('no-route');
  assert.equal((await cells(page, 'branch-table', 1)).length, 0);
  await page.locator('#branch-table-text').fill('');
  await page.locator('#branch-table-status').selectOption('witnessed');
  assert.equal((await cells(page, 'branch-table', 1)).length, audit.branches.length);
  await context.close();
});

test('a branch of the picture opens its witness, which ends where the audit says', async () => {
  const {page, troubles, context} = await open('en');
  const audit = JSON.parse(packOf(example, '')['audit.json']);
  await page.locator('.picture svg').waitFor();
  const names = await page.locator('.picture .branch').evaluateAll((all) => all.map((one) => /** @type {any} */ (one).dataset.branch));
  assert.ok(names.length > 5);
  for (const name of [names[0], names[names.length - 1]]) {
    const branch = audit.branches.find((/** @type {any} */ one) => one.branch === name);
    await page.locator(`.picture .branch[data-branch="${name}"] .hit`).dispatchEvent('click');
    assert.match(await page.locator('.practice-note').innerText(), /not a live case/);
    assert.equal(await page.locator('.witness input:enabled, .practice-screen button:not(.term)').count(), 0, 'nothing can be answered');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
    const titles = await stepToEnd(page);
    assert.equal(titles.length, branch.witness.inputs.length + 1);
    const end = audit.endpoints.find((/** @type {any} */ one) => one.endpoint === branch.witness.ends);
    assert.equal(titles.at(-1), end.title.en);
    assert.match(await page.locator('.replay').innerText(), /as the audit says/);
    await page.locator('#close-witness').click();
  }
  assert.deepEqual(troubles, []);
  await context.close();
});

test('a witness says at which step the branch is taken, and shows the answer', async () => {
  const {page, context} = await open('en');
  await page.locator('[data-witness="danger/no"]').click();
  assert.ok(await page.locator('.step-takes.here').isVisible());
  assert.equal(await page.locator('.witness input:checked').getAttribute('value'), 'no');
  await page.locator('#audit-step-after').click();
  assert.equal(await page.locator('.step-takes.here').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'audit-step-after');
  await page.locator('#close-witness').click();
  assert.equal(await page.evaluate(() => /** @type {any} */ (document.activeElement)?.dataset.witness), 'danger/no');
  await context.close();
});

test('the graph is walked by keyboard: to the next node, the one before, along a branch, and into a witness', async () => {
  const {page, context} = await open('en', {viewport: sizes.phone});
  const title = page.locator('#node-title');
  assert.equal(await title.innerText(), 'Is a child in immediate danger?');
  await page.locator('#audit-node-after').focus();
  await page.keyboard.press('Enter');
  assert.equal(await title.innerText(), 'Call the emergency services');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'audit-node-after', 'the button keeps the focus');
  await page.locator('.picture .node.current[data-node=call]').waitFor();
  await page.locator('#audit-node-before').focus();
  await page.keyboard.press('Space');
  assert.equal(await title.innerText(), 'Is a child in immediate danger?');
  await page.locator('.edges [data-branch="danger/no"] .follow').focus();
  await page.keyboard.press('Enter');
  assert.equal(await title.innerText(), 'What is known?');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'node-title');
  await page.locator('.edges .open-witness').first().focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('.practice-note').isVisible());
  await context.close();
});

test('the list says of every node what the picture shows', async () => {
  const {page, context} = await open('en');
  const audit = JSON.parse(packOf(example, '')['audit.json']);
  const count = await page.locator('#node-choice option').count();
  const seen = [];
  for (let node = 0; node < count; ++node) {
    seen.push(...await page.locator('.graph-list ol [data-branch]').evaluateAll((all) => all.map((one) => /** @type {any} */ (one).dataset.branch)));
    await page.locator('#audit-node-after').click();
  }
  assert.deepEqual(seen.sort(), audit.branches.map((/** @type {any} */ one) => one.branch).sort());
  await context.close();
});

test('every file of the pack is saved as the command writes it', async () => {
  const {page, context} = await open('cy');
  const pack = packOf(example, await today(page));
  const names = await page.locator('[data-file]').allInnerTexts();
  assert.deepEqual([...names].sort(), Object.keys(pack).sort());
  for (const name of names) {
    const file = await savedBy(page, () => page.locator(`[data-file="${name}"]`).click());
    assert.equal(file.name, name);
    assert.ok(String(file.bytes) === pack[name], name);
  }
  await context.close();
});

test('a faulty pathway from disk: file, line, column, message, hint and why, as the command says them', async () => {
  for (const language of /** @type {Language[]} */ (['en', 'cy'])) {
    const {page, troubles, context} = await open(language);
    const file = fixture('dangling-target/' + readdirSync(fixture('dangling-target')).find((one) => one.startsWith('invalid')));
    await page.locator('#audit-open-files').setInputFiles(file);
    await page.locator('.verdict-has-errors').waitFor();
    const [finding] = JSON.parse(llwybr('check', '--format', 'json', file).stdout).findings;
    const row = await page.locator('table#findings tbody tr').first().innerText();
    const said = (/** @type {any} */ text) => text[language].replaceAll('`', '');
    for (const words of [finding.file.split('/').at(-1), finding.check, said(finding.message), said(finding.hint), said(finding.why)]) {
      assert.ok(row.includes(words), `${words} in ${row}`);
    }
    assert.match(row, language === 'en' ? new RegExp(`line ${finding.line}, column ${finding.column}`)
      : new RegExp(`llinell ${finding.line}, colofn ${finding.column}`));
    assert.equal(await page.locator('[data-file]').count(), 0, 'nothing to download');
    assert.deepEqual(troubles, []);
    await context.close();
  }
});

test('a branch that no route can take has its own colour, dash and sign', async () => {
  const {page, context} = await open('en');
  const file = fixture('impossible-branch/' + readdirSync(fixture('impossible-branch')).find((one) => one.startsWith('invalid')));
  const audit = JSON.parse(packOf(file, '')['audit.json']);
  const dead = audit.branches.filter((/** @type {any} */ one) => one.status === 'no-route');
  assert.ok(dead.length > 0);
  await page.locator('#audit-open-files').setInputFiles(file);
  await page.locator('.verdict-has-errors').waitFor();
  await page.locator('#branch-table-status').selectOption('no-route');
  assert.equal((await cells(page, 'branch-table', 1)).length, dead.length);
  const line = page.locator(`.picture .branch[data-branch="${dead[0].branch}"]`);
  await line.first().waitFor({state: 'attached'});
  assert.match(await line.first().getAttribute('class') ?? '', /status-no-route/);
  const dash = (/** @type {string} */ status) => page.locator(`.picture .status-${status} .line`).first()
    .evaluate((one) => getComputedStyle(one).strokeDasharray);
  assert.notEqual(await dash('no-route'), await dash('witnessed'));
  assert.equal(await page.locator(`.picture .row-branch[data-branch="${dead[0].branch}"] .sign`).textContent(), '✕');
  await line.first().locator('.hit').dispatchEvent('click');
  assert.equal(await page.locator('.witness').count(), 0, 'there is no witness to open');
  await context.close();
});

test('a whole folder from disk, and back to the pathway of the site', async () => {
  const {page, context} = await open('en');
  await page.locator('#audit-open-folder').setInputFiles(dirname(example));
  await page.locator('#audit-site').waitFor();
  assert.match(await page.locator('.govuk-caption-l').first().innerText(), /you opened/);
  assert.equal(await page.locator('.verdict-proved').count(), 1);
  assert.equal(await page.locator('#file-table tbody tr').count(), 2, 'its include was read too');
  await page.locator('[data-witness]').first().click();
  assert.match((await stepToEnd(page)).at(-1) ?? '', /./);
  await page.locator('#close-witness').click();
  await page.locator('#audit-site').click();
  await page.locator('.govuk-caption-l', {hasText: 'this site'}).waitFor();
  await context.close();
});

test('files that are dropped are audited; files that are no pathway are refused', async () => {
  const {page, context} = await open('en');
  const drop = (/** @type {string} */ name, /** @type {string} */ text) => page.evaluate(([name, text]) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: dropped, bubbles: true, cancelable: true}));
  }, [name, text]);
  await drop('notes.txt', 'nothing');
  await page.locator('#open-trouble', {hasText: 'no XML'}).waitFor();
  await drop('pathway.xml', '<pathway');
  await page.locator('.verdict-has-errors').waitFor();
  assert.match(await page.locator('table#findings').innerText(), /not-well-formed/);
  await context.close();
});

test('no request after the page has opened, nothing kept, the policy never breached', async () => {
  const {page, troubles, context} = await open('en');
  await page.locator('.picture svg').waitFor();
  await page.waitForLoadState('networkidle');
  /** @type {string[]} */
  const requests = [];
  context.on('request', (request) => requests.push(request.url()));
  const [address, entries] = [page.url(), await page.evaluate(() => history.length)];
  await page.locator('#audit-open-folder').setInputFiles(dirname(response));
  await page.locator('h1', {hasText: 'Responding to'}).waitFor();
  await page.locator('.picture svg').waitFor();
  await page.locator('#graph-part').selectOption({index: 2});
  await page.locator('#graph-near').check();
  await page.locator('[data-witness]').first().click();
  await page.locator('#audit-step-last').click();
  await page.locator('#language').click();
  await page.locator('#close-witness').click();
  await page.locator('.contents .link-button').nth(2).click();
  await page.waitForTimeout(300);
  assert.deepEqual(requests, []);
  assert.deepEqual(troubles, []);
  assert.equal(page.url(), address);
  assert.equal(await page.evaluate(() => history.length), entries);
  const left = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie,
    (await caches.keys()).length, (await indexedDB.databases()).length]);
  assert.deepEqual(left, [0, 0, '', 0, 0]);
  await context.close();
});

test('the policy lets the page make the address of its worker, and of nothing else', async () => {
  const {page, context} = await open('en');
  const made = await page.evaluate(() => {
    const attempts = {
      worker: () => new Worker('/a/other.mjs'),
      blob: () => new Worker(URL.createObjectURL(new Blob(['0']))),
      policy: () => /** @type {any} */ (window).trustedTypes.createPolicy('audit-worker', {createScriptURL: (/** @type {any} */ url) => url}),
      html: () => (document.body.innerHTML += '<i></i>'),
    };
    return Object.entries(attempts).filter(([, attempt]) => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    }).map(([name]) => name);
  });
  assert.deepEqual(made, []);
  await context.close();
});

test('while it proves, the page stays alive, says what it does, and can be stopped', async (context) => {
  const mend = breakWorker('for (;;);');
  context.after(mend);
  const {page, context: window} = await open('en', {wait: false});
  await page.locator('#progress-words', {hasText: 'route through every branch'}).waitFor();
  assert.equal(await page.locator('#progress-words').getAttribute('role'), 'status');
  await page.locator('#language').click();
  await page.locator('#progress-words', {hasText: 'bob cangen'}).waitFor();
  await page.locator('#stop').click();
  await page.locator('.notice', {hasText: 'Stopiwyd'}).waitFor();
  mend();
  await page.locator('#again').click();
  await audited(page);
  assert.equal(await page.locator('.verdict-proved').count(), 1);
  await window.close();
});

test('an engine that breaks down is said to have, and the next audit has another', async (context) => {
  const mend = breakWorker("throw new EngineCrashed(new WebAssembly.RuntimeError('unreachable'));");
  context.after(mend);
  const {page, context: window} = await open('en', {wait: false});
  await page.locator('.notice', {hasText: 'broke down'}).waitFor();
  mend();
  assert.equal(await page.locator('.verdict').count(), 0, 'no verdict is left standing');
  assert.match(await page.locator('#progress-words').innerText(), /broke down/);
  await page.locator('#again').click();
  await audited(page);
  assert.equal(await page.locator('.verdict-proved').count(), 1);
  await window.close();
});

test('without JavaScript, or inside another page, it says so; the landing page leads to it', async () => {
  const context = await site.browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(`${site.address}/`);
  for (const language of ['cy', 'en']) assert.ok(await page.locator(`a[href="./${language}/audit/"]`).isVisible());
  await page.goto(`${site.address}/cy/audit/`);
  assert.match(await page.locator('noscript').innerText(), /JavaScript/);
  await context.close();
});

test('a long table begins short, and shows all when asked', async () => {
  const {page, context} = await open('en');
  await page.locator('#audit-open-folder').setInputFiles(dirname(response));
  await page.locator('h1', {hasText: 'Responding to'}).waitFor();
  const rows = page.locator('#branch-table tbody tr:visible');
  assert.equal(await rows.count(), 25);
  assert.match(await page.locator('#branch-table-count').innerText(), /first 25/);
  await page.locator('#branch-table-more').click();
  assert.ok(await rows.count() > 100);
  assert.equal(await page.evaluate(() => /** @type {any} */ (document.activeElement)?.rowIndex), 26, 'goes on where the rows ended');
  await context.close();
});

test('where several files may be the pathway, the person says which', async () => {
  const {page, context} = await open('en');
  const files = ['one.xml', 'two.xml'].map((name) => ({name, mimeType: 'text/xml', buffer: Buffer.from('<pathway')}));
  await page.locator('#audit-open-files').setInputFiles(files);
  assert.deepEqual(await page.locator('#main-file option').allInnerTexts(), ['one.xml', 'two.xml']);
  await page.locator('#main-file').selectOption('two.xml');
  await page.locator('#this-main').click();
  await page.locator('h1', {hasText: 'two.xml'}).waitFor();
  await context.close();
});

test('it prints whole, with all rows and without what is only for the screen', async () => {
  const {page, context} = await open('en');
  await page.locator('#audit-open-folder').setInputFiles(dirname(response));
  await page.locator('h1', {hasText: 'Responding to'}).waitFor();
  const rows = page.locator('#branch-table tbody tr');
  assert.ok(await rows.count() > 100);
  assert.equal(await page.locator('#branch-table tbody tr:visible').count(), 25);
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.locator('#branch-table tbody tr:visible').count(), await rows.count());
  for (const hidden of ['.open-files', '.contents', '.table-filters', '.danger']) {
    assert.ok(!(await page.locator(hidden).first().isVisible()), hidden);
  }
  await context.close();
});

test('the command’s own audit.html is accessible, in both languages', async () => {
  const out = join(packs, 'html');
  llwybr('audit', example, '--out', out);
  for (const viewport of Object.values(sizes)) {
    const context = await site.browser.newContext({viewport});
    const page = await context.newPage();
    await page.goto(String(pathToFileURL(join(out, 'audit.html'))));
    for (const language of ['en', 'cy']) assert.equal(await page.locator(`article[lang="${language}"] h1`).count(), 1);
    await assertAccessible(page, `audit.html, ${viewport.width} px`);
    await context.close();
  }
});
