// Without JavaScript: every node is a page of plain links, and the whole pathway is one document.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import {HtmlValidate} from 'html-validate';
import {buildSite} from '../../web/build.mjs';
import {example, openSite, response, root, sizes} from './browser.mjs';
import {headers} from '../../web/policy.mjs';
import {readJson} from '../../web/static/sources.mjs';
import {pagesOf, shortestWays, target} from './site-links.mjs';

const languages = /** @type {const} */ (['en', 'cy']);

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
/** @type {Map<string, import('./site-links.mjs').SitePage>} */
let pages;
/** As the native engine gives it: not what the site was built with. @type {import('../../wasm/engine.d.ts').Outline} */
let outline;
before(async () => {
  site = await openSite(response);
  pages = pagesOf(site.site);
  const run = spawnSync(join(root, 'build/native/llwybr'), ['outline', '--format', 'json', response],
                        {encoding: 'utf8', maxBuffer: 1 << 28});
  outline = JSON.parse(run.stdout);
});
after(() => site?.close());

const pageOf = (/** @type {string} */ language, /** @type {string} */ id) =>
  /** @type {import('./site-links.mjs').SitePage} */ (pages.get(`${language}/read/${id}.html`));

/** @param {import('./site-links.mjs').SitePage} page */
const waysOf = (page) => page.links.map((link) => link.to);

test('no link of the site leads nowhere', () => {
  const dead = [...pages.values()].flatMap((page) => page.links
    .filter(({to, anchor}) => !existsSync(join(site.site, to)) || (anchor !== '' && !pages.get(to)?.ids.has(anchor)))
    .map(({to, anchor}) => `${page.path} -> ${to}#${anchor}`));
  assert.deepEqual(dead.slice(0, 20), []);
});

for (const language of languages) {
  test(`from the first question, links alone lead to every node and every endpoint, ${language}`, () => {
    const ways = shortestWays(pages, `${language}/read/${outline.scopes[0].start}.html`);
    const missing = outline.nodes.filter((node) => !ways.has(`${language}/read/${node.id}.html`)).map((node) => node.id);
    assert.deepEqual(missing, []);
    assert.ok(outline.nodes.filter((node) => node.kind === 'endpoint').length > 5);
  });

  test(`every branch of every node is a link on its page, ${language}`, () => {
    for (const node of outline.nodes) {
      const page = pageOf(language, node.id);
      assert.equal(page.document.documentElement.lang, language);
      const own = waysOf(page);
      for (const branch of node.branches ?? []) {
        assert.ok(own.includes(`${language}/read/${branch.to}.html`), `${node.id}/${branch.id}`);
      }
      for (const answer of node.answers ?? []) {
        assert.ok(page.document.body.textContent?.includes(answer.label[language] ?? '?'), `${node.id}/${answer.id}`);
      }
      for (const strand of node.strands ?? []) {
        const part = outline.scopes.find((scope) => scope.id === strand.subpathway);
        assert.ok(own.includes(`${language}/read/${part?.start}.html`), `${node.id}/${strand.id}`);
      }
    }
  });

  test(`every exit names each of its callers and goes on as they do, ${language}`, () => {
    const titleOf = (/** @type {import('../../wasm/engine.d.ts').Node} */ node) =>
      (node.title ?? outline.scopes.find((scope) => scope.id === node.subpathway)?.title)?.[language] ?? '?';
    let callers = 0;
    for (const exit of outline.nodes.filter((node) => node.kind === 'exit')) {
      const page = pageOf(language, exit.id);
      for (const caller of outline.nodes.filter((node) => node.subpathway === exit.scope ||
                                                        node.strands?.some((one) => one.subpathway === exit.scope))) {
        const on = caller.branches?.find((branch) => caller.kind === 'parallel' || branch.exit === exit.id);
        assert.ok(page.document.body.textContent?.includes(titleOf(caller)), `${exit.id} from ${caller.id}`);
        assert.ok(waysOf(page).includes(`${language}/read/${on?.to}.html`), `${exit.id} from ${caller.id}`);
        ++callers;
      }
    }
    assert.ok(callers >= outline.nodes.filter((node) => node.kind === 'exit').length);
  });

  test(`deadlines stand in words, with the event they count from, ${language}`, () => {
    for (const node of outline.nodes) {
      const timed = (node.tasks ?? []).filter((task) => task.within);
      const page = pageOf(language, node.id);
      assert.equal(page.document.querySelectorAll('.due').length, timed.length, node.id);
      for (const task of timed) {
        const event = outline.events.find((one) => one.id === task.from)?.label[language] ?? '';
        const words = [...page.document.querySelectorAll('.due')].map((one) => one.textContent ?? '');
        assert.ok(words.some((one) => one.includes(event) && (!task.count || /\d/.test(one))), `${node.id}: ${words}`);
      }
    }
  });

  test(`the whole pathway holds every node once, numbered, with sources at the end, ${language}`, () => {
    const whole = /** @type {import('./site-links.mjs').SitePage} */ (pages.get(`${language}/whole.html`));
    const nodes = [...whole.document.querySelectorAll('.whole-node')];
    assert.deepEqual(nodes.map((one) => one.id).sort(), outline.nodes.map((node) => `node-${node.id}`).sort());
    assert.equal(whole.document.querySelectorAll('#sources li').length, outline.sources.length);
    assert.equal(whole.document.querySelectorAll('details').length, 0);
    for (const node of outline.nodes) {
      const section = whole.document.getElementById(`node-${node.id}`);
      assert.match(section?.querySelector('h3')?.textContent ?? '', /^\d+\.\d+ \S/);
      for (const branch of node.branches ?? []) {
        assert.ok(section?.querySelector(`a[href="#node-${branch.to}"]`), `${node.id}/${branch.id}`);
      }
    }
    const contents = [...whole.document.querySelectorAll('.whole-contents a')];
    assert.equal(contents.length, outline.scopes.length + 2);
  });
}

