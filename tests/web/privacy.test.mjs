// Nothing leaves the browser, nothing stays in it, and the page may do no more than it needs.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {answer, example, openSite, start, title, walkToEnd, watch} from './browser.mjs';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

test('no request after the page has opened, nothing stored, no trace in address or history', async () => {
  const {page, troubles, context} = await site.open('en');
  await page.waitForLoadState('networkidle');
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  const [address, name] = [page.url(), await page.title()];
  await page.locator('#area').selectOption('swansea');
  await walkToEnd(page, 'first');
  assert.match(await page.locator('.local').innerText(), /South Wales Police/);
  await page.locator('#area').selectOption('gwynedd');
  await page.locator('#language').click();
  await page.locator('#skip').focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  assert.deepEqual(requests, []);
  assert.equal(page.url(), address);
  assert.match(JSON.stringify(await page.evaluate(() => history.state)), /^\d+$/, 'an entry holds a bare counter');
  assert.equal(await page.title(), name);
  assert.equal(name, 'Llwybr');
  const left = await page.evaluate(async () => ({
    local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
    caches: (await caches.keys()).length, databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length}));
  assert.deepEqual(left, {local: 0, session: 0, cookie: '', caches: 0, databases: 0, workers: 0});
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(troubles, [], 'the content security policy is kept');
  await context.close();
});

test('the journey works without network once the page is open', async () => {
  const {page, context} = await site.open('cy');
  await context.setOffline(true);
  await walkToEnd(page, 'last');
  await context.close();
});

test('all requests go to the site itself', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${site.address}/en/`);
  await page.locator('.screen h1').waitFor();
  assert.ok(requests.length > 5);
  assert.deepEqual(requests.filter((url) => !url.startsWith(`${site.address}/`)), []);
  await context.close();
});

test('the policy forbids evaluation, inline script and HTML text', async () => {
  const {page, context} = await site.open('en');
  const ran = await page.evaluate(() => {
    const attempts = {
      html: () => (document.body.innerHTML += '<i></i>'),
      script: () => {
        const script = document.createElement('script');
        script.text = 'window.inlineRan = true';
        document.body.append(script);
        if (!(/** @type {any} */ (window).inlineRan)) throw new Error('did not run');
      },
      policy: () => /** @type {any} */ (window).trustedTypes.createPolicy('any', {}),
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
  assert.deepEqual(ran, []);
  await context.close();
});

test('coming back to the page by the browser’s buttons starts afresh', async () => {
  const {page, context} = await site.open('en');
  await page.locator('#area').selectOption('swansea');
  await start(page);
  await answer(page, 'no');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})));
  assert.equal(await title(page), 'An example for the page’s tests');
  assert.equal(await page.locator('#area').inputValue(), '');
  await start(page);
  assert.equal(await page.locator('input:checked').count(), 0);
  await context.close();
});

test('inside another page it does not start', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  // A host that cannot send headers: only the page's own guard is left.
  await page.route('**/host', (route) => route.fulfill({contentType: 'text/html', body: '<iframe src="/en/"></iframe>'}));
  await page.route('**/en/', async (route) => {
    const answered = await route.fetch();
    const {'x-frame-options': _, 'content-security-policy': __, ...headers} = answered.headers();
    await route.fulfill({response: answered, headers});
  });
  await page.goto(`${site.address}/host`);
  const frame = page.frameLocator('iframe');
  await frame.locator('#framed').waitFor();
  assert.match(await frame.locator('main').innerText(), /999/);
  assert.equal(await frame.locator('.start').count(), 0);
  await context.close();
});

test('without JavaScript it says what to do', async () => {
  const context = await site.browser.newContext({javaScriptEnabled: false});
  for (const [language, procedures] of [['en', 'Wales Safeguarding Procedures'], ['cy', 'Gweithdrefnau Diogelu Cymru']]) {
    const page = await context.newPage();
    await page.goto(`${site.address}/${language}/`);
    const text = await page.locator('body').innerText();
    assert.match(text, /999/);
    assert.match(text, /101/);
    const hrefs = await page.locator('noscript a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    assert.deepEqual(hrefs, ['read/', 'whole.html', 'https://www.safeguarding.wales']);
    const link = page.locator('noscript a').last();
    assert.equal(await link.innerText(), procedures);
  }
  await context.close();
});

test('a page that cannot start says so', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  watch(page);
  await page.route('**/llwybr.wasm', (route) => route.abort());
  await page.goto(`${site.address}/en/`);
  await page.locator('#failed').waitFor();
  assert.match(await page.locator('#failed').innerText(), /999[^]*101/);
  await context.close();
});
