// Deadlines as a calendar file, and how they are counted.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {calendarFile} from '../../web/page/calendar-file.mjs';
import {answer, example, openSite, savedBy, start, title} from './browser.mjs';

const entry = {id: 'one@llwybr.invalid', due: '2026-11-25T09:30Z', day: null, summary: 'Report', description: 'Now'};
/** The content lines of a file, unfolded. @param {string} text */
const lines = (text) => text.replace(/\r\n /g, '').split('\r\n');

test('a moment and a whole day, as the standard writes them', () => {
  const text = calendarFile([entry, {...entry, id: 'two@llwybr.invalid', due: '2026-12-31T23:59Z', day: '2026-12-31'}],
                            'en', '2026-11-24T08:00Z');
  const all = lines(text);
  assert.deepEqual(all.slice(0, 2), ['BEGIN:VCALENDAR', 'VERSION:2.0']);
  assert.deepEqual(all.slice(-2), ['END:VCALENDAR', '']);
  assert.ok(all.includes('DTSTAMP:20261124T080000Z'));
  assert.ok(all.includes('DTSTART:20261125T093000Z'));
  assert.ok(all.includes('DTSTART;VALUE=DATE:20261231'));
  assert.ok(all.includes('DTEND;VALUE=DATE:20270101'));
  assert.equal(all.filter((line) => line === 'CLASS:PRIVATE').length, 2);
  assert.equal(all.filter((line) => line.startsWith('UID:')).length, 2);
});

test('every entry reminds: before a moment and at it, on the day before a whole day and on it', () => {
  const text = calendarFile([entry, {...entry, id: 'two@llwybr.invalid', due: '2026-12-31T23:59Z', day: '2026-12-31'}],
                            'en', '2026-11-24T08:00Z');
  const [moment, day] = text.split('END:VEVENT').map((part) => lines(part));
  const triggers = (/** @type {string[]} */ all) => all.filter((line) => line.startsWith('TRIGGER'));
  assert.deepEqual(triggers(moment), ['TRIGGER:-PT1H', 'TRIGGER:PT0S']);
  assert.deepEqual(triggers(day), ['TRIGGER:-PT15H', 'TRIGGER:PT9H']);
  const from = moment.indexOf('BEGIN:VALARM');
  assert.deepEqual(moment.slice(from, from + 5),
                   ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT1H', 'DESCRIPTION;LANGUAGE=en:Report', 'END:VALARM']);
});

test('text cannot break out of its line', () => {
  const text = calendarFile([{...entry, summary: 'a,b;c\\d', description: 'one\r\nEND:VEVENT\nATTENDEE:mailto:x\u0007'}],
                            'en', '2026-11-24T08:00Z');
  assert.ok(lines(text).includes('SUMMARY;LANGUAGE=en:a\\,b\\;c\\\\d'));
  assert.ok(lines(text).includes('DESCRIPTION;LANGUAGE=en:one\\nEND:VEVENT\\nATTENDEE:mailto:x'));
  assert.equal(lines(text).filter((line) => line === 'END:VEVENT').length, 1);
  assert.equal(lines(text).filter((line) => line === 'END:VALARM').length, 2);
});

test('lines are folded at 75 bytes, and no character is cut', () => {
  const words = 'Dŵr ’n ŷd 😀 '.repeat(40);
  const text = calendarFile([{...entry, summary: words}], 'cy', '2026-11-24T08:00Z');
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(!text.includes('\ufffd'));
  assert.ok(lines(text).includes(`SUMMARY;LANGUAGE=cy:${words}`));
});

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite(example)));
after(() => site?.close());

test('the deadlines of an action are saved as they are shown, and how they are counted is told', async () => {
  const {page, context, troubles} = await site.open('en', {timezoneId: 'Europe/London'});
  await page.clock.install({time: new Date('2026-12-23T16:45:00Z')});
  await start(page);
  await answer(page, 'no');
  await answer(page, 'seen');
  assert.equal(await title(page), 'Report to social services');
  assert.deepEqual(await page.locator('.due').allInnerTexts(), [
    'Immediately', 'By 4:45pm on Thursday 24 December 2026', 'By the end of Thursday 24 December 2026']);
  const file = await savedBy(page, () => page.getByRole('button', {name: 'Save these deadlines'}).click());
  assert.equal(file.name, 'llwybr.ics');
  const all = lines(String(file.bytes));
  assert.deepEqual(all.filter((line) => line.startsWith('DTSTART')), ['DTSTART:20261224T164500Z', 'DTSTART;VALUE=DATE:20261224']);
  await page.getByText('How these times are counted').click();
  const counted = await page.locator('details[open]').innerText();
  assert.match(counted, /the concern is known: 4:45pm on Wednesday 23 December 2026/);
  assert.match(counted, /Working days leave out Saturdays, Sundays and the bank holidays/);
  assert.doesNotMatch(counted, /Christmas/);
  assert.doesNotMatch(counted, /another time zone/);
  assert.deepEqual(troubles, []);
  await context.close();
});

test('bank holidays left out are named, and another time zone is told', async () => {
  const {page, context} = await site.open('cy', {timezoneId: 'Asia/Tokyo'});
  await page.clock.install({time: new Date('2026-12-24T09:00:00Z')});
  await start(page);
  await answer(page, 'no');
  await answer(page, 'seen');
  assert.match((await page.locator('.due').allInnerTexts()).at(-1) ?? '', /dydd Llun 28 Rhagfyr 2026/);
  await page.getByText('Sut mae’r amserau hyn yn cael eu cyfrif').click();
  const counted = await page.locator('details[open]').innerText();
  assert.match(counted, /Dydd Nadolig, dydd Gwener 25 Rhagfyr 2026/);
  assert.match(counted, /parth amser arall/);
  await context.close();
});
