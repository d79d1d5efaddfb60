// The site as built and as served.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {buildSite} from '../../web/build.mjs';
import {listen, siteServer} from '../../web/serve.mjs';
import {example} from './browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'llwybr-serve-'));
const site = join(folder, 'site');
/** @type {import('node:http').Server} */
let server;
let port = 0;
before(async () => {
  await buildSite(site, example);
  writeFileSync(join(folder, 'secret.html'), 'secret');
  server = siteServer(site);
  port = await listen(server, 0);
});
after(() => {
  server?.close();
  rmSync(folder, {recursive: true, force: true});
});

/**
 * The path goes out as it is: fetch would tidy it.
 * @param {string} path
 * @param {string} [method]
 * @returns {Promise<{status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: string}>}
 */
function ask(path, method = 'GET') {
  return new Promise((resolve, reject) => {
    request({host: '127.0.0.1', port, path, method}, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part) => (body += part));
      answer.on('end', () => resolve({status: answer.statusCode, headers: answer.headers, body}));
    }).on('error', reject).end();
  });
}

test('pages come with their type and the headers that protect them', async () => {
  const {status, headers, body} = await ask('/cy/');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/);
  assert.doesNotMatch(String(headers['content-security-policy']), /unsafe-inline|'unsafe-eval'|\*/);
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.match(body, /^<!doctype html>\n<html lang="cy"/);
  assert.doesNotMatch(body, /<script>|<style|\son\w+=|style="|\{\{/);
});

test('modules and WebAssembly have the types browsers ask for', async () => {
  const assets = `/a/${readdirSync(join(site, 'a'))[0]}`;
  for (const [path, type] of [['web/page/app.mjs', 'text/javascript; charset=utf-8'],
                              ['wasm/llwybr.wasm', 'application/wasm'], ['web/page.css', 'text/css; charset=utf-8'],
                              ['pathway/packed.bin', 'application/octet-stream'],
                              ['web/text/audit.en.json', 'application/json; charset=utf-8']]) {
    const {status, headers} = await ask(`${assets}/${path}`);
    assert.deepEqual([status, headers['content-type']], [200, type], path);
  }
});

test('only the site, only reading', async () => {
  for (const path of ['/../secret.html', '/..%2fsecret.html', '/%2e%2e/secret.html', '/en/../../secret.html',
                      '/..\\secret.html', '/%00', '/%', '/none', '/a/']) {
    const {status, body} = await ask(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body, /secret/);
  }
  assert.equal((await ask('/en/', 'POST')).status, 405);
  assert.equal((await ask('/en/', 'DELETE')).status, 405);
  const head = await ask('/en/', 'HEAD');
  assert.deepEqual([head.status, head.body], [200, '']);
  assert.equal((await ask('/en')).headers.location, '/en/');
  assert.equal(/** @type {any} */ (server.address()).address, '127.0.0.1');
});

test('a port in use is passed over', async () => {
  const other = createServer();
  const found = await listen(other, port);
  assert.equal(found > port, true);
  other.close();
});

test('a second build is the same, and a changed pathway is another edition of everything', async () => {
  const again = join(folder, 'again');
  await buildSite(again, example);
  assert.deepEqual(readdirSync(join(again, 'a')), readdirSync(join(site, 'a')));
  assert.equal(readFileSync(join(again, 'en/index.html'), 'utf8'), readFileSync(join(site, 'en/index.html'), 'utf8'));
});

test('a pathway with a fault is not built', async () => {
  const broken = join(folder, 'broken.xml');
  writeFileSync(broken, readFileSync(example, 'utf8').replace('to="call"', 'to="cal"').replace(/<include.*\/>/, ''));
  await assert.rejects(buildSite(join(folder, 'no-site'), broken), /dangling-target|unknown-agency/);
  assert.throws(() => readdirSync(join(folder, 'no-site')));
});