test('a condition in words names the facts and values of the condition, and no others', async () => {
  const {parseCondition} = await import('../../web/static/condition.mjs');
  /** @type {(term: any, facts: {[fact: string]: string}) => boolean} */
  const holds = (term, facts) => 'not' in term ? !holds(term.not, facts)
    : 'all' in term ? term.all.every((/** @type {any} */ one) => holds(one, facts))
    : 'any' in term ? term.any.some((/** @type {any} */ one) => holds(one, facts)) : facts[term.fact] === term.value;
  const term = parseCondition('(a = x or a = y) and not (b = z) or c = w');
  for (const [a, b, c, wanted] of /** @type {[string, string, string, boolean][]} */ ([['x', 'q', 'q', true], ['y', 'z', 'q', false], ['q', 'q', 'q', false],
                                   ['q', 'z', 'w', true]])) assert.equal(holds(term, {a, b, c}), wanted, `${a} ${b} ${c}`);
  assert.throws(() => parseCondition('(a = x'));
  assert.throws(() => parseCondition('a = x b = y'));
  for (const language of languages) {
    for (const node of outline.nodes) {
      const text = pageOf(language, node.id).document.querySelector('.ways-on')?.textContent ?? '';
      for (const branch of node.branches ?? []) {
        for (const [, fact, value] of (branch.if ?? '').matchAll(/([a-z0-9-]+) = ([a-z0-9-]+)/g)) {
          const known = outline.facts.find((one) => one.id === fact);
          assert.ok(text.includes(known?.label[language] ?? '?'), `${node.id}: ${fact}`);
          assert.ok(text.includes(known?.values.find((one) => one.id === value)?.label[language] ?? '?'), `${node.id}: ${value}`);
        }
      }
    }
  }
});

