// Serves the site on this machine only: node web/serve.mjs [FOLDER] [PORT]
import {createReadStream, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {headers} from './policy.mjs';

const types = new Map(Object.entries({
  '.html': 'text/html; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
}));

/**
 * The file an address names, or where to go instead; nothing where there is none.
 * @param {string} folder
 * @param {string} address
 */
function find(folder, address) {
  let path;
  try {
    path = decodeURIComponent(address.split('?')[0]);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(folder, `.${path}`);
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  const stat = statSync(file, {throwIfNoEntry: false});
  if (stat?.isFile()) return {file, size: stat.size};
  if (!stat?.isDirectory()) return null;
  if (!path.endsWith('/')) return {redirect: `${path}/`};
  const index = join(file, 'index.html');
  const found = statSync(index, {throwIfNoEntry: false});
  return found?.isFile() ? {file: index, size: found.size} : null;
}

/** @param {string} site folder to serve */
export function siteServer(site) {
  const folder = resolve(site);
  return createServer((request, response) => {
    const end = (/** @type {number} */ status, /** @type {{[name: string]: string}} */ more = {}) =>
      response.writeHead(status, {...headers, ...more}).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, {Allow: 'GET, HEAD'});
    const found = find(folder, request.url ?? '/');
    const type = found?.file && types.get(extname(found.file));
    if (found?.redirect) return end(301, {Location: found.redirect.replace(/^\/+/, '/')});
    if (!found?.file || !type) return end(404);
    response.writeHead(200, {...headers, 'Content-Type': type, 'Content-Length': found.size,
                             'Cache-Control': 'no-cache'});
    if (request.method === 'HEAD') return response.end();
    createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
  });
}

/**
 * Listens on the port, or on the next that is free.
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any
 * @returns {Promise<number>}
 */
export function listen(server, port) {
  return new Promise((settle, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const failed = (error) => {
      if (error.code !== 'EADDRINUSE' || port >= 65535) return reject(error);
      console.error(`port ${port} is in use: trying ${port + 1}`);
      server.listen(++port, '127.0.0.1');
    };
    server.on('error', failed);
    server.once('listening', () => {
      server.off('error', failed);
      settle(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
    });
    server.listen(port, '127.0.0.1');
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const site = process.argv[2] ?? fileURLToPath(new URL('../build/site', import.meta.url));
  const port = Number(process.argv[3] ?? 8000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`not a port: ${process.argv[3]}`);
    process.exit(2);
  }
  if (!statSync(join(site, 'index.html'), {throwIfNoEntry: false})) {
    console.error(`no site in ${site}: run ./dev build`);
    process.exit(2);
  }
  console.log(`http://127.0.0.1:${await listen(siteServer(site), port)}/`);
}
