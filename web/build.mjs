// Builds the site: build/site, from the module in build/wasm, the files beside this one and a pathway.
// All but the pages goes into one folder named by the hash of its content, so that a page and what it loads can
// never be of two editions.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {policy} from './policy.mjs';
import {unbrand} from './unbrand.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const languages = ['en', 'cy'];
/** @type {{[language: string]: string}} */
const languageNames = {en: 'English', cy: 'Cymraeg'};
/** @type {{[language: string]: string}} */
const other = {en: 'cy', cy: 'en'};
// Where GOV.UK’s own component leads: a page that many people open, and that knows nothing of them.
const exitAddress = 'https://www.bbc.co.uk/weather';
const proceduresLink = 'https://www.safeguarding.wales';

const read = (/** @type {string} */ path) => readFileSync(join(root, path));
const readText = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const sha256 = (/** @type {Buffer | string} */ bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Every file below a folder, as paths relative to it, sorted.
 * @param {string} folder
 * @param {string} [below]
 * @returns {string[]}
 */
function filesBelow(folder, below = '') {
  return readdirSync(join(folder, below), {withFileTypes: true}).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  }).sort();
}

/**
 * The hash of a pathway that the command finds no error in. An overdue review is no reason to take the page away.
 * @param {string} main path of the pathway's main file
 * @returns {string}
 */
function checkedHash(main) {
  const run = spawnSync(join(root, 'build/native/llwybr'), ['check', '--format', 'json', main],
                        {encoding: 'utf8', maxBuffer: 1 << 28});
  if (run.error || run.status === null || run.status > 1) throw new Error(`${main}: ${run.error ?? run.stderr}`);
  const {hash, findings} = JSON.parse(run.stdout);
  const errors = findings.filter((/** @type {any} */ one) => one.severity === 'error' && one.check !== 'review-overdue')
    .map((/** @type {any} */ one) => `${one.file}:${one.line}:${one.column}: ${one.message.en} [${one.check}]`);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return hash;
}

/**
 * The walks beside a pathway, as the command gives them; nothing where there are none.
 * @param {string} main path of the pathway's main file
 * @returns {{walks: any[]}}
 */
function walksOf(main) {
  const run = spawnSync(join(root, 'build/native/llwybr'), ['test', '--format', 'json', main],
                        {encoding: 'utf8', maxBuffer: 1 << 28});
  if (run.error || run.stdout === '') throw new Error(`${main}: ${run.error ?? run.stderr}`);
  const {walks} = JSON.parse(run.stdout);
  return {walks: walks.filter((/** @type {any} */ walk) => walk.passed)};
}

/**
 * The outline of a checked pathway, from the module that the page runs.
 * @param {{[path: string]: Buffer}} files
 * @param {string} main
 * @param {string} hash
 */
async function outlineOf(files, main, hash) {
  const {loadEngine} = await import(join(root, 'build/wasm/engine.mjs'));
  const engine = await loadEngine({wasmBinary: read('build/wasm/llwybr.wasm')});
  engine.open(files, main, hash);
  return engine.outline();
}

/**
 * Writes the folder of assets and answers its name.
 * @param {string} site
 * @param {string} main of the pathway
 * @param {{[path: string]: Buffer}} files
 * @param {string} hash of the pathway
 * @param {{walks: any[]}} walks
 */
function writeAssets(site, main, files, hash, walks) {
  const work = join(site, 'a/new');
  const put = (/** @type {string} */ path, /** @type {Buffer | string} */ bytes) => {
    mkdirSync(dirname(join(work, path)), {recursive: true});
    writeFileSync(join(work, path), bytes);
  };
  for (const name of ['engine.mjs', 'llwybr.mjs', 'llwybr.wasm']) put(`wasm/${name}`, read(`build/wasm/${name}`));
  for (const folder of ['web/page', 'web/practice']) {
    for (const name of readdirSync(join(root, folder))) put(`${folder}/${name}`, read(`${folder}/${name}`));
  }
  put('web/practice/walks.json', JSON.stringify(walks));
  for (const language of languages) put(`web/text/${language}.json`, read(`web/text/${language}.json`));
  for (const name of ['page.css', 'icon.svg']) put(`web/${name}`, read(`web/${name}`));
  const frontend = 'node_modules/govuk-frontend';
  put('web/govuk.css', unbrand(readText(`${frontend}/dist/govuk/govuk-frontend.min.css`),
                               JSON.parse(readText(`${frontend}/package.json`)).version));
  for (const [path, bytes] of Object.entries(files)) put(`pathway/${path}`, bytes);
  const manifest = {main, hash, files: Object.entries(files).map(([path, bytes]) => ({path, sha256: sha256(bytes)}))};
  put('pathway/manifest.json', JSON.stringify(manifest, null, 2) + '\n');

  const all = createHash('sha256');
  for (const path of filesBelow(work)) all.update(`${path}\0${sha256(readFileSync(join(work, path)))}\n`);
  const name = all.digest('hex').slice(0, 16);
  renameSync(work, join(site, 'a', name));
  return name;
}

