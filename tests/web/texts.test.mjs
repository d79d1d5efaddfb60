// The words of the interface, and the style sheet without another's brand.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {example, openSite, root, walkToEnd} from './browser.mjs';

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const textsIn = (/** @type {string} */ folder) =>
  Object.fromEntries(['en', 'cy'].map((one) => [one, JSON.parse(read(`${folder}/${one}.json`))]));
const texts = textsIn('web/text');
/** Words that only the static pages have: none of the page's budget goes to them. */
const staticTexts = textsIn('web/static/text');

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

for (const [folder, {en, cy}] of Object.entries({'web/text': texts, 'web/static/text': staticTexts})) {
  test(`both languages have the same keys, none empty, none the same but the name, ${folder}`, () => {
    assert.deepEqual(Object.keys(cy), Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      assert.ok(text && cy[key], key);
      if (key !== 'name') assert.notEqual(cy[key], text, key);
      assert.deepEqual(cy[key].match(/\{\w+\}/g)?.sort(), text.match(/\{\w+\}/g)?.sort(), key);
    }
  });
}

test('every key is used, and every key used is there', () => {
  const modules = ['web/page', 'web/practice', 'web/audit', 'web/static'].flatMap((folder) =>
    readdirSync(join(root, folder)).filter((name) => /\.(mjs|html)$/.test(name)).map((name) => read(`${folder}/${name}`)));
  const sources = [...modules, read('web/page.html'), read('web/audit.html'), read('web/accessibility.html'), read('web/landing.html')].join('\n');
  for (const key of [...Object.keys(texts.en), ...Object.keys(staticTexts.en)]) {
    const families = [...key.matchAll(/-/g)].map(({index}) => key.slice(0, index + 1));
    assert.ok(sources.includes(`'${key}'`) || sources.includes(`{{${key}}}`) || sources.includes(`:${key}}}`) ||
              families.some((family) => sources.includes(`\`${family}\${`)), key);
  }
  for (const [, key] of sources.matchAll(/\bt\('([\w-]+)'/g)) assert.ok(key in texts.en || key in staticTexts.en, key);
});

/**
 * Words of the interface in the other language than the page's.
 * @param {import('playwright-core').Page} page
 * @param {'en' | 'cy'} language
 */
async function foreignWords(page, language) {
  const other = language === 'en' ? 'cy' : 'en';
  const foreign = Object.entries(texts[other])
    .filter(([key, text]) => key !== 'name' && !Object.values(texts[language]).some((own) => own.includes(text)))
    .map(([, text]) => text.split(/\{\w+\}/)[0].trim())
    // The link to the other language is in that language.
    .filter((text) => text.length > 3 && !['English', 'Cymraeg'].includes(text));
  const all = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode.nodeValue?.trim() ?? '');
    return found;
  });
  assert.ok(all.length > 5);
  return foreign.filter((text) => all.some((one) => one === text || one.startsWith(`${text} `)));
}

test('no English of the interface on a Welsh page, and no Welsh on an English one', async () => {
  for (const language of /** @type {const} */ (['cy', 'en'])) {
    const {page, context} = await site.open(language);
    await walkToEnd(page, 'first', async (kind) => assert.deepEqual(await foreignWords(page, language), [], `${language} ${kind}`));
    await page.goto(`${site.address}/${language}/audit/`);
    await page.locator('.picture svg').waitFor();
    assert.deepEqual(await foreignWords(page, language), [], `${language} audit`);
    await page.locator('[data-witness]').first().click();
    assert.deepEqual(await foreignWords(page, language), [], `${language} witness`);
    await context.close();
  }
});

test('the style sheet holds nothing of GOV.UK’s own', () => {
  const assets = join(site.site, 'a', readdirSync(join(site.site, 'a'))[0]);
  const css = readFileSync(join(assets, 'web/govuk.css'), 'utf8');
  assert.doesNotMatch(css, /GDS Transport|crest|govuk-logo|#1d70b8|url\(/i);
  assert.match(css, /MIT licence/);
  assert.doesNotMatch(readFileSync(join(assets, 'web/page.css'), 'utf8'), /url\(|@import/);
});
