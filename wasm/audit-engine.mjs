// The engine with its checks, for auditors and authors. Types are in engine.d.ts.
import {Engine, load} from './engine.mjs';
// @ts-expect-error emcc makes it; it stands beside this file in build/wasm
import createModule from './llwybr-audit.mjs';

/** @typedef {import('./engine.d.ts').Language} Language */

/**
 * @param {import('./engine.d.ts').EngineSource} [source] the compiled module of another such engine, its bytes, or
 *   where to fetch it; without it, llwybr-audit.wasm beside this file
 */
export function loadAuditEngine(source = {}) {
  return load(AuditEngine, createModule, new URL('llwybr-audit.wasm', import.meta.url), source);
}

export class AuditEngine extends Engine {
  /**
   * Reads and checks a pathway; what was loaded before is forgotten.
   * @param {{[path: string]: Uint8Array}} files
   * @param {string} main path of the main file
   * @param {string} [today] `2026-11-24`; without it, checks that need a date are not made
   * @returns {import('./engine.d.ts').Findings}
   */
  load(files, main, today = '') {
    this.give(files);
    return this.json('load', main, today);
  }

  /**
   * Proves the pathway loaded and replays every witness; a pathway whose graph has errors is refused.
   * @returns {string} the bytes of audit.json, which `import('./engine.d.ts').Audit` describes
   */
  auditJson() {
    return this.text('audit_json');
  }

  /**
   * @param {'audit.html' | 'branches.csv' | 'endpoints.csv' | 'coverage.walks'} name
   * @returns {string} the bytes of a file of the pack
   */
  auditFile(name) {
    return this.text('audit_file', name);
  }

  /**
   * The places of texts in the order of a dictionary of a language.
   * @param {string[]} texts each of one line
   * @param {Language} language
   * @returns {number[]}
   */
  order(texts, language) {
    return this.json('order', texts.map((text) => `${text}\n`).join(''), language === 'cy' ? 1 : 0);
  }

  /**
   * The nodes and terms whose texts in a language hold every word of a question; a pathway that was only opened serves.
   * @param {string} query
   * @param {Language} language
   * @returns {import('./engine.d.ts').SearchResult}
   */
  search(query, language) {
    return this.json('search', query, language === 'cy' ? 1 : 0);
  }

  /** @param {Language} language */
  findingsText(language) {
    return this.text('findings_text', language === 'cy' ? 1 : 0);
  }

  /** @param {Language} language */
  findingsSarif(language) {
    return this.json('findings_sarif', language === 'cy' ? 1 : 0);
  }

  /**
   * What a check is about, or '' where there is no such check.
   * @param {string} check
   * @param {Language} language
   */
  explain(check, language) {
    return this.call('explain', check, language === 'cy' ? 1 : 0);
  }

  /**
   * The drawing of a subpathway, or of what is around a node; without either, of the pathway's own nodes.
   * @param {Language} language
   * @param {{around?: string, subpathway?: string}} [subject]
   * @returns {import('./engine.d.ts').Picture}
   */
  draw(language, {around = '', subpathway = ''} = {}) {
    return this.json('draw', language === 'cy' ? 1 : 0, around, subpathway);
  }
}
