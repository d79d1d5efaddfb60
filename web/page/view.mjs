// What every part of the page needs to show the pathway in one language.
import {wordsIn} from './words.mjs';

/** @typedef {import('../../wasm/engine.d.ts').Language} Language */
/** What a person may say of themselves; empty where they have not. @typedef {{area: string, lens: string}} Choices */

/** The agency that stands for whoever reads, where a pathway has one of this id. */
export const everyone = 'everyone';

/**
 * @param {Language} language
 * @param {import('./words.mjs').Texts} texts
 * @param {import('./content.mjs').Content} content
 * @param {import('../../wasm/engine.mjs').Engine} engine
 * @param {Choices} choices
 */
export function makeView(language, texts, content, engine, {area, lens}) {
  const t = wordsIn(texts, language);
  const otherLanguage = /** @type {Language} */ (language === 'en' ? 'cy' : 'en');
  return {
    language,
    otherLanguage,
    t,
    content,
    engine,
    area,
    lens,
    /** Whether an agency is the one that the person works for. @param {string | undefined} agency */
    isOwn(agency) {
      return lens !== '' && (agency === lens || agency === everyone);
    },
    /**
     * What is said of an action that the journey has gone on from. Of one that another agency owes, nobody here can
     * say that it is done.
     * @param {string | undefined} agency
     */
    passedWord(agency) {
      return t(this.isOthers(agency) ? 'answer-passed' : 'answer-done');
    },
    /**
     * Whether what an agency owes is for others to do. Who has not said whom they work for is taken for a reporter.
     * @param {string | undefined} agency
     */
    isOthers(agency) {
      return agency !== undefined && agency !== everyone && agency !== lens;
    },
    /**
     * A plain text in this language; a missing one is shown in the other and says so.
     * @param {import('../../wasm/engine.d.ts').Plain | undefined} text
     */
    plain(text) {
      const here = text?.[language];
      if (here !== undefined) return here;
      const there = text?.[otherLanguage];
      return there === undefined ? '' : `${there} (${t('only-other-language')})`;
    },
    /**
     * A date as it stands within a sentence.
     * @param {string} day `2026-11-24`
     */
    date(day) {
      const words = engine.date(day, language);
      return language === 'cy' ? words.charAt(0).toLowerCase() + words.slice(1) : words;
    },
    /** @param {string | undefined} id */
    agencyName(id) {
      return id === undefined ? '' : this.plain(this.content.agency(id)?.name);
    },
  };
}

/** @typedef {ReturnType<typeof makeView>} View */