const escaped = (/** @type {string} */ text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * Fills `{{key}}` in a template; a key without a value is an error. Values of `html` go in as they are.
 * @param {string} template
 * @param {{[key: string]: string}} values
 * @param {{[key: string]: string}} html
 */
function fill(template, values, html) {
  return template.replace(/\{\{([\w:-]+)\}\}/g, (_, key) => {
    if (key in html) return html[key];
    if (!(key in values)) throw new Error(`the template wants ${key}`);
    return escaped(values[key]);
  });
}

/** @param {{[key: string]: string}} text what to do without the page */
function withoutPage(text) {
  const line = (/** @type {string} */ words) => `<p class="govuk-body">${words}</p>`;
  return line(`<strong>${escaped(text['no-script-danger'])}</strong>`) + line(escaped(text['no-script-report'])) +
    line(`<a class="govuk-link" href="${proceduresLink}">${escaped(text['no-script-procedures'])}</a>`);
}

/**
 * @param {string} site
 * @param {string} assets name of the folder of assets
 * @param {any} outline
 * @param {boolean} hasCases to practise with
 */
function writePages(site, assets, outline, hasCases) {
  const texts = Object.fromEntries(languages.map((one) => [one, JSON.parse(readText(`web/text/${one}.json`))]));
  const modules = [...readdirSync(join(root, 'web/page')).map((name) => `web/page/${name}`),
                   'wasm/engine.mjs', 'wasm/llwybr.mjs'];
  for (const language of languages) {
    const standing = `<strong class="govuk-tag govuk-phase-banner__content__tag">` +
      `${escaped(texts[language][`status-${outline.status}`])}</strong><span class="govuk-phase-banner__text">` +
      `${escaped(texts[language][`standing-${outline.status}`])}</span>`;
    /** @param {string} place below the language's folder @param {string} template @param {{[key: string]: string}} values @param {{[key: string]: string}} html */
    const write = (place, template, values, html) => {
      const up = place === '' ? '../' : '../../';
      mkdirSync(join(site, language, place), {recursive: true});
      writeFileSync(join(site, language, place, 'index.html'), fill(readText(template), {
        ...texts[language], lang: language, policy, up, place, assets: `${up}a/${assets}`, 'other-lang': other[language],
        'other-language': languageNames[other[language]], 'exit-address': exitAddress, ...values,
      }, {standing, without: withoutPage(texts[language]), ...html}));
    };
    const preloads = (/** @type {string} */ up, /** @type {string[]} */ paths) =>
      paths.map((path) => `<link rel="modulepreload" href="${up}a/${assets}/${path}">`).join('\n');
    const link = hasCases ? `<p><a class="govuk-link" href="../${language}/practice/" target="_blank" rel="noopener" ` +
      `data-text="footer-practice" data-page="practice/">${escaped(texts[language]['footer-practice'])}</a></p>\n` : '';
    write('', 'web/page.html', {entry: 'page/main.mjs'}, {preloads: preloads('../', modules), 'practice-link': link});
    if (hasCases) {
      write('practice/', 'web/page.html', {entry: 'practice/main.mjs'},
            {preloads: preloads('../../', modules), 'practice-link': ''});
    }
    write('accessibility/', 'web/accessibility.html', {}, {content: readText(`web/accessibility/${language}.html`)});
  }
  const both = Object.fromEntries(languages.flatMap((one) => [
    ...Object.entries(texts[one]).map(([key, text]) => [`${one}:${key}`, text]),
    [`${one}:title`, outline.title[one]], [`${one}:status`, texts[one][`status-${outline.status}`]],
    [`${one}:standing`, texts[one][`standing-${outline.status}`]]]));
  writeFileSync(join(site, 'index.html'),
                fill(readText('web/landing.html'), {...both, policy, assets: `a/${assets}`}, {}));
}

/**
 * @param {string} site folder to write
 * @param {string} main path of the pathway's main file
 */
export async function buildSite(site, main) {
  const folder = dirname(main);
  const paths = filesBelow(folder).filter((path) => path.endsWith('.xml'));
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
  const name = main.slice(folder.length + 1);
  const outline = await outlineOf(files, name, checkedHash(main));
  rmSync(site, {recursive: true, force: true});
  mkdirSync(join(site, 'a'), {recursive: true});
  const walks = walksOf(main);
  writePages(site, writeAssets(site, name, files, outline.hash, walks), outline, walks.walks.length > 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildSite(process.argv[2] ?? join(root, 'build/site'),
                  process.argv[3] ?? join(root, 'pathways/csa-response/pathway.xml'));
}
