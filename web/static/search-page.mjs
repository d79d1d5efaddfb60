// The page that searches. Its script fetches the engine when somebody begins to ask; what stands here is its words.
import {h} from '../page/dom.mjs';
import {heading} from '../page/parts.mjs';

/** Words that the script shows, by the names it calls them. */
const scriptWords = ['loading', 'failed', 'count', 'listed', 'none', 'none-advice', 'nearest', 'cut', 'answer',
                     'avoid', 'strand', 'term'];
const kinds = ['question', 'decision', 'action', 'parallel', 'use', 'endpoint', 'exit'];

/**
 * No form: nothing could be sent, not even by a browser that knows no policy. The field asks the browser to keep and
 * to check nothing: some send what is typed to have its spelling checked.
 * @param {ReturnType<typeof import('../page/words.mjs').wordsIn>} t
 */
export function searchPage(t) {
  // What the script fills in stays as it is.
  const left = {count: '{count}', word: '{word}', nearest: '{nearest}'};
  const words = Object.fromEntries([['contents', t('read-title')],
                                    ...scriptWords.map((name) => [name, t(`search-${name}`, left)]),
                                    ...kinds.map((kind) => [`kind-${kind}`, t(`kind-${kind}`)])]);
  const toContents = () => h('a', {class: 'govuk-link', href: './read/'}, t('read-title'));
  return [
    heading('l', t('search-title')),
    h('noscript', {}, h('p', {class: 'govuk-body'}, t('search-no-script'), ' ', toContents())),
    h('div', {id: 'search', role: 'search', hidden: true, 'data-words': JSON.stringify(words)},
      h('label', {class: 'govuk-label govuk-label--m', for: 'search-words'}, t('search-label')),
      h('div', {class: 'govuk-hint', id: 'search-hint'}, t('search-hint')),
      h('input', {class: 'govuk-input', type: 'search', id: 'search-words', 'aria-describedby': 'search-hint', maxlength: '200',
                  autocomplete: 'off', autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false', enterkeyhint: 'search'}),
      h('div', {id: 'search-status', class: 'search-status', role: 'status'}),
      h('section', {id: 'search-results', hidden: true, 'aria-labelledby': 'search-results-title'},
        h('h2', {class: 'govuk-heading-m', id: 'search-results-title'}, t('search-results')),
        h('ol', {class: 'govuk-list results', id: 'search-list'}))),
    h('p', {class: 'govuk-body-s search-privacy'}, t('search-privacy')),
  ];
}
