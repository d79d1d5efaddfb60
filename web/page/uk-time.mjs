// The time in the United Kingdom at a moment, in figures: the same in both languages.

/** @param {string} minute `2026-11-24T09:30Z` */
function parts(minute) {
  const format = new Intl.DateTimeFormat('en-GB', {timeZone: 'Europe/London', year: 'numeric', month: '2-digit',
                                                   day: '2-digit', hour: '2-digit', minute: '2-digit'});
  return Object.fromEntries(format.formatToParts(new Date(minute)).map(({type, value}) => [type, value]));
}

/** `2026-11-24` @param {string} minute */
export function ukDay(minute) {
  const {year, month, day} = parts(minute);
  return `${year}-${month}-${day}`;
}

/** `24/11/2026 09:30` @param {string} minute */
export function ukFigures(minute) {
  const {year, month, day, hour, minute: minutes} = parts(minute);
  return `${day}/${month}/${year} ${hour}:${minutes}`;
}

/** Whether this device's clock shows another time than the United Kingdom's. @param {string} minute */
export function isElsewhere(minute) {
  const time = (/** @type {Intl.DateTimeFormatOptions} */ options) =>
    new Intl.DateTimeFormat('en-GB', {dateStyle: 'short', timeStyle: 'short', ...options}).format(new Date(minute));
  return time({}) !== time({timeZone: 'Europe/London'});
}
