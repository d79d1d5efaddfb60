// What is closed on the screen and belongs on paper is opened for printing.

export function openForPrint() {
  addEventListener('beforeprint', open);
  addEventListener('afterprint', close);
}

function open() {
  for (const details of document.querySelectorAll('details[data-print]:not([open])')) {
    details.setAttribute('open', '');
    details.setAttribute('data-opened', '');
  }
}

function close() {
  for (const details of document.querySelectorAll('details[data-opened]')) {
    details.removeAttribute('open');
    details.removeAttribute('data-opened');
  }
}
