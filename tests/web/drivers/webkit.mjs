// WebKitGTK's small browser, through its own WebDriver, on a screen that nobody sees.
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {newFile, until} from './driver.mjs';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Where Debian has put the browser, for whichever machine. */
function browserPath() {
  if (process.env.LLWYBR_WEBKIT) return process.env.LLWYBR_WEBKIT;
  for (const machine of readdirSync('/usr/lib')) {
    const folder = join('/usr/lib', machine);
    const found = machine.includes('-linux-') && readdirSync(folder).find((name) => name.startsWith('webkit2gtk-4'));
    if (found) return join(folder, found, 'MiniBrowser');
  }
  throw new Error('there is no WebKitGTK');
}

/** A screen in memory. */
async function virtualScreen() {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x2000x24', '-nolisten', 'tcp'],
                       {stdio: ['ignore', 'pipe', 'ignore']});
  const number = await new Promise((settle, reject) => {
    screen.once('error', reject);
    screen.stdout.once('data', (bytes) => settle(String(bytes).trim()));
  });
  return {screen, display: `:${number}`};
}

/**
 * A home of its own, so that nothing is read of the person's and files are saved where the test looks.
 * @param {string} home
 */
function makeHome(home) {
  const saved = join(home, 'saved');
  for (const folder of [saved, join(home, 'config')]) mkdirSync(folder);
  writeFileSync(join(home, 'config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${saved}"\n`);
  const environment = {HOME: home, XDG_CONFIG_HOME: join(home, 'config'), XDG_CACHE_HOME: join(home, 'cache'),
                       XDG_DATA_HOME: join(home, 'data')};
  return {saved, environment};
}

/** A port that is free now. */
async function freePort() {
  const {createServer} = await import('node:net');
  const server = createServer();
  await new Promise((settle) => server.listen(0, '127.0.0.1', () => settle(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((settle) => server.close(settle));
  return port;
}

/** @returns {Promise<import('./driver.mjs').Browser>} */
export async function webkitBrowser() {
  const home = mkdtempSync(join(tmpdir(), 'llwybr-webkit-'));
  const {saved, environment} = makeHome(home);
  const {screen, display} = await virtualScreen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`],
                       {env: {...process.env, ...environment, DISPLAY: display}, cwd: saved, stdio: 'ignore'});
  const stop = () => [driver, screen].forEach((one) => one.kill());
  process.once('exit', stop);
  /**
   * @param {string} method
   * @param {string} path
   * @param {any} [body]
   */
  const ask = async (method, path, body) => {
    const send = () => fetch(`http://127.0.0.1:${port}${path}`, {method, body: body && JSON.stringify(body)});
    // As a session ends the driver may drop the connection on which the next request goes out.
    const answer = await send().catch((error) => {
      if (!(error instanceof TypeError)) throw error;
      return new Promise((resolve) => setTimeout(resolve, 500)).then(send);
    });
    const {value} = /** @type {any} */ (await answer.json());
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until(() => ask('GET', '/status').then((value) => value.ready, () => false), 'WebKitWebDriver');
  let session = '';
  return {
    async open(address, size) {
      // One at a time: what a test that failed has left open is closed.
      if (session) await ask('DELETE', session).catch(() => {});
      const {sessionId} = await ask('POST', '/session', {capabilities: {alwaysMatch: {
        'webkitgtk:browserOptions': {binary: browserPath(), args: ['--automation']}}}});
      session = `/session/${sessionId}`;
      return openTab((method, path, body) => ask(method, `/session/${sessionId}${path}`, body), address, size, saved);
    },
    async close() {
      stop();
      rmSync(home, {recursive: true, force: true});
    },
  };
}

/**
 * @param {(method: string, path: string, body?: any) => Promise<any>} ask
 * @param {string} address
 * @param {import('./driver.mjs').Size} size
 * @param {string} folder where files are saved
 * @returns {Promise<import('./driver.mjs').Tab>}
 */
async function openTab(ask, address, size, folder) {
  /** @type {import('./driver.mjs').Tab['run']} */
  const run = (action, given) =>
    ask('POST', '/execute/sync', {script: `return (${action})(arguments[0])`, args: given === undefined ? [] : [given]});
  /** @type {string[]} */
  const troubles = [];
  const collect = async () => void troubles.push(...await run(takeTroubles, undefined));
  const goto = async (/** @type {string} */ to) => {
    await ask('POST', '/url', {url: to});
    await collect();
  };
  await ask('POST', '/window/rect', size);
  await goto(address);
  return {
    goto,
    run,
    async click(selector) {
      await until(() => run(isUnderPointer, selector), selector);
      const element = await until(() => ask('POST', '/element', {using: 'css selector', value: selector})
        .catch(() => null), selector);
      await ask('POST', `/element/${element[elementKey]}/click`, {});
    },
    saved: (action) => newFile(folder, action),
    async troubles() {
      await collect();
      return troubles;
    },
    close: () => ask('DELETE', ''),
  };
}

/**
 * Brings an element to the middle of the window, and says whether it has come to rest there: a pointer is sent to where
 * the driver found it, though the window may have scrolled since.
 * @param {string} selector
 */
function isUnderPointer(selector) {
  const page = /** @type {any} */ (globalThis);
  const element = document.querySelector(selector);
  if (!element) return false;
  element.scrollIntoView({block: 'center', behavior: 'instant'});
  const {left, top, width, height} = element.getBoundingClientRect();
  const place = [selector, left, top].join();
  const isStill = page.placeBefore === place;
  page.placeBefore = place;
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return isStill && there !== null && (element.contains(there) || there.contains(element));
}

/**
 * What has gone wrong since it was asked last, which only the page can tell here: nothing of what came before it was
 * asked first, as the page had just loaded.
 */
function takeTroubles() {
  const page = /** @type {any} */ (globalThis);
  /** @type {string[]} */
  const taken = page.heardTroubles ?? [];
  if (!page.heardTroubles) {
    const hear = (/** @type {any} */ trouble) => page.heardTroubles.push(String(trouble));
    page.addEventListener('securitypolicyviolation', (/** @type {SecurityPolicyViolationEvent} */ event) =>
      hear(`${event.effectiveDirective}: ${event.blockedURI}`));
    page.addEventListener('error', (/** @type {any} */ event) => hear(event.message));
    page.addEventListener('unhandledrejection', (/** @type {any} */ event) => hear(event.reason));
    const write = console.error;
    console.error = (...given) => {
      hear(given.join(' '));
      write(...given);
    };
  }
  page.heardTroubles = [];
  return taken;
}
