// The answers of the engine as bytes: for people, for programs, for other tools. Every function is pure and
// gives the same bytes natively and in WebAssembly. JSON has two-space indentation, keys in the order shown,
// characters outside ASCII as UTF-8, and ends with a line feed.
//
// A text in JSON is an object {"en": …, "cy": …}; a member is missing where the author has not written it.
// A plain text is a string. A rich text is an array of strings and of objects
// {"kind": "p"|"ul"|"ol"|"li"|"strong"|"em"|"a"|"term"|"contact", "content": [...]}, with "href" on an `a`
// and "ref" on a `term` and a `contact`.
#pragma once

#include <span>
#include <string>

#include "llwybr/audit.hpp"
#include "llwybr/engine.hpp"
#include "llwybr/finding.hpp"
#include "llwybr/journey.hpp"
#include "llwybr/picture.hpp"
#include "llwybr/search.hpp"
#include "llwybr/walk.hpp"

namespace llwybr {

// Findings as a good compiler prints them: `path:line:column: severity: message [check-id]`, the source line
// with a caret, the hint, the route; then the summary, which says what was not proved too. `color` adds ANSI
// escapes. `folder` is put before each path: where the main file's folder is, as the reader sees it, with a `/`.
[[nodiscard]] std::string findings_text(const Pathway& pathway, const Report& report, Language language,
                                        bool color, std::string_view folder = {});

// {"engine", "pathway", "edition", "hash", "errors", "warnings", "notes", "unlisted",
//  "stages": [{"stage", "result"}],
//  "findings": [{"check", "stage", "severity", "file", "line", "column", "length",
//                "message": {"en","cy"}, "hint": {"en","cy"}, "why": {"en","cy"},
//                "related": [{"file","line","column","note":{"en","cy"}}], "route": ["node/branch", …]}]}
// A column and a length count characters.
[[nodiscard]] std::string findings_json(const Pathway& pathway, const Report& report);

// The same as SARIF 2.1.0, in one language, with fingerprints that do not move with line numbers.
// `folder` as above.
[[nodiscard]] std::string findings_sarif(const Pathway& pathway, const Report& report, Language language,
                                         std::string_view folder = {});

// What a check is about, why it matters and what to do, in one language.
[[nodiscard]] std::string explain_text(const CheckInfo& check, Language language, bool color);

// All checks by stage, one line each.
[[nodiscard]] std::string checks_text(Language language, bool color);

// The whole pathway, one line a node and a branch, for reading in a terminal.
[[nodiscard]] std::string outline_text(const Pathway& pathway, Language language);

// The whole pathway with all its texts: another program can rebuild the graph from it.
// {"engine", "id", "edition", "status", "reviewBy", "hash", "title", "notice",
//  "agencies": [{"id","name"}], "sources": [{"id","title","href","edition"}],
//  "terms": [{"id","label","meaning"}], "contacts": [{"id","name","note","phone","text","href","checked"}],
//  "outcomes": [{"id","label"}], "events": [{"id","label"}],
//  "facts": [{"id","label","safe","values":[{"id","label"}]}],
//  "scopes": [{"id","title","help","start","nodes":["id",…]}],
//  "nodes": [{"id","kind","scope","file","line","column","title","why","help","agency","with":[…],
//             "many","outcome","subpathway",
//             "answers":[{"id","label","hint","exclusive","sets":[{"fact","value"}],"setsIfNot":[…],"marks":[…]}],
//             "branches":[{"id","kind","to","answer","if","exit"}],
//             "strands":[{"id","title","agency","subpathway"}],
//             "tasks":[{"index","text","agency","with":[…],"within","unit","count","from","marks":[…],"citations":[…]}],
//             "avoids":[rich…], "marks":[…],
//             "citations":[{"source","part","mark","note"}]}],
//  "assertions": [{"id","title","why","rule":"every-route"|"no-route","after":[…],"before":[…],"passes":[…],"in","citations"}],
//  "textStates": {"en": {"initial": n, …}, "cy": {…}},
//  "calendar": {"from","to","holidays":[{"date","name"}]}}
// A member that does not apply to a kind, or is not written, is left out. `index` of a task is its place in
// Pathway::tasks, which a journey's deadlines refer to.
[[nodiscard]] std::string outline_json(const Pathway& pathway);

// A picture as one file that needs no other: text as text, a title and a description, readable in the dark and on
// paper. Nodes carry `data-node`, branches and their labels `data-branch` (`node/branch`). A node that runs a
// subpathway is a link to `<subpathway>.svg` beside the file.
[[nodiscard]] std::string picture_svg(const Pathway& pathway, const Picture& picture);

// The picture for a page to build:
// {"pathway","edition","hash","language","scope","title","around": id|null,"width","height","headHeight",
//  "lanes": [{"agency": id|null,"x","width","name": text}],
//  "nodes": [{"id","kind","agency","subpathway","outcome","lane": index,"x","y","width","height",
//             "outline": d,"detail": d,"kindAt": {"x","y"},"title": text,
//             "rows": [{"branch": "node/branch","strand": id,"subpathway","x","y","width","height","label": text}],
//             "hiddenBefore","hiddenAfter","hiddenAt": {"x","y"}}],
//  "branches": [{"id": "node/branch","from","to","kind","label","back": bool,"path": d,"arrow": d}]}
// text: {"whole","lines": ["…"],"x","y","leading"}. d: what the attribute `d` of an SVG path holds.
[[nodiscard]] std::string picture_json(const Pathway& pathway, const Picture& picture);

// The same nodes and branches in the language of Graphviz, for those who want other pictures of them.
[[nodiscard]] std::string picture_dot(const Pathway& pathway, const Picture& picture);

// A journey's state.
// {"pathway","edition","hash",
//  "status": "open"|"ended"|"refused",
//  "open": [{"at","node","since","tasks":[due…]}],
//  "steps": [{"at","node","input","branch","answers":[…],"time","tasks":[due…]}],
//  "facts": {"fact": "value", …}, "events": {"event": "2026-11-24T09:30Z", …},
//  "endpoint": "id" | null, "tasks": [due… of the endpoint],
//  "refused": null | {"input","reason","detail","message":{"en","cy"}}}
// due: {"index", "immediately": bool, "event": "id"|null, "passed": bool,
//       "due": "2026-11-25T23:59Z"|null, "wholeDay": bool, "beyondCalendar": bool,
//       "words": {"en": "by the end of Wednesday 25 November 2026", "cy": …}}
// "input" and "branch" of a step are null for an automatic one that has none; "branch" is the branch's id. "tasks"
// holds the tasks that have a deadline. "due" is null until the event has passed.
[[nodiscard]] std::string journey_json(const Pathway& pathway, const Replay& replay);

// {"inputs":[{"at","answers":[…],"time","happened" where it differs}], "kept":[…],
//  "dropped":[{"input","at","answers":[…],"reason","detail","message":{"en","cy"}}],
//  "refused": null | …as above, "journey": …as above, of the changed inputs}
// Where the change is refused, "inputs" and "journey" are those before it.
[[nodiscard]] std::string change_json(const Pathway& pathway, const std::vector<Input>& before, const Change& change);

// {"format":"llwybr-record-1","pathway","edition","hash","language","inputs":[…as above]}
[[nodiscard]] std::string record_json(const Record& record);

// A record opened on a pathway: what differs, and the journey as far as it can be replayed, leaving out what no
// longer applies. {"fault": null | {"offset","message"}, "record": {…}, "samePathway","sameEdition","sameHash",
//  "dropped":[…as in change_json], "journey": {…}}
// With a fault there is no other member.
[[nodiscard]] std::string opened_record_json(const Pathway& pathway, const ReadRecord& read);

// The plain words of a text for reading in a terminal, on one line; where it is not written in the language, words
// that say so.
[[nodiscard]] std::string line_of(const Pathway& pathway, const Bilingual& text, Language language);

// What was found, in the language in which it was looked for:
// {"pathway","edition","language","found": n,"cut": bool,"corrections":[{"word","nearest"}],
//  "hits":[{"kind":"node","id","node":"action","scope","scopeTitle","title":[…],"field","excerpt":[…]},
//          {"kind":"term","id","title":[…],"field","excerpt":[…]}]}
// A title or an excerpt is an array of strings and, where a word was found, of {"match": "…"}. "found" counts those
// too that are not listed. There is no hash: it would take longer than the search.
[[nodiscard]] std::string search_json(const Pathway& pathway, Language language, const SearchResult& result);

// The same for reading in a terminal, `color` marking the words found.
[[nodiscard]] std::string search_text(const Pathway& pathway, Language language, const SearchResult& result, bool color);

// One node for reading in a terminal: title, who, why, help, tasks with who and by when, what not to do, and the
// answers numbered from 1.
[[nodiscard]] std::string node_text(const Pathway& pathway, NodeIndex node, const std::vector<EventState>& events,
                                    Language language, bool color);

// Walks for others to follow: what each shows, its inputs, where it ends and whether it passed.
[[nodiscard]] std::string walks_json(const Pathway& pathway, std::span<const Walk> walks,
                                     std::span<const WalkResult> results);

// The outcome of walks, in one language: one line a walk, what failed, and the branches no walk took.
[[nodiscard]] std::string walks_text(const Pathway& pathway, std::span<const Walk> walks,
                                     std::span<const WalkResult> results, Language language, bool color);

// --- The audit pack ---------------------------------------------------------------------------------

// What was found, as pathways/audit.schema.json describes it. `pack` is the rest of the pack, named there by hash.
[[nodiscard]] std::string audit_json(const Pathway& pathway, const Report& report, const Audit& audit,
                                     std::span<const PackFile> pack);

// Tables after RFC 4180, a head line first. A cell that a spreadsheet would take for a formula has an apostrophe
// before it.
[[nodiscard]] std::string branches_csv(const Pathway& pathway, const Audit& audit);
[[nodiscard]] std::string endpoints_csv(const Pathway& pathway, const Audit& audit);

// The covering routes as walks.
[[nodiscard]] std::string coverage_walks(const Pathway& pathway, const Audit& audit);

// One page in both languages, without scripts, to be read and printed.
[[nodiscard]] std::string audit_html(const Pathway& pathway, const Report& report, const Audit& audit);

// All of it: audit.html, branches.csv, endpoints.csv, coverage.walks and, last, audit.json.
[[nodiscard]] std::vector<PackFile> audit_pack(const Pathway& pathway, const Report& report, const Audit& audit);

// Where a pack that was found is not what was written anew: a sentence for each file that differs, with the first line
// on which it does.
[[nodiscard]] std::vector<Phrase> differences(std::span<const PackFile> written, std::span<const PackFile> found);

}  // namespace llwybr
