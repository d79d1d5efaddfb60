// Pathways made to exhaust whoever reads them. Each is [what it is, its files, the finding it must get or ''].
const head = (start = 's') =>
  `<pathway xmlns="urn:llwybr:pathway:1" id="p" edition="1" status="draft" review-by="2199-01-01" start="${start}">${texts('title')}`;
/** @param {string} element */
function texts(element) {
  return `<${element} xml:lang="en">A</${element}><${element} xml:lang="cy">B</${element}>`;
}
const outcome = `<outcome id="o">${texts('label')}</outcome>`;
const end = `<endpoint id="e" outcome="o">${texts('title')}</endpoint>`;
const start = `<action id="s" to="e">${texts('title')}</action>`;
const agency = `<agency id="a">${texts('name')}</agency>`;

/** @param {string} inside @param {string} [first] */
const whole = (inside, first = 's') => `${head(first)}${agency}${outcome}${inside}${end}</pathway>`;
/** @param {number} count @param {(place: number) => string} make */
const many = (count, make) => Array.from({length: count}, (_, place) => make(place)).join('');
/** @param {number} count */
const facts = (count) => many(count, (n) => `<fact id="f${n}">${texts('label')}<value id="a">${texts('label')}</value><value id="b">${texts('label')}</value></fact>`);
/** @param {number} count questions that ask for all facts, one after another @param {string} last */
const asked = (count, last) => many(count, (n) => {
  const to = n + 1 < count ? `q${n + 1}` : last;
  return `<question id="q${n}" agency="a">${texts('ask')}${many(2, (v) => `<answer id="v${v}" to="${to}" sets="f${n}=${'ab'[v]}">${texts('label')}</answer>`)}</question>`;
});

/** @param {number} count @param {number} answers of each, which all lead on @param {string} label */
const questions = (count, answers, label) => many(count, (q) => {
  const to = q + 1 < count ? `q${q + 1}` : 'e';
  return `<question id="${q ? `q${q}` : 's'}" agency="a">${texts('ask')}${many(answers, (n) => `<answer id="a${n}" to="${to}">${label}</answer>`)}</question>`;
});

/**
 * Subpathways, each of which holds the next twice.
 * @param {number} levels
 * @param {(id: string, level: number) => string} twice
 */
const tower = (levels, twice) => whole(
  `<use id="s" subpathway="l0">${texts('title')}<on exit="x0" to="e"/></use>` +
  many(levels, (n) => `<subpathway id="l${n}" start="n${n}">${texts('title')}${twice(`l${n + 1}`, n)}<exit id="x${n}">${texts('title')}</exit></subpathway>`) +
  `<subpathway id="l${levels}" start="n${levels}">${texts('title')}<action id="n${levels}" agency="a" to="x${levels}">${texts('title')}</action><exit id="x${levels}">${texts('title')}</exit></subpathway>`);

/** @param {number} levels two uses, one after another */
const usedTwice = (levels) => tower(levels, (next, n) =>
  `<use id="n${n}" subpathway="${next}">${texts('title')}<on exit="x${n + 1}" to="m${n}"/></use>` +
  `<use id="m${n}" subpathway="${next}">${texts('title')}<on exit="x${n + 1}" to="x${n}"/></use>`);
/** @param {number} levels two strands, side by side */
const besideItself = (levels) => tower(levels, (next, n) =>
  `<parallel id="n${n}" to="x${n}">${texts('title')}<strand id="y${n}" use="${next}"/><strand id="z${n}" use="${next}"/></parallel>`);

/** Facts compared pairwise across the whole order, which no order of a decision diagram likes. @param {number} count */
function crossed(count) {
  const half = count / 2;
  const same = Array.from({length: half}, (_, n) =>
    `(f${n} = a and f${(n * 7 + 3) % half + half} = a or f${n} = b and f${(n * 7 + 3) % half + half} = b)`).join(' and ');
  return whole(`${facts(count)}${asked(count, 'd')}<decision id="d">${texts('title')}<when id="w" if="${same}" to="e"/><otherwise to="e"/></decision>`, 'q0');
}

