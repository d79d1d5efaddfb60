// How much a visit asks for, measured on what was built.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {filesBelow} from './sources.mjs';

/** @typedef {{visitFiles: number, visitPlain: number, visitSent: number}} Measured
 *   files and bytes; `Sent` is compressed by gzip */

/**
 * What a browser loads to show the first page of the journey. A test holds this equal to what one asks for.
 * @param {string} assets folder
 * @param {string} language
 */
export function visitFiles(assets, language) {
  const isLoaded = (/** @type {string} */ path) =>
    /^(wasm|pathway|web\/page)\/(?!.*audit)/.test(path) || /^web\/(page|govuk)\.css$|^web\/icon\.svg$/.test(path);
  const shared = filesBelow(assets).filter(isLoaded);
  return [...shared.map((path) => join(assets, path)), join(assets, '../..', language, 'index.html')];
}

/**
 * @param {string} site
 * @param {string} assets name of the folder of assets
 * @returns {Measured}
 */
export function measureSite(site, assets) {
  const visit = visitFiles(join(site, 'a', assets), 'cy').map((path) => readFileSync(path));
  const sum = (/** @type {number[]} */ sizes) => sizes.reduce((total, size) => total + size, 0);
  return {visitFiles: visit.length, visitPlain: sum(visit.map((bytes) => bytes.length)),
          visitSent: sum(visit.map((bytes) => gzipSync(bytes).length))};
}