test('with JavaScript off, a person reads by links from the first question to every endpoint', async () => {
  const context = await site.browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  const endpoints = outline.nodes.filter((node) => node.kind === 'endpoint');
  for (const [place, endpoint] of endpoints.entries()) {
    const language = languages[place % 2];
    const first = `${language}/read/${outline.scopes[0].start}.html`;
    const way = shortestWays(pages, first).get(`${language}/read/${endpoint.id}.html`) ?? [];
    await page.goto(`${site.address}/${language}/`);
    await page.locator('noscript a[href="read/"]').click();
    await page.locator('.first a').click();
    for (const next of way.slice(1)) {
      await page.locator(`main .ways-on a[href="./${next.split('/').at(-1)}"]`).first().click();
    }
    assert.equal(await page.locator('h1').innerText(), endpoint.title?.[language]);
    assert.ok(await page.locator('.outcome').isVisible());
    await page.locator('.language').click();
    assert.equal(await page.locator('h1').innerText(), endpoint.title?.[language === 'en' ? 'cy' : 'en']);
  }
  await context.close();
});

test('one page of each kind is accessible in both languages, on a phone', async () => {
  const context = await site.browser.newContext({viewport: sizes.phone});
  const page = await context.newPage();
  // axe takes a minute over the whole of the long pathway: the short one's is made of the same parts.
  await buildSite(join(site.site, 'example'), example);
  const kinds = [...new Set(outline.nodes.map((node) => node.kind))];
  assert.equal(kinds.length, 7);
  const many = outline.nodes.find((node) => node.many);
  const sample = [...kinds.map((kind) => outline.nodes.find((node) => node.kind === kind)), many]
    .map((node) => `read/${node?.id}.html`);
  for (const language of languages) {
    for (const path of ['', ...sample, 'read/terms/', 'how-to-use.html', 'editors.html',
                        'auditors.html', 'publishing.html', 'example/read/', 'example/whole.html']) {
      const [, inExample, name] = /^(example\/)?(.*)/.exec(path) ?? [];
      await page.goto(`${site.address}/${inExample ?? ''}${path === '' ? '' : `${language}/${name}`}`);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      const Axe = /** @type {any} */ (AxeBuilder).default ?? AxeBuilder;
      const found = await new Axe({page})
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      assert.deepEqual(found.violations.map((/** @type {any} */ one) =>
        `${language}/${path}: ${one.id}: ${one.nodes.slice(0, 3).map((/** @type {any} */ node) => node.html).join(' ')}`), []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= sizes.phone.width, `${language}/${path}: ${wide} px wide`);
    }
  }
  await context.close();
});

