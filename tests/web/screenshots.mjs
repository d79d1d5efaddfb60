// Pictures of the main pages of the shipped pathway, in both languages, on a phone and on a desk:
// node tests/web/screenshots.mjs FOLDER
import {execFileSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {launchChromium, response, root, serveSite, watch} from './browser.mjs';
import {chromiumTab} from './drivers/chromium.mjs';
import {follow, start} from './drivers/person.mjs';

/** @typedef {import('../../wasm/engine.d.ts').Input} Input */
/** @typedef {import('../../wasm/engine.d.ts').Node} Node */

const widths = {phone: 390, desk: 1280};
const folder = process.argv[2];
if (!folder) {
  console.error('usage: node tests/web/screenshots.mjs FOLDER');
  process.exit(2);
}
mkdirSync(folder, {recursive: true});

/** @param {string[]} given */
const llwybr = (...given) => JSON.parse(execFileSync(join(root, 'build/native/llwybr'), [...given, '--format', 'json', response],
                                                     {encoding: 'utf8', maxBuffer: 1 << 28}));
/** @type {Node[]} */
const nodes = llwybr('outline').nodes;
const titles = new Map(nodes.map((node) => [node.id, /** @type {{en: string, cy: string}} */ (node.title)]));
const kinds = new Map(nodes.map((node) => [node.id, node.kind]));
const isQuestion = (/** @type {Input} */ input) => kinds.get(input.at.split('/').at(-1) ?? '') === 'question';
/** The shortest walk with strands side by side. @type {Input[]} */
const inputs = llwybr('test').walks.filter((/** @type {any} */ walk) => walk.passed && walk.ends)
  .map((/** @type {any} */ walk) => walk.inputs)
  .filter((/** @type {Input[]} */ all) => all.some(({at}) => at.split('/').length > 2))
  .sort((/** @type {Input[]} */ a, /** @type {Input[]} */ b) => a.length - b.length)[0];

const site = await serveSite(response);
const browser = await launchChromium();
/** @type {string[]} */
const troubles = [];
for (const language of /** @type {const} */ (['en', 'cy'])) {
  for (const [size, width] of Object.entries(widths)) {
    const context = await browser.newContext({viewport: {width, height: 844}, acceptDownloads: true});
    const page = await context.newPage();
    const heard = watch(page);
    const take = (/** @type {string} */ name, fullPage = true) =>
      page.screenshot({path: join(folder, `${name}-${language}-${size}.png`), fullPage});
    const open = async (/** @type {string} */ place, /** @type {string} */ ready) => {
      await page.goto(`${site.address}/${language}/${place}`);
      await page.locator(ready).first().waitFor();
    };
    const tab = chromiumTab(page, folder);

    await open('', '.screen h1');
    await take('start');
    await start(tab);
    const taken = new Set();
    for (const [place, input] of inputs.entries()) {
      const screen = await page.locator('.govuk-task-list').count() ? 'strands' : isQuestion(input) ? 'question' : 'action';
      if (!taken.has(screen)) await take(screen);
      taken.add(screen);
      await follow(tab, [input], titles, language);
      if (place === inputs.length - 1) await take('endpoint');
    }
    await page.locator('.then').click();
    await page.locator('.record').waitFor();
    await page.emulateMedia({media: 'print'});
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await take('record');
    await page.emulateMedia({media: 'screen'});
    await open('audit/', '.picture svg');
    await take('audit', false);
    await open('read/', 'main h1');
    await take('reading');
    troubles.push(...heard);
    await context.close();
  }
}
await browser.close();
site.close();
if (troubles.length > 0) {
  console.error(troubles.join('\n'));
  process.exit(1);
}
