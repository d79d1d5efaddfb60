// Pictures of the main pages of the shipped pathway, in both languages, on a phone and on a desk:
// node tests/web/screenshots.mjs FOLDER [first]
// whole pages, or the first that is seen of each.
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {launchChromium, response, serveSite, watch} from './browser.mjs';
import {chromiumTab} from './drivers/chromium.mjs';
import {nodeAt, nodesOf, walkThroughStrands} from './drivers/command.mjs';
import {follow, start} from './drivers/person.mjs';

const widths = {phone: 390, desk: 1280};
const [folder, part] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node tests/web/screenshots.mjs FOLDER [first]');
  process.exit(2);
}
mkdirSync(folder, {recursive: true});

const nodes = nodesOf(response);
const inputs = walkThroughStrands(response, nodes);
const site = await serveSite(response);
const browser = await launchChromium();
/** @type {string[]} */
const troubles = [];
for (const language of /** @type {const} */ (['en', 'cy'])) {
  for (const [size, width] of Object.entries(widths)) {
    const context = await browser.newContext({viewport: {width, height: 844}, acceptDownloads: true});
    const page = await context.newPage();
    const heard = watch(page);
    const take = (/** @type {string} */ name, fullPage = part !== 'first') =>
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
      const screen = await page.locator('.govuk-task-list').count() ? 'strands' : nodeAt(nodes, input.at).kind;
      if (!taken.has(screen)) await take(screen);
      taken.add(screen);
      await follow(tab, [input], nodes, language);
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
