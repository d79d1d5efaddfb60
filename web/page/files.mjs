// Files that the person saves and opens: the only way anything leaves this page or comes into it.
import {h} from './dom.mjs';

/**
 * Hands a file to the browser to save.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function saveFile(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], {type}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; kept any longer it would be one more copy in memory.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/**
 * A button that lets the person choose a file. The browser's own control would speak the browser's language.
 * @param {string} id
 * @param {string} words
 * @param {string} accept
 * @param {(file: File) => void} onFile
 */
export function fileButton(id, words, accept, onFile) {
  const input = h('input', {type: 'file', id, accept, hidden: true, 'aria-hidden': 'true', tabindex: '-1'});
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.value = '';
    if (file) onFile(file);
  });
  const button = h('button', {type: 'button', class: 'govuk-button govuk-button--secondary', onclick: () => input.click()},
                   words);
  return [input, button];
}
