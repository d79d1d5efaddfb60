// The words of the interface, and the style sheet without another's brand.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {example, openSite, root, walkToEnd} from './browser.mjs';

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const texts = Object.fromEntries(['en', 'cy'].map((one) => [one, JSON.parse(read(`web/text/${one}.json`))]));

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

test('both languages have the same keys, none empty, none the same but the name', () => {
  assert.deepEqual(Object.keys(texts.cy), Object.keys(texts.en));
  for (const [key, text] of Object.entries(texts.en)) {
    assert.ok(text && texts.cy[key], key);
    if (key !== 'name') assert.notEqual(texts.cy[key], text, key);
    assert.deepEqual(texts.cy[key].match(/\{\w+\}/g), text.match(/\{\w+\}/g), key);
  }
});

test('every key is used, and every key used is there', () => {
  const sources = [...['web/page', 'web/practice'].flatMap((folder) =>
                     readdirSync(join(root, folder)).map((name) => read(`${folder}/${name}`))), read('web/accessibility.html'),
                   read('web/page.html'), read('web/landing.html'), read('web/build.mjs')].join('\n');
  for (const key of Object.keys(texts.en)) {
    const family = key.replace(/-[^-]+$/, '-');
    assert.ok(sources.includes(`'${key}'`) || sources.includes(`{{${key}}}`) || sources.includes(`:${key}}}`) ||
              sources.includes(`\`${family}\${`), key);
  }
  for (const [, key] of sources.matchAll(/\bt\('([\w-]+)'/g)) assert.ok(key in texts.en, key);
});

test('no English of the interface on a Welsh page, and no Welsh on an English one', async () => {
  for (const [language, other] of /** @type {const} */ ([['cy', 'en'], ['en', 'cy']])) {
    const {page, context} = await site.open(language);
    const foreign = Object.entries(texts[other])
      .filter(([key, text]) => key !== 'name' && !Object.values(texts[language]).some((own) => own.includes(text)))
      .map(([, text]) => text.split(/\{\w+\}/)[0].trim()).filter((text) => text.length > 3);
    await walkToEnd(page, 'first', async (kind) => {
      const all = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) found.push(walker.currentNode.nodeValue?.trim() ?? '');
        return found;
      });
      const heard = foreign.filter((text) => all.some((one) => one === text || one.startsWith(`${text} `)));
      assert.deepEqual(heard, [], `${language} ${kind}`);
    });
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