/** @type {[string, () => {[path: string]: string | Uint8Array}, string][]} */
export const hostile = [
  ['a million elements within each other', () => ({'main.xml': '<a>'.repeat(1e6)}), 'too-deep'],
  ['a million attributes', () => ({'main.xml': `<pathway ${many(1e6, (n) => `a${n}="" `)}/>`}), 'too-many-attributes'],
  ['a quarter of a million answers to one question', () => ({'main.xml':
    whole(`<question id="s" agency="a">${texts('ask')}${many(2.5e5, (n) => `<answer id="a${n}" to="e"/>`)}</question>`)}), 'missing-element'],
  ['four hundred thousand answers to four hundred questions', () => ({'main.xml':
    whole(questions(400, 1000, ''))}), 'missing-element'],
  ['as many whole answers to four questions as there is room for', () => ({'main.xml':
    whole(questions(4, 4.2e4, texts('label')))}), ''],
  ['as many texts that differ between the languages as there is room for', () => ({'main.xml':
    whole(questions(4, 4.1e4, '<label xml:lang="en">10</label><label xml:lang="cy">11</label>'))}), 'languages-disagree'],
  ['a million answers to one question', () => ({'main.xml':
    whole(`<question id="s" agency="a">${texts('ask')}${many(1e6, (n) => `<answer id="a${n}" to="e"/>`)}</question>`)}), 'too-large'],
  ['half a million bare nodes', () => ({'main.xml': whole(`${start}${many(5e5, (n) => `<action id="a${n}" to="e"/>`)}`)}), 'missing-element'],
  ['a line of nearly 16 MiB', () => ({'main.xml':
    whole(`<action id="s" agency="a" to="e"><title xml:lang="en">${'a'.repeat((16 << 20) - 2000)}</title><title xml:lang="cy">B</title></action>`)}), ''],
  ['more than 16 MiB', () => ({'main.xml': `<a>${' '.repeat(16 << 20)}</a>`}), 'too-large'],
  ['a line of 64 MiB', () => ({'main.xml': `<a>${'a'.repeat(64 << 20)}</a>`}), 'too-large'],
  ['an id of a million letters', () => ({'main.xml': whole(start.replace('"s"', `"${'s'.repeat(1e6)}"`))}), 'bad-value'],
  ['a name of a million letters', () => ({'main.xml': `<${'a'.repeat(1e6)}/>`}), 'too-large'],
  ['five thousand includes', () => Object.assign(
    {'main.xml': `${head()}${many(5000, (n) => `<include href="p${n}.xml"/>`)}${outcome}${start}${end}</pathway>`},
    ...Array.from({length: 5000}, (_, n) => ({[`p${n}.xml`]: '<part xmlns="urn:llwybr:pathway:1"/>'}))), 'too-large'],
  ['a thousand files that include each other in a ring', () => Object.assign(
    {'main.xml': `${head()}<include href="p0.xml"/>${outcome}${start}${end}</pathway>`},
    ...Array.from({length: 1000}, (_, n) => ({[`p${n}.xml`]: `<part xmlns="urn:llwybr:pathway:1"><include href="p${(n + 1) % 1000}.xml"/></part>`}))), 'include-cycle'],
  ['paths that lead out', () => ({'main.xml':
    `${head()}<include href="../../etc/passwd"/><include href="/etc/passwd"/><include href="a/../../b.xml"/>${outcome}${start}${end}</pathway>`}), 'include-outside-folder'],
  ['zero bytes', () => ({'main.xml': whole(start).replace('>A<', '>\0<').concat('\0'.repeat(1e6))}), 'not-well-formed'],
  ['letters written longer than they need', () => ({'main.xml': Buffer.concat([Buffer.from('<a>'), Buffer.alloc(1e6, Buffer.from([0xc1, 0x81]))])}), 'not-utf8'],
  ['a million `<`', () => ({'main.xml': '<'.repeat(1e6)}), 'not-well-formed'],
  ['a million `&`', () => ({'main.xml': `<a>${'&'.repeat(1e6)}</a>`}), 'not-well-formed'],
  ['a million unknown elements', () => ({'main.xml': `<pathway>${'<b/>'.repeat(1e6)}</pathway>`}), 'unknown-element'],
  ['a hundred and forty thousand dangling targets', () => ({'main.xml':
    whole(start + many(1.4e5, (n) => `<action id="n${n}" agency="a" to="m${n}">${texts('title')}</action>`))}), 'dangling-target'],
  ['four million paragraphs without words in one text', () => ({'main.xml':
    whole(`<action id="s" agency="a" to="e">${texts('title')}<help xml:lang="en">${'<p/>'.repeat(4e6)}</help></action>`)}), 'too-large'],
  ['a million comments in the root, with words between', () => ({'main.xml': whole(`${start}${'<!---->a'.repeat(1e6)}`)}), 'too-large'],
  ['a quarter of a million comments in the root, with words between', () => ({'main.xml': whole(`${start}${'<!---->a'.repeat(2.5e5)}`)}), 'text-not-allowed'],
  ['a quarter of a million paragraphs in one text, with words between', () => ({'main.xml':
    whole(`<action id="s" agency="a" to="e">${texts('title')}<help xml:lang="en">${'<p/>a'.repeat(2.6e5)}</help></action>`)}), ''],
  ['two and a half million attributes, 26 to an element', () => ({'main.xml':
    whole(`<action id="s" agency="a" to="e">${texts('title')}<help xml:lang="en">${`<p${many(26, (n) => ` ${String.fromCharCode(97 + n)}=""`)}/>`.repeat(1e5)}</help></action>`)}), 'unknown-attribute'],
  ['a condition of ten thousand terms', () => ({'main.xml': whole(
    `${facts(1)}${asked(1, 'd')}<decision id="d">${texts('title')}<when id="w" if="f0 = a${' or f0 = a'.repeat(9999)}" to="e"/><otherwise to="e"/></decision>`, 'q0')}), ''],
  ['a condition of a million brackets', () => ({'main.xml': whole(
    `${facts(1)}${asked(1, 'd')}<decision id="d">${texts('title')}<when id="w" if="${'('.repeat(1e6)}f0 = a${')'.repeat(1e6)}" to="e"/><otherwise to="e"/></decision>`, 'q0')}), ''],
  ['subpathways that run the next twice, sixty levels', () => ({'main.xml': usedTwice(60)}), 'not-decided'],
  ['subpathways that run the next beside itself, sixty levels', () => ({'main.xml': besideItself(60)}), 'not-decided'],
  ['sixty facts compared crosswise', () => ({'main.xml': crossed(60)}), 'not-decided'],
];
