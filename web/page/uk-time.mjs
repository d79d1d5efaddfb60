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

/**
 * The moment of a time in the United Kingdom, from figures as people write them; null where there is none. Of two, in the
 * hour that comes twice, the first: what counts from it is due the sooner.
 * @param {...string} figures day, month, year, hour, minute
 * @returns {string | null} `2026-11-24T09:30Z`
 */
export function minuteOfUk(...figures) {
  if (!figures.every((one) => /^[0-9]{1,4}$/.test(one))) return null;
  const [day, month, year, hour, minute] = figures.map(Number);
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const wanted = `${two(day)}/${two(month)}/${year} ${two(hour)}:${two(minute)}`;
  for (const ahead of [60, 0]) {
    const moment = new Date(Date.UTC(year, month - 1, day, hour, minute - ahead)).toISOString().slice(0, 16) + 'Z';
    if (ukFigures(moment) === wanted) return moment;
  }
  return null;
}

/** Whether this device's clock shows another time than the United Kingdom's. @param {string} minute */
export function isElsewhere(minute) {
  const time = (/** @type {Intl.DateTimeFormatOptions} */ options) =>
    new Intl.DateTimeFormat('en-GB', {dateStyle: 'short', timeStyle: 'short', ...options}).format(new Date(minute));
  return time({}) !== time({timeZone: 'Europe/London'});
}
