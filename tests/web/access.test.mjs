// Every kind of screen, in both languages, on a phone and on a desk: axe, focus, keyboard, no sideways scrolling.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {assertAccessible} from './accessible.mjs';
import {answer, back, done, example, openSite, sizes, start, title, walkToEnd} from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

/**
 * Buttons and links outside sentences are at least 24 px high and wide.
 * @param {Page} page
 * @param {string} where
 */
async function assertTargets(page, where) {
  const small = await page.locator('button:visible:not(.term), #language, .danger a, summary:visible')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24 ||
                                              one.getBoundingClientRect().width < 24).map((one) => one.outerHTML));
  assert.deepEqual(small, [], where);
}

for (const language of /** @type {const} */ (['en', 'cy'])) {
  for (const [name, viewport] of Object.entries(sizes)) {
    test(`every kind of screen, ${language}, ${name}`, async () => {
      const {page, context} = await site.open(language, {viewport});
      const seen = new Set();
      const look = async (/** @type {string} */ kind) => {
        if (seen.has(kind)) return;
        seen.add(kind);
        const where = `${language} ${name} ${kind}`;
        if (kind === 'start') await page.locator('#area').selectOption('swansea');
        await page.locator('.screen details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
        assert.ok(await page.locator('.danger a[href="tel:999"]').isVisible(), where);
        assert.ok(await page.locator('#standing .govuk-tag').isVisible(), where);
        await assertAccessible(page, where);
        await assertTargets(page, where);
      };
      await walkToEnd(page, 'first', look);
      assert.ok(await page.locator('.local dd').count() > 0);
      assert.deepEqual([...seen].sort(), ['action', 'choose', 'endpoint', 'question', 'start']);
      await page.locator('#answers').evaluate((details) => details.setAttribute('open', ''));
      await page.locator('.answers .link-button').first().click();
      await answer(page, 'no');
      await assertAccessible(page, `${language} ${name} drop`);
      await context.close();
    });
  }
}

test('error, checkboxes and the landing page', async () => {
  const {page, context} = await site.open('en', {viewport: sizes.phone});
  await start(page);
  await page.locator('form button[type=submit]').click();
  await page.locator('.term').click();
  await assertAccessible(page, 'error');
  await answer(page, 'no');
  await page.locator('form button[type=submit]').click();
  await assertAccessible(page, 'checkboxes with error');
  await page.goto(`${site.address}/`);
  await assertAccessible(page, 'landing');
  for (const language of ['en', 'cy']) {
    await page.goto(`${site.address}/${language}/accessibility/`);
    await assertAccessible(page, `statement, ${language}`);
    await page.goto(`${site.address}/${language}/practice/`);
    await page.locator('.start').waitFor();
    await assertAccessible(page, `practice, ${language}`);
  }
  await context.close();
});

test('the focus is on the heading of every new screen', async () => {
  const {page, context} = await site.open('en');
  const focused = async () => page.evaluate(() => document.activeElement?.textContent);
  await start(page);
  assert.equal(await focused(), await title(page));
  await answer(page, 'yes');
  assert.equal(await focused(), await title(page));
  await done(page);
  assert.equal(await focused(), await title(page));
  await back(page);
  assert.equal(await focused(), await title(page));
  await context.close();
});

/**
 * Presses Tab until what the selector names has the focus.
 * @param {Page} page
 * @param {string} selector
 */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 60; ++presses) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} is not reached by keyboard`);
}

test('a whole journey with the keyboard alone', async () => {
  const {page, context} = await site.open('cy');
  await tabTo(page, '.start');
  await page.keyboard.press('Enter');
  await tabTo(page, 'input[type=radio]');
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.locator('input[value=no]').isChecked());
  await page.keyboard.press('Enter');
  await tabTo(page, 'input[value=seen]');
  await page.keyboard.press('Space');
  await tabTo(page, 'button[type=submit]');
  await page.keyboard.press('Enter');
  await tabTo(page, '.screen > .govuk-button');
  await page.keyboard.press('Space');
  await tabTo(page, '.govuk-task-list .link-button');
  await page.keyboard.press('Enter');
  await tabTo(page, 'input[type=radio]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await tabTo(page, '.screen > .govuk-button');
  await page.keyboard.press('Enter');
  await tabTo(page, '.screen > .govuk-button');
  await page.keyboard.press('Enter');
  await tabTo(page, 'input[type=radio]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('.outcome').isVisible());
  await tabTo(page, '#answers summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '.answers .link-button');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('form').count(), 1);
  await context.close();
});

const narrow = {width: 320, height: 640};
for (const [language, viewport] of /** @type {const} */ ([['en', {width: 1280, height: 720}], ['cy', narrow]])) {
  test(`nothing that has the focus is hidden under the bar, backwards from the end of the page, ${language}`, async () => {
    const {page, context} = await site.open(language, {viewport});
    await start(page);
    const focusOrder = async () => {
      await page.locator('.screen details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      await page.locator('footer a').last().focus();
      /** @type {string[]} */
      const hidden = [];
      for (let presses = 0; presses < 60; ++presses) {
        // The page has been scrolled by the second frame.
        const [inside, what, under] = await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const focused = /** @type {HTMLElement} */ (document.activeElement);
            const bar = /** @type {HTMLElement} */ (document.querySelector('.top'));
            resolve([!bar.contains(focused), focused.outerHTML.slice(0, 80),
                     focused.getBoundingClientRect().top < bar.getBoundingClientRect().bottom]);
          }))));
        if (!inside) break;
        if (under) hidden.push(what);
        await page.keyboard.press('Shift+Tab');
      }
      assert.ok(await page.evaluate(() => document.activeElement?.id === 'exit'), 'through the whole screen');
      return hidden;
    };
    assert.deepEqual(await focusOrder(), []);
    await answer(page, 'no');
    assert.deepEqual(await focusOrder(), []);
    await answer(page, 'seen');
    assert.deepEqual(await focusOrder(), []);
    await context.close();
  });
}

test('what a pointer presses does not move away under it', async () => {
  const {page, context} = await site.open('en', {viewport: sizes.phone});
  await start(page);
  const button = page.locator('form button[type=submit]');
  await button.evaluate((one) => scrollBy(0, one.getBoundingClientRect().bottom - 72));
  const before = await page.evaluate(() => scrollY);
  const {x, y, height} = /** @type {any} */ (await button.boundingBox());
  await page.mouse.move(x + 20, y + height - 3);
  await page.mouse.down();
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => scrollY), before);
  await page.mouse.up();
  assert.ok(await page.locator('.govuk-error-summary').isVisible());
  await context.close();
});

test('the bar leaves room for the page: two lines, or three in Welsh on the narrowest telephone', async () => {
  for (const [language, most] of /** @type {const} */ ([['en', 60], ['cy', 80]])) {
    const {page, context} = await site.open(language, {viewport: narrow});
    const high = await page.locator('.top').evaluate((bar) => bar.getBoundingClientRect().height);
    assert.ok(high <= most, `${language}: ${high}`);
    const lines = await page.locator('.danger a').evaluate((link) => Math.round((link.clientHeight - 4) / 20.8));
    assert.equal(lines, 1, `${language}: the call is not broken`);
    await context.close();
  }
});

test('pulling down does not load the page anew', async () => {
  const {page, context} = await site.open('en', {viewport: sizes.phone});
  assert.deepEqual(await page.evaluate(() => [document.documentElement, document.body]
    .map((one) => getComputedStyle(one).overscrollBehaviorY)), ['contain', 'contain']);
  await context.close();
});

test('text at four times its size needs no sideways scrolling', async () => {
  const {page, context} = await site.open('cy', {viewport: {width: 320, height: 256}});
  await walkToEnd(page, 'first', async (kind) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${kind}: ${wide}`);
    assert.equal(await page.locator('.danger').evaluate((bar) => getComputedStyle(bar).position), 'static');
  });
  await context.close();
});

