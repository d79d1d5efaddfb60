// The list of what ships: its shape, that it names everything, and that what is fetched to build is exact.
import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import ts from 'typescript';
import {buildSite} from '../../web/build.mjs';
import {filesBelow, sha256} from '../../web/static/sources.mjs';
import {example, root} from './browser.mjs';

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

/** @type {string} */
let site;
/** @type {any} */
let list;
before(async () => {
  site = mkdtempSync(join(tmpdir(), 'llwybr-ships-'));
  await buildSite(site, example);
  list = JSON.parse(readFileSync(join(site, 'sbom.json'), 'utf8'));
});
after(() => rmSync(site, {recursive: true, force: true}));

test('the list is as CycloneDX 1.5 wants it, and holds nothing that changes by itself', () => {
  assert.deepEqual([list.bomFormat, list.specVersion, list.version], ['CycloneDX', '1.5', 1]);
  assert.equal(list.serialNumber, undefined);
  assert.equal(list.metadata.timestamp, undefined);
  const refs = [list.metadata.component, ...list.metadata.component.components, ...list.components].map((one) => one['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  for (const {ref, dependsOn} of list.dependencies) for (const one of [ref, ...dependsOn]) assert.ok(refs.includes(one), one);
  for (const one of list.components) {
    assert.ok(one.name && one.version && ['library', 'data'].includes(one.type), JSON.stringify(one));
    const [{license, expression}] = one.licenses;
    assert.match(license?.id ?? expression, /^(MIT|BSL-1\.0|Apache-2\.0 WITH LLVM-exception)$/, one.name);
    for (const {alg, content} of one.hashes ?? []) assert.match(content, alg === 'SHA-512' ? /^[0-9a-f]{128}$/ : /^[0-9a-f]{64}$/);
    if (one.type === 'library') assert.match(one.purl, /^pkg:(npm|deb\/debian|generic)\/[\w.%+-]+@[\w.%~+:-]+$/, one.name);
  }
});

test('versions and hashes are those of what is there', () => {
  const part = (/** @type {string} */ name) => list.components.find((/** @type {any} */ one) => one.name === name);
  const {version} = JSON.parse(read('package.json'));
  assert.equal(list.metadata.component.version, version);
  assert.match(read('CMakeLists.txt'), new RegExp(`project\\(llwybr .*VERSION ${version}\\)`));
  assert.equal(part('govuk-frontend').version, JSON.parse(read('node_modules/govuk-frontend/package.json')).version);
  const [major, minor] = part('pugixml').version.split('.');
  assert.match(read('build/deps/pugixml/src/pugixml.hpp'), new RegExp(`PUGIXML_VERSION ${major}${minor}0`));
  const assets = join(site, 'a', readdirSync(join(site, 'a'))[0]);
  const modules = list.metadata.component.components;
  assert.equal(modules.length, 2);
  for (const {name, hashes} of modules) assert.equal(hashes[0].content, sha256(readFileSync(join(assets, name))));
  const pathway = list.components.find((/** @type {any} */ one) => one.type === 'data');
  assert.equal(`sha256:${pathway.hashes[0].content}`, JSON.parse(readFileSync(join(site, 'edition.json'), 'utf8')).hash);
});

test('nothing of others ships that the list does not name', () => {
  const named = list.components.map((/** @type {any} */ one) => one.name);
  const npm = new Set(filesBelow(join(root, 'web')).filter((path) => path.endsWith('.mjs'))
    .flatMap((path) => [...read(`web/${path}`).matchAll(/node_modules\/((?:@[\w-]+\/)?[\w-]+)/g)].map((match) => match[1])));
  assert.deepEqual([...npm], ['govuk-frontend']);
  assert.ok(named.includes('govuk-frontend'));
  let scripts = 0;
  for (const path of filesBelow(site).filter((one) => /\.m?js$/.test(one))) {
    ++scripts;
    for (const {fileName} of ts.preProcessFile(readFileSync(join(site, path), 'utf8')).importedFiles) assert.match(fileName, /^\.{1,2}\//, path);
  }
  assert.ok(scripts > 8);
  // What the engine and the modules include but for what is ours, the language's own, whose headers have no folder, and
  // the compiler's.
  const folders = ['engine/src', 'engine/include', 'wasm'];
  const included = folders.flatMap((folder) => filesBelow(join(root, folder)).filter((path) => /\.(cpp|hpp|h)$/.test(path))
    .flatMap((path) => [...read(`${folder}/${path}`).matchAll(/#include [<"]([^>"]+)[>"]/g)].map((match) => match[1])));
  const others = new Set(included.filter((one) => /[/.]/.test(one) && !/^(std(def|int)|emmintrin)\.h$/.test(one) &&
    !folders.some((folder) => existsSync(join(root, folder, one)))).map((one) => one.split(/[/.]/)[0]));
  assert.deepEqual([...others].sort(), ['boost', 'pugixml']);
  for (const name of ['boost-graph', 'pugixml', 'emscripten', 'musl', 'libc++', 'libc++abi', 'compiler-rt']) assert.ok(named.includes(name), name);
});

test('the licences of all that ships can be read on the site, from the page on publishing', () => {
  const notices = readFileSync(join(site, 'notices.txt'), 'utf8');
  for (const {type, name, version, copyright} of list.components) {
    if (type === 'library') assert.ok(notices.includes(`${name} ${version} (`) && notices.includes(copyright), name);
  }
  for (const words of ['Permission is hereby granted, free of charge, to any person', 'Boost Software License', 'Apache License', 'LLVM Exceptions', 'musl as a whole is']) {
    assert.ok(notices.includes(words), words);
  }
  for (const language of ['en', 'cy']) {
    const page = readFileSync(join(site, language, 'publishing.html'), 'utf8');
    for (const file of ['notices.txt', 'sbom.json']) assert.ok(page.includes(`href="../${file}"`), `${language} ${file}`);
  }
});

test('npm’s packages are few, exact, hashed, and bound to no host', () => {
  const {dependencies, devDependencies} = JSON.parse(read('package.json'));
  assert.equal(dependencies, undefined, 'nothing is needed to run');
  assert.ok(Object.keys(devDependencies).length <= 12);
  for (const [name, version] of Object.entries(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  const lock = JSON.parse(read('package-lock.json'));
  assert.ok(lock.lockfileVersion >= 3);
  assert.doesNotMatch(read('package-lock.json'), /"resolved"|registry|\bgit\+|"file:/);
  for (const [path, one] of Object.entries(/** @type {{[path: string]: any}} */ (lock.packages))) {
    if (path === '') assert.deepEqual(one.devDependencies, devDependencies);
    else assert.ok(/^sha512-/.test(one.integrity) && one.dev, path);
  }
  assert.match(read('dev'), /npm ci --ignore-scripts/);
});
