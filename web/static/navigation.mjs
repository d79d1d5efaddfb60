/** The pages that every static page leads to: the key of their words, and the path below the folder of a language. */
export const navigation = [
  ['nav-start', ''], ['nav-read', 'read/'], ['nav-whole', 'whole.html'], ['nav-search', 'search.html'],
  ['nav-how-to-use', 'how-to-use.html'],
  ['nav-copy', 'copy.html'], ['nav-editors', 'editors.html'], ['nav-auditors', 'auditors.html'],
  ['nav-audit', 'audit/'],
  ['nav-publishing', 'publishing.html'],
];