test('the endpoint prints with all it opens and without what is only for the screen', async () => {
  const {page, context} = await site.open('en');
  await walkToEnd(page, 'first');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.locator('details[data-print]:not([open])').count(), 0);
  assert.ok(await page.getByText('A report is a duty.').first().isVisible());
  assert.ok(await page.locator('#standing').isVisible());
  for (const hidden of ['.danger', '.back', '.not-printed', '#language']) {
    for (const one of await page.locator(hidden).all()) assert.ok(!(await one.isVisible()), hidden);
  }
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.ok((await page.locator('details[data-print]:not([open])').count()) > 0);
  await context.close();
});

test('with forced colours all that is pressed keeps an edge, and nothing moves where motion is unwanted', async () => {
  const {page, context} = await site.open('en', {forcedColors: 'active', reducedMotion: 'reduce'});
  for (const go of [async () => {}, () => start(page), () => answer(page, 'yes')]) {
    await go();
    const wrong = await page.evaluate(() => [...document.querySelectorAll('body *')].flatMap((one) => {
      const style = getComputedStyle(one);
      const moves = [style.transitionDuration, style.animationDuration].some((time) => /[1-9]/.test(time));
      const edged = !one.matches('.govuk-button, .exit') || style.borderTopStyle !== 'none' || style.outlineStyle !== 'none';
      return [...(moves ? [`moves: ${one.outerHTML.slice(0, 80)}`] : []), ...(edged ? [] : [`no edge: ${one.outerHTML.slice(0, 80)}`])];
    }));
    assert.deepEqual(wrong, []);
    assert.ok(await page.locator('#exit').isVisible());
  }
  await context.close();
});
