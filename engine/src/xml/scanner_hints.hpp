// What to do about what is not well-formed, where it is one of the slips that are made by hand.
#pragma once

#include "llwybr/finding.hpp"

namespace llwybr::hints {

// Quotation marks and attributes; {0} is the name of the attribute.
inline constexpr Words kEndValue{
    "end the value with the same quotation mark that it begins with, as in `{0}=\"…\"`; curly ones (“ ”) do not count",
    "gorffennwch y gwerth â'r un dyfynnod ag sydd ar ei ddechrau, fel yn `{0}=\"…\"`; nid yw rhai cyrliog (“ ”) yn "
    "cyfrif"};
inline constexpr Words kQuoteValue{"write the value between straight quotation marks, as in `{0}=\"…\"`",
                                   "ysgrifennwch y gwerth rhwng dyfynodau syth, fel yn `{0}=\"…\"`"};
inline constexpr Words kStraightQuotes{
    "write straight quotation marks on both sides, as in `{0}=\"…\"`; word processors make curly ones",
    "ysgrifennwch ddyfynodau syth ar y ddwy ochr, fel yn `{0}=\"…\"`; proseswyr geiriau sy'n gwneud rhai cyrliog"};
inline constexpr Words kGiveValue{
    "write `{0}=\"…\"`; or, if this is text already, end the tag before it with `>`, or write `&lt;` where the `<` "
    "belongs to the text",
    "ysgrifennwch `{0}=\"…\"`; neu, os testun yw hwn eisoes, gorffennwch y tag o'i flaen â `>`, neu "
    "ysgrifennwch `&lt;` lle mae'r `<` yn perthyn i'r testun"};
inline constexpr Words kQuoteTooMany{"take away the quotation mark that is too many",
                                     "tynnwch y dyfynnod sydd dros ben"};
inline constexpr Words kPartAttributes{
    "put a space between the attributes; a quotation mark within a value is written `&quot;`",
    "rhowch fwlch rhwng y priodweddau; ysgrifennir dyfynnod o fewn gwerth fel `&quot;`"};
inline constexpr Words kNothingBetween{"take this away: spaces alone stand between attributes",
                                       "tynnwch hyn: dim ond bylchau sydd rhwng priodweddau"};
inline constexpr Words kKeepOne{"keep one of the two and take the other away", "cadwch un o'r ddwy a thynnwch y llall"};
inline constexpr Words kEscapeInValue{
    "write `&lt;` for the character; if the value was to end before it, put the quotation mark there",
    "ysgrifennwch `&lt;` am y nod; os oedd y gwerth i fod i orffen o'i flaen, rhowch y dyfynnod yno"};

// Characters that are written otherwise.
inline constexpr Words kAmpersand{"write `&amp;` for the character", "ysgrifennwch `&amp;` am y nod"};
inline constexpr Words kTwoAmpersands{"write `and` in a condition; the characters themselves are `&amp;&amp;`",
                                      "ysgrifennwch `and` mewn amod; y nodau eu hunain yw `&amp;&amp;`"};
inline constexpr Words kSemicolon{"put a semicolon behind it: `&{0};`", "rhowch hanner colon ar ei ôl: `&{0};`"};
inline constexpr Words kEntities{
    "write the character itself; only `&amp;`, `&lt;`, `&gt;`, `&quot;` and `&apos;` have a name",
    "ysgrifennwch y nod ei hun; dim ond `&amp;`, `&lt;`, `&gt;`, `&quot;` ac `&apos;` sydd ag enw"};
inline constexpr Words kLessThan{"write `&lt;` for the character; the name of a tag stands directly behind its `<`",
                                 "ysgrifennwch `&lt;` am y nod; mae enw tag yn union ar ôl ei `<`"};
inline constexpr Words kBrackets{"write `]]&gt;`", "ysgrifennwch `]]&gt;`"};
inline constexpr Words kTwoHyphens{"write one hyphen, or put something between the two",
                                   "ysgrifennwch un cysylltnod, neu rhowch rywbeth rhwng y ddau"};
inline constexpr Words kDeleteCharacter{"delete the character; it cannot be seen in most editors",
                                        "dilëwch y nod; nid yw i'w weld yn y rhan fwyaf o olygyddion"};

// Tags and elements; {0} is a name, {1} the line on which it was opened, or has to end.
inline constexpr Words kEndTag{"put `>` at the end of the tag, or `/>` where the element holds nothing",
                               "rhowch `>` ar ddiwedd y tag, neu `/>` lle nad yw'r elfen yn dal dim"};
inline constexpr Words kEndEndTag{"put `>` directly behind the name, and nothing else",
                                  "rhowch `>` yn union ar ôl yr enw, a dim arall"};
inline constexpr Words kEndInner{"write `</{0}>` where it is to end, before the end tag on line {1}",
                                 "ysgrifennwch `</{0}>` lle mae i fod i orffen, o flaen y tag cau ar linell {1}"};
inline constexpr Words kMisspeltEnd{"did you mean `</{0}>`? It was opened on line {1}",
                                    "ai `</{0}>` oedd gennych mewn golwg? Fe'i hagorwyd ar linell {1}"};
inline constexpr Words kNotOpen{
    "write `</{0}>` if it is to end `{0}`, which was opened on line {1}; or take it away, if its element was ended "
    "before, perhaps by `/>`",
    "ysgrifennwch `</{0}>` os yw i gau `{0}`, a agorwyd ar linell {1}; neu tynnwch ef, os caewyd ei elfen eisoes, gan "
    "`/>` efallai"};
inline constexpr Words kNothingOpen{"take this end tag away, or the one before it that ended everything too early",
                                    "tynnwch y tag cau hwn, neu'r un o'i flaen a gaeodd y cwbl yn rhy gynnar"};
inline constexpr Words kEndElement{"write `</{0}>` where it is to end", "ysgrifennwch `</{0}>` lle mae i fod i orffen"};
inline constexpr Words kOneRoot{"one element holds all of a file: move this into `{0}`, before its end tag",
                                "un elfen sy'n dal y ffeil gyfan: symudwch hon i mewn i `{0}`, o flaen ei thag cau"};
inline constexpr Words kOnlyRoot{"move the text into the element that holds all of the file, or take it away",
                                 "symudwch y testun i'r elfen sy'n dal y ffeil gyfan, neu tynnwch ef"};
inline constexpr Words kWriteRoot{
    "write `<pathway …>` in the main file of a pathway, `<part …>` in one that it includes",
    "ysgrifennwch `<pathway …>` ym mhrif ffeil llwybr, `<part …>` mewn un y mae'n ei chynnwys"};
inline constexpr Words kName{"write a name here, or take away what stands here; a name starts with a letter",
                             "ysgrifennwch enw yma, neu tynnwch yr hyn sydd yma; mae enw yn dechrau â llythyren"};
inline constexpr Words kEndComment{"write `-->` where the comment is to end",
                                   "ysgrifennwch `-->` lle mae'r sylw i fod i orffen"};
inline constexpr Words kDeclarationFirst{
    "let nothing stand before it in the file, no empty line either; or take it away",
    "peidiwch â gadael dim o'i flaen yn y ffeil, na llinell wag chwaith; neu tynnwch ef"};
inline constexpr Words kDeclaration{"let the first line of the file be `<?xml version=\"1.0\" encoding=\"UTF-8\"?>`",
                                    "gwnewch linell gyntaf y ffeil yn `<?xml version=\"1.0\" encoding=\"UTF-8\"?>`"};

}  // namespace llwybr::hints
