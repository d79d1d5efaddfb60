// The pages of a built site as a graph of links, for the tests of what can be read without a script.
import {readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {parseHTML} from 'linkedom';
import {filesBelow} from '../../web/static/sources.mjs';

/** @typedef {{path: string, html: string, document: Document, ids: Set<string>, links: {to: string, anchor: string}[]}} SitePage */

/**
 * The page an address names, seen from another; nothing where it leads out of the site.
 * @param {string} from
 * @param {string} href
 */
export function target(from, href) {
  if (/^[a-z]+:/.test(href)) return null;
  const [path, anchor = ''] = href.split('#');
  const to = path === '' ? from : normalize(join(dirname(from), path));
  return {to: to === './' || to === '.' ? 'index.html' : to.replace(/\/$/, '/index.html'), anchor};
}

/**
 * @param {string} site
 * @returns {Map<string, SitePage>} by path
 */
export function pagesOf(site) {
  return new Map(filesBelow(site).filter((path) => path.endsWith('.html')).map((path) => {
    const html = readFileSync(join(site, path), 'utf8');
    const {document} = parseHTML(html);
    const hrefs = [...document.querySelectorAll('a[href]')].map((one) => one.getAttribute('href') ?? '');
    const links = hrefs.flatMap((href) => target(path, href) ?? []);
    return [path, {path, html, document, links,
                   ids: new Set([...document.querySelectorAll('[id]')].map((one) => one.id))}];
  }));
}

/**
 * The fewest links from a page to every other, following only those of `main`.
 * @param {Map<string, SitePage>} pages
 * @param {string} first
 * @returns {Map<string, string[]>} the pages passed, the first and the last among them
 */
export function shortestWays(pages, first) {
  const ways = new Map([[first, [first]]]);
  for (const [path, way] of ways) {
    for (const link of pages.get(path)?.document.querySelectorAll('main .ways-on a[href]') ?? []) {
      const next = target(path, link.getAttribute('href') ?? '');
      if (next && !ways.has(next.to)) ways.set(next.to, [...way, next.to]);
    }
  }
  return ways;
}
