// A file made here, saved by the browser.

const types = new Map(Object.entries(
  {json: 'application/json', csv: 'text/csv;charset=utf-8', html: 'text/html;charset=utf-8'}));

/**
 * @param {string} name
 * @param {string} text
 */
export function save(name, text) {
  const type = types.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'text/plain;charset=utf-8';
  const address = URL.createObjectURL(new Blob([text], {type}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser reads it only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