test('the pages are valid HTML', async () => {
  const validate = new HtmlValidate({extends: ['html-validate:recommended'], rules: {
    'no-trailing-whitespace': 'off', 'no-inline-style': 'error', 'doctype-style': 'off', 'long-title': 'off',
    'tel-non-breaking': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off'}});
  const faults = [];
  for (const page of pages.values()) {
    for (const result of (await validate.validateString(page.html)).results) {
      faults.push(...result.messages.map((one) => `${page.path}:${one.line}: ${one.ruleId}: ${one.message}`));
    }
  }
  assert.deepEqual(faults.slice(0, 20), []);
});

test('the reading version has no script and loads nothing but its style', () => {
  for (const page of pages.values()) {
    if (!/\/(read\/|whole)/.test(page.path)) continue;
    assert.doesNotMatch(page.html, /<script|\son\w+=|style="|<iframe|<form|<button/, page.path);
    assert.match(page.html, /content="default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'/);
    for (const loaded of page.document.querySelectorAll('[src], link[rel=stylesheet], link[rel=icon]')) {
      assert.match(loaded.getAttribute('src') ?? loaded.getAttribute('href') ?? '', /^(\.\.\/)+a\//);
    }
  }
});

test('the whole pathway prints on paper, each part on a new page', async () => {
  const context = await site.browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(`${site.address}/cy/whole.html`);
  await page.emulateMedia({media: 'print'});
  for (const hidden of ['.danger', '.pages', '.language', '.not-printed']) {
    assert.ok(!(await page.locator(hidden).first().isVisible()), hidden);
  }
  const pdf = await page.pdf({format: 'A4'});
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  assert.ok(sheets >= outline.scopes.length, `${sheets} sheets`);
  await context.close();
});

test('every page says what it is: status, edition, review date, the other language, and where all else is', () => {
  for (const page of pages.values()) {
    if (/^(index\.html|(en|cy)\/(index\.html|(audit|practice|accessibility)\/))/.test(page.path)) continue;
    const [language, other] = page.path.startsWith('en/') ? ['en', 'cy'] : ['cy', 'en'];
    const {document} = page;
    assert.equal(document.documentElement.lang, language, page.path);
    assert.equal(document.querySelectorAll('h1').length, 1, page.path);
    assert.match(document.querySelector('.govuk-tag')?.textContent ?? '', language === 'en' ? /Draft/ : /Drafft/);
    const foot = document.querySelector('footer')?.textContent ?? '';
    assert.ok(foot.includes(outline.edition) && foot.includes(outline.reviewBy.slice(0, 4)), page.path);
    assert.ok(foot.includes(outline.hash.slice(0, 19)), page.path);
    const there = page.path.replace(language, other);
    assert.ok(pages.has(there), there);
    const [alternate, toggle] = [document.querySelector(`link[hreflang=${other}]`), document.querySelector(`a.language`)];
    for (const link of [alternate, toggle]) assert.equal(target(page.path, link?.getAttribute('href') ?? '')?.to, there);
    assert.equal(toggle?.getAttribute('lang'), other);
    assert.equal(document.querySelectorAll('nav.pages a').length, 10, page.path);
    assert.ok(document.querySelector('a[href="tel:999"]'), page.path);
  }
});

test('no page of one language holds words of the other', () => {
  for (const language of languages) {
    const other = language === 'en' ? 'cy' : 'en';
    const [own, foreign] = [language, other].map((one) => [
      ...Object.values(readJson(`web/static/text/${one}.json`)),
      ...readdirSync(join(root, 'web/static/pages')).flatMap((name) => JSON.stringify(readJson(`web/static/pages/${name}`),
        (key, value) => (key === (one === 'en' ? 'cy' : 'en') ? undefined : value)).match(/(?<=":")[^"]{12,}/g) ?? [])]);
    const telling = foreign.map((text) => String(text).split(/\{\w+\}/)[0].trim())
      .filter((text) => text.length > 8 && !own.some((one) => String(one).includes(text)));
    assert.ok(telling.length > 60);
    for (const page of pages.values()) {
      if (!page.path.startsWith(`${language}/`)) continue;
      const text = page.document.querySelector('body')?.textContent ?? '';
      assert.deepEqual(telling.filter((one) => text.includes(one)), [], page.path);
    }
  }
});

test('the page on publishing gives the headers that the server sends, and the commands of the others exist', () => {
  for (const language of languages) {
    const text = (/** @type {string} */ name) => pages.get(`${language}/${name}.html`)?.document.body.textContent ?? '';
    for (const [name, value] of Object.entries(headers)) assert.ok(text('publishing').includes(`${name}: ${value}`), name);
    const commands = [...text('editors').matchAll(/build\/llwybr (\w+)/g), ...text('auditors').matchAll(/build\/llwybr ([\w-]+)/g)];
    assert.ok(commands.length >= 5);
    for (const [, command] of commands) {
      const run = spawnSync(join(root, 'build/native/llwybr'), [command, '--help'], {encoding: 'utf8'});
      assert.equal(run.status, 0, command);
    }
    const paths = `${text('editors')} ${text('publishing')}`.match(/\b(?:pathways|web)\/[\w./-]*\w/g) ?? [];
    assert.ok(paths.length > 3);
    for (const path of paths) assert.ok(existsSync(join(root, path)), path);
  }
});

test('the hashes of all files are listed as sha256sum reads them', () => {
  const check = spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'hashes.txt'], {cwd: site.site, encoding: 'utf8'});
  assert.equal(check.status, 0, check.stdout + check.stderr);
});
