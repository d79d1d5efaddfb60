// What ships in the site and whose it is: a list that programs read (CycloneDX 1.5) and the licences for people.
// Neither holds a time or a number drawn at random: the same sources give the same bytes.
import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {filesBelow, readJson, readText, sha256} from './sources.mjs';

/** @typedef {import('../../wasm/engine.d.ts').Outline} Outline */
/**
 * @typedef {object} Part something of others that ships
 * @property {string} name
 * @property {string} version
 * @property {string} description where of it ships what
 * @property {string} licence as SPDX writes it
 * @property {string} copyright
 * @property {string} text file of the licence below `web/licences/`
 * @property {string} purl
 * @property {{alg: string, content: string}[]} [hashes] of what was fetched
 */

const emscripten = '/usr/share/emscripten';

/**
 * The version of one of Debian's packages.
 * @param {string} name
 * @returns {string}
 */
function debianVersion(name) {
  const run = spawnSync('dpkg-query', ['-W', '-f', '${Version}', name], {encoding: 'utf8'});
  if (run.status !== 0) throw new Error(`dpkg-query ${name}: ${run.error ?? run.stderr}`);
  return run.stdout;
}

const debianPurl = (/** @type {string} */ name) =>
  `pkg:deb/debian/${name}@${encodeURIComponent(debianVersion(name)).replace(/%3A/g, ':')}`;

/**
 * What a pattern finds in a text, which must hold it.
 * @param {string} text
 * @param {RegExp} pattern
 * @returns {string}
 */
function found(text, pattern) {
  const match = pattern.exec(text);
  if (!match) throw new Error(`nothing like ${pattern}`);
  return match[1];
}

/** @returns {Part} */
function govukFrontend() {
  const {version, integrity} = readJson('package-lock.json').packages['node_modules/govuk-frontend'];
  return {name: 'govuk-frontend', version, description: 'style sheet, changed', licence: 'MIT', text: 'MIT.txt',
          copyright: 'Copyright (c) 2017 Crown Copyright (Government Digital Service)', purl: `pkg:npm/govuk-frontend@${version}`,
          hashes: [{alg: 'SHA-512', content: Buffer.from(found(integrity, /^sha512-(.*)$/), 'base64').toString('hex')}]};
}

/** @returns {Part} */
function pugixml() {
  const version = found(readText('dev'), /pugixml_archive=pugixml_([\d.]+)\.orig/);
  return {name: 'pugixml', version, description: 'compiled into the modules', licence: 'MIT', text: 'MIT.txt',
          copyright: found(readText('build/deps/pugixml/LICENSE.md'), /^(Copyright .*)$/m), purl: `pkg:generic/pugixml@${version}`,
          hashes: [{alg: 'SHA-256', content: found(readText('dev'), /pugixml_sha256=([0-9a-f]{64})/)}]};
}

/** @returns {Part} */
function boost() {
  const short = found(readFileSync('/usr/include/boost/version.hpp', 'utf8'), /BOOST_LIB_VERSION "(\w+)"/).replace('_', '.');
  return {name: 'boost-graph', version: `${short}.0`, description: 'headers of Boost.Graph, and what they include, compiled into the modules',
          licence: 'BSL-1.0', text: 'BSL-1.0.txt', copyright: 'Copyright the authors of Boost.Graph',
          purl: debianPurl(`libboost${short}-dev`)};
}

/** What the compiler links. @returns {Part[]} */
function runtime() {
  const system = (/** @type {string} */ path) => readFileSync(join(emscripten, 'system/lib', path), 'utf8');
  const purl = debianPurl('emscripten');
  const llvm = {licence: 'Apache-2.0 WITH LLVM-exception', text: 'Apache-2.0-LLVM.txt', copyright: 'Copyright the LLVM project’s contributors',
                description: 'linked into the modules, as emscripten brings it'};
  const fromLlvm = (/** @type {string} */ name) => {
    const version = found(system(`${name}/readme.txt`), /release (\d[\d.]*\d)/);
    const known = {'libcxx': 'libc++', 'libcxxabi': 'libc++abi'}[name] ?? name;
    return {name: known, version, ...llvm, purl: `pkg:generic/${encodeURIComponent(known)}@${version}`};
  };
  const musl = system('libc/musl/VERSION').trim();
  return [
    {name: 'emscripten', version: found(readFileSync(join(emscripten, 'emscripten-version.txt'), 'utf8'), /([\d.]+)/),
     description: 'the modules’ JavaScript and memory allocator', licence: 'MIT', text: 'MIT.txt',
     copyright: 'Copyright 2010-2022 The Emscripten Authors', purl},
    {name: 'musl', version: musl, description: 'linked into the modules, as emscripten brings it', licence: 'MIT', text: 'musl.txt',
     copyright: 'Copyright 2005-2020 Rich Felker, et al.', purl: `pkg:generic/musl@${musl}`},
    ...['libcxx', 'libcxxabi', 'compiler-rt'].map(fromLlvm),
  ];
}

/** @returns {Part[]} */
export const shippedParts = () => [govukFrontend(), pugixml(), boost(), ...runtime()];

/** @param {Part} part */
const component = ({name, version, description, licence, copyright, purl, hashes}) => ({
  type: 'library', 'bom-ref': purl, name, version, description, ...(hashes && {hashes}),
  licenses: [licence.includes(' ') ? {expression: licence} : {license: {id: licence}}], copyright, purl});

/**
 * Writes both lists.
 * @param {string} site
 * @param {string} assets name of the folder of assets
 * @param {Outline} outline
 */
export function writeShipped(site, assets, outline) {
  const {name, version, license} = readJson('package.json');
  const own = `pkg:generic/${name}@${version}`;
  const mine = [{license: {id: license}}];
  const parts = shippedParts();
  const modules = filesBelow(join(site, 'a', assets)).filter((path) => path.endsWith('.wasm')).map((path) => ({
    type: 'file', 'bom-ref': path, name: path, hashes: [{alg: 'SHA-256', content: sha256(readFileSync(join(site, 'a', assets, path)))}]}));
  const pathway = {type: 'data', 'bom-ref': `pathway:${outline.id}`, name: outline.id, version: outline.edition,
                   hashes: [{alg: 'SHA-256', content: outline.hash.replace('sha256:', '')}], licenses: mine};
  const list = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json', bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: {component: {type: 'application', 'bom-ref': own, name, version, licenses: mine, purl: own, components: modules}},
    components: [pathway, ...parts.map(component)],
    dependencies: [{ref: own, dependsOn: [pathway['bom-ref'], ...parts.map((part) => part.purl)]}],
  };
  writeFileSync(join(site, 'sbom.json'), JSON.stringify(list, null, 2) + '\n');
  writeFileSync(join(site, 'notices.txt'), notices(parts, `${name} ${version}`));
}

/**
 * The licences of all that ships, ours first.
 * @param {Part[]} parts
 * @param {string} own
 */
function notices(parts, own) {
  const line = '-'.repeat(72);
  const about = parts.map((part) => `${part.name} ${part.version} (${part.description})\n${part.copyright}\nLicence: ${part.licence}, below as ${part.text}`);
  const texts = [...new Set(parts.map((part) => part.text))].sort()
    .map((text) => `${line}\n${text}\n${line}\n\n${readText(`web/licences/${text}`).trim()}\n`);
  return [`What ships in this site, and its licences.\n\n${own}\n${readText('LICENSE').trim()}\n`, `${line}\n`, about.join('\n\n') + '\n', ...texts].join('\n');
}
