// A person's way through the page: forwards, back, side by side, to an endpoint, in both languages.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {answer, back, done, example, kindOfScreen, openSite, response, start, title, walkToEnd} from './browser.mjs';

const words = {
  en: {danger: 'Is a child in immediate danger?', call: 'Call the emergency services', known: 'What is known?',
       report: 'Report to social services', soon: 'Immediately', police: 'Police', protected: 'Protected',
       plan: 'A plan protects the child', due: /^By .* on /, day: /^By the end of .* 20\d\d/},
  cy: {danger: 'A oes plentyn mewn perygl uniongyrchol?', call: 'Ffoniwch y gwasanaethau brys',
       known: 'Beth sy’n hysbys?', report: 'Rhowch wybod i’r gwasanaethau cymdeithasol', soon: 'Ar unwaith',
       police: 'Yr heddlu', protected: 'Wedi’i amddiffyn', plan: 'Mae cynllun yn amddiffyn y plentyn',
       due: /^Erbyn .* 20\d\d/, day: /^Erbyn diwedd .* 20\d\d/},
};

describe('the example', () => {
  /** @type {Awaited<ReturnType<typeof openSite>>} */
  let site;
  before(async () => (site = await openSite(example)));
  after(() => site?.close());

  for (const language of /** @type {const} */ (['en', 'cy'])) {
    test(`a whole journey, ${language}`, async () => {
      const {page, troubles, context} = await site.open(language);
      const say = words[language];
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      await start(page);
      assert.equal(await title(page), say.danger);
      await answer(page, 'yes');
      assert.equal(await title(page), say.call);
      assert.equal(await page.locator('.due').innerText(), say.soon);
      assert.equal(await page.locator('.task a').getAttribute('href'), 'tel:999');
      await done(page);
      assert.equal(await title(page), say.known);
      await answer(page, 'seen');
      assert.equal(await title(page), say.report);
      await done(page);
      assert.equal(await kindOfScreen(page), 'choose');
      assert.equal(await page.locator('.govuk-task-list .link-button').count(), 2);
      await page.locator('.govuk-task-list .link-button').first().click();
      await answer(page, 'yes');
      await done(page);
      assert.equal(await kindOfScreen(page), 'action');
      assert.match(await page.locator('.due').innerText(), say.day);
      await done(page);
      await answer(page, 'yes');

      assert.equal(await title(page), say.plan);
      assert.match(await page.locator('.outcome').innerText(), new RegExp(say.protected));
      const owners = await page.locator('.agency-name').allInnerTexts();
      assert.ok(owners.includes(say.police), owners.join());
      const dues = await page.locator('.due').allInnerTexts();
      assert.equal(dues.filter((due) => due === say.soon).length, 2);
      assert.equal(dues.filter((due) => say.due.test(due) && !say.day.test(due)).length, 1, 'the written report');
      assert.equal(await page.locator('.answers .govuk-summary-list__row').count(), 8);
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }

  test('a decision of the engine shows in what comes next', async () => {
    const {page, context} = await site.open('en');
    await start(page);
    await answer(page, 'no');
    await answer(page, 'told');
    await done(page);
    assert.equal(await title(page), 'Write down what the child said');
    await context.close();
  });

  test('back goes one step at a time to the start, with what was chosen', async () => {
    const {page, context} = await site.open('en');
    await start(page);
    await answer(page, 'no');
    await answer(page, 'told', 'seen');
    await back(page);
    assert.equal(await title(page), words.en.known);
    assert.deepEqual(await page.locator('input:checked').evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
                     ['told', 'seen']);
    await back(page);
    assert.equal(await title(page), words.en.danger);
    assert.ok(await page.locator('input[value=no]').isChecked());
    await back(page);
    assert.equal(await kindOfScreen(page), 'start');
    await context.close();
  });

  test('back from a node chosen from the list goes to the list and drops nothing', async () => {
    const {page, context} = await site.open('en');
    await start(page);
    await answer(page, 'no');
    await answer(page, 'seen');
    await done(page);
    await page.locator('.govuk-task-list .link-button').last().click();
    assert.equal(await title(page), 'See the child');
    await back(page);
    assert.equal(await kindOfScreen(page), 'choose');
    await back(page);
    assert.equal(await title(page), words.en.report);
    await context.close();
  });

  test('an answer that stands alone clears the others', async () => {
    const {page, context} = await site.open('en');
    await start(page);
    await answer(page, 'no');
    await page.locator('input[value=told]').check();
    await page.locator('input[value=not-known]').check();
    assert.ok(!(await page.locator('input[value=told]').isChecked()));
    await page.locator('input[value=seen]').check();
    assert.ok(!(await page.locator('input[value=not-known]').isChecked()));
    await context.close();
  });

  test('nothing chosen is said, and the focus is on what is wrong', async () => {
    const {page, context} = await site.open('cy');
    await start(page);
    await page.locator('form button[type=submit]').click();
    assert.equal(await title(page), words.cy.danger);
    const summary = page.locator('.govuk-error-summary');
    assert.ok(await summary.evaluate((element) => element === document.activeElement));
    assert.match(await summary.innerText(), /Mae problem wedi codi/);
    await summary.locator('a').click();
    assert.ok(await page.locator('#answer-0').evaluate((element) => element === document.activeElement));
    await context.close();
  });

  test('a term opens its meaning in place', async () => {
    const {page, context} = await site.open('en');
    await start(page);
    const term = page.locator('.term');
    assert.equal(await term.getAttribute('aria-expanded'), 'false');
    await term.click();
    assert.equal(await term.getAttribute('aria-expanded'), 'true');
    assert.ok(await page.getByText('needs for care and support').isVisible());
    for (const [key, expanded] of [['Enter', 'false'], ['Space', 'true']]) {
      await term.press(key);
      assert.equal(await term.getAttribute('aria-expanded'), expanded, key);
    }
    assert.ok(await page.locator('form').isVisible(), 'no key sends the question');
    await context.close();
  });

  test('the summary at the end says what is done and when, and where what is open stands', async () => {
    for (const [language, at, done, others, above] of /** @type {const} */ ([
      ['en', 'Report to social services', 'Done: 9:30am on Tuesday 24 November 2026', 'Not confirmed', 'under “What to do now”'],
      ['cy', 'Rhowch wybod i’r gwasanaethau cymdeithasol', 'Wedi’i wneud: 9:30yb, dydd Mawrth 24 Tachwedd 2026', 'Heb ei gadarnhau', 'o dan “Beth i’w wneud nawr”']])) {
      const {page, context} = await site.open(language);
      await page.clock.setFixedTime(new Date('2026-11-24T09:30:00Z'));
      await walkToEnd(page, 'first');
      const text = await page.locator('.screen').innerText();
      assert.match(text, new RegExp(`${at}\\s+✓? ?${done}`));
      const names = page.locator('.action-name');
      assert.ok(await names.count() > 2);
      assert.equal(await page.locator('.action-name + .action-state').count(), await names.count(), 'each of them');
      const said = (/** @type {string} */ which) => page.locator(which).allInnerTexts()
        .then((texts) => [...new Set(texts.map((one) => one.split(':')[0]))]);
      assert.deepEqual(await said('.done'), [done.split(':')[0]], 'the mark of what is done');
      assert.deepEqual(await said('.action-state:not(.done)'), [others], 'and of nothing else');
      assert.ok(text.includes(above));
      const open = page.locator('.agency-tasks').first();
      assert.equal(await open.locator('.action-state').count(), 0);
      assert.ok(await open.evaluate((one) => one.querySelector('.due') !== null));
      await context.close();
    }
  });

  test('starting again forgets the answers and the local authority', async () => {
    const {page, context} = await site.open('en');
    await page.locator('#area').selectOption('swansea');
    await walkToEnd(page, 'first');
    await page.getByRole('button', {name: 'Start again'}).click();
    await page.getByRole('button', {name: 'Yes, start again'}).click();
    assert.equal(await page.locator('#area').inputValue(), '');
    await start(page);
    assert.equal(await page.locator('input:checked').count(), 0);
    assert.equal(await page.locator('#answers').count(), 0);
    await context.close();
  });

  /** What the agencies on the page are called in the area. @param {import('./browser.mjs').Page} page */
  const named = (page) => page.locator('.local dl > div').evaluateAll((all) =>
    all.map((one) => [...one.children].map((child) => child.textContent).join(': ')));
  const areas = {
    en: {names: ['Gwynedd', 'Isle of Anglesey', 'Swansea'], police: 'Police: South Wales Police',
         all: ['Social services: Gwynedd', 'Police: North Wales Police',
               'Regional Safeguarding Board: North Wales Safeguarding Board']},
    cy: {names: ['Abertawe', 'Gwynedd', 'Ynys Môn'], police: 'Yr heddlu: Heddlu De Cymru',
         all: ['Gwasanaethau cymdeithasol: Gwynedd', 'Yr heddlu: Heddlu Gogledd Cymru',
               'Bwrdd Diogelu Rhanbarthol: Bwrdd Diogelu Gogledd Cymru']},
  };

  for (const [language, other] of /** @type {const} */ ([['en', 'cy'], ['cy', 'en']])) {
    test(`the local authority names the agencies, and can be changed at any time, ${language}`, async () => {
      const {page, troubles, context} = await site.open(language);
      const area = page.locator('#area');
      assert.equal(await area.inputValue(), '');
      assert.deepEqual((await area.locator('option').allInnerTexts()).slice(1), areas[language].names);
      await area.selectOption('swansea');
      await start(page);
      assert.deepEqual(await named(page), [], 'nobody on this screen has a name of its own there');
      await answer(page, 'yes');
      assert.deepEqual(await named(page), [areas[language].police]);
      await page.locator('#language').click();
      assert.deepEqual(await named(page), [areas[other].police]);
      await page.locator('#language').click();
      await done(page);
      await page.locator('input[value=seen]').check();
      await page.locator('details:has(#area) summary').click();
      await area.focus();
      await area.selectOption('gwynedd');
      assert.ok(await page.locator('input[value=seen]').isChecked(), 'what is chosen on the screen stays');
      assert.ok(await area.evaluate((element) => element === document.activeElement));
      await walkToEnd(page, 'first');
      assert.deepEqual(await named(page), areas[language].all);
      await page.emulateMedia({media: 'print'});
      assert.ok(await page.locator('.local').isVisible());
      assert.ok(!(await area.isVisible()));
      await page.emulateMedia({media: 'screen'});
      await area.selectOption('');
      assert.deepEqual(await named(page), []);
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }

  test('a crash of the engine keeps the answers and needs no request', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    // The module, with a trap that the test springs.
    await page.route(/llwybr\.mjs$/, (route) => route.fulfill({contentType: 'text/javascript', body: `
      import createModule from './llwybr.mjs?itself';
      export default async (options) => {
        const module = await createModule(options);
        let journey = module._llwybr_journey;
        const trapped = (...given) => {
          if (!globalThis.trap) return journey(...given);
          globalThis.trap = false;
          throw new WebAssembly.RuntimeError('unreachable');
        };
        // emcc's glue puts the function itself in place of its first stand-in.
        Object.defineProperty(module, '_llwybr_journey', {get: () => trapped, set: (real) => (journey = real)});
        return module;
      };`}));
    await page.goto(`${site.address}/en/`);
    await page.locator('.start').waitFor();
    await start(page);
    await answer(page, 'no');
    await page.evaluate(() => (/** @type {any} */ (globalThis).trap = true));
    await context.setOffline(true);
    await answer(page, 'seen');
    assert.equal(await title(page), 'Something went wrong in this page');
    await back(page);
    assert.equal(await title(page), words.en.known);
    await answer(page, 'seen');
    assert.equal(await title(page), words.en.report);
    await context.close();
  });
});

describe('the response pathway', () => {
  /** @type {Awaited<ReturnType<typeof openSite>>} */
  let site;
  before(async () => (site = await openSite(response)));
  after(() => site?.close());

  test('every local authority names all four agencies', async () => {
    const {page, context} = await site.open('en');
    await page.locator('.screen h1').waitFor();
    const ids = await page.locator('#area option').evaluateAll((all) => all.map((one) => /** @type {any} */ (one).value));
    assert.equal(ids.length, 23);
    await walkToEnd(page, 'first');
    for (const id of ids.slice(1)) {
      await page.locator('#area').selectOption(id);
      const names = await page.locator('.local dd').allInnerTexts();
      assert.equal(new Set(names).size, 4, names.join());
      assert.match(names.join('; '), /^[^;]+; [^;]+ Police; [^;]+ Health Board; [^;]+ Board\b/);
    }
    await context.close();
  });

  for (const language of /** @type {const} */ (['en', 'cy'])) {
    for (const which of /** @type {const} */ (['first', 'last'])) {
      test(`reaches an endpoint, ${language}, by the ${which} answers`, async () => {
        const {page, troubles, context} = await site.open(language);
        const titles = await walkToEnd(page, which);
        assert.ok(titles.length > 4, titles.join(' > '));
        assert.ok((await page.locator('.outcome strong').innerText()).length > 0);
        assert.ok((await page.locator('.task').count()) > 0);
        assert.deepEqual(troubles, []);
        await context.close();
      });
    }
  }
});
