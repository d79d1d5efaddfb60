// Deadlines as an iCalendar file (RFC 5545).

/**
 * @typedef {object} Entry
 * @property {string} id of its own, the same whenever the same deadline is written again
 * @property {string} due `2026-11-24T09:30Z`
 * @property {string | null} day `2026-11-24`, where it is due by the end of a day
 * @property {string} summary
 * @property {string} description
 */

const longestLine = 75;

/**
 * When a calendar reminds, counted from the beginning of an entry: an hour before a moment and at it; for a whole day,
 * at nine on the day before and on the day.
 */
const alarms = {moment: ['-PT1H', 'PT0S'], day: ['-PT15H', 'PT9H']};

const encoder = new TextEncoder();

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n|\r/g, '\\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/**
 * A content line, folded so that no line is longer than 75 bytes and no character is cut.
 * @param {string} line
 */
function folded(line) {
  let out = '';
  let length = 0;
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > longestLine) {
      out += '\r\n ';
      length = 1;
    }
    out += character;
    length += bytes;
  }
  return `${out}\r\n`;
}

/** @param {string} minute */
const utc = (minute) => `${minute.slice(0, 16).replace(/[-:]/g, '')}00Z`;

/** @param {string} day */
function dayAfter(day) {
  const next = new Date(`${day}T00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10).replace(/-/g, '');
}

/**
 * @param {Entry} entry
 * @param {string} language
 * @param {string} stamp
 */
function entryLines(entry, language, stamp) {
  const when = entry.day ?
    [`DTSTART;VALUE=DATE:${entry.day.replace(/-/g, '')}`, `DTEND;VALUE=DATE:${dayAfter(entry.day)}`] :
    [`DTSTART:${utc(entry.due)}`, 'DURATION:PT0S'];
  const summary = `:${escaped(entry.summary)}`;
  const reminders = alarms[entry.day ? 'day' : 'moment'].flatMap((trigger) =>
    ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION;LANGUAGE=${language}${summary}`, 'END:VALARM']);
  return ['BEGIN:VEVENT', `UID:${entry.id}`, `DTSTAMP:${utc(stamp)}`, ...when,
          `SUMMARY;LANGUAGE=${language}${summary}`,
          `DESCRIPTION;LANGUAGE=${language}:${escaped(entry.description)}`,
          'CLASS:PRIVATE', 'TRANSP:TRANSPARENT', ...reminders, 'END:VEVENT'];
}

/**
 * @param {Entry[]} entries
 * @param {string} language
 * @param {string} stamp when it is written, `2026-11-24T09:30Z`
 */
export function calendarFile(entries, language, stamp) {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//Llwybr//${language.toUpperCase()}`, 'CALSCALE:GREGORIAN',
          'METHOD:PUBLISH', ...entries.flatMap((entry) => entryLines(entry, language, stamp)), 'END:VCALENDAR']
    .map(folded).join('');
}
