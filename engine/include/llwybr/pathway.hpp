// A pathway as plain values: what the reader makes of the XML files and everything else works on.
//
// Strings are views into the files' bytes, or into characters that read otherwise than they stand there (references,
// white space). The Pathway owns both: they live as long as it does, and moving a Pathway keeps them valid. Things are
// stored in flat tables and refer to each other by index; kNone means "nothing", or, in a Reference that was written,
// "there is no such thing".
// Nothing here has behaviour beyond answering what a table holds.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace llwybr {

inline constexpr std::uint32_t kNone = 0xffffffff;

using NodeIndex = std::uint32_t;
using BranchIndex = std::uint32_t;
using AnswerIndex = std::uint32_t;
using ScopeIndex = std::uint32_t;
using FactIndex = std::uint32_t;
using ValueIndex = std::uint32_t;
using EventIndex = std::uint32_t;
using TextIndex = std::uint32_t;

enum class Language : std::uint8_t { english, welsh };
inline constexpr std::array<Language, 2> kLanguages{Language::english, Language::welsh};

// "en" or "cy", as in xml:lang and in JSON.
[[nodiscard]] std::string_view tag_of(Language language);

// A point of a source file: `file` indexes Pathway::files, `offset` is a byte of the file as it was
// given. Line and column are computed from it only when somebody asks (see line_column).
struct Place {
  std::uint32_t file = 0;
  std::uint32_t offset = 0;
};

// Line and column, both from 1; a column counts characters (Unicode code points), not bytes.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

// A run of entries of one of the Pathway's tables.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  [[nodiscard]] std::uint32_t end() const { return first + count; }
  [[nodiscard]] bool empty() const { return count == 0; }
};

// The name of another thing, as written, with the place of the value and what it was found to be.
struct Reference {
  std::string_view id;
  Place place;
  std::uint32_t index = kNone;
  [[nodiscard]] bool written() const { return !id.empty(); }
  [[nodiscard]] bool resolved() const { return index != kNone; }
};

// --- Text -------------------------------------------------------------------------------------

// How far a text is, in XLIFF 2's words.
enum class TextState : std::uint8_t { initial, translated, reviewed, final };

// Inline text is a flat list of tokens: a run of characters, or the start or end of an element.
// The order of the enumerators after `text` is that of the element names p ul ol li strong em a term contact.
enum class TokenKind : std::uint8_t {
  text, paragraph, bullets, numbers, item, strong, emphasis, link, term, contact
};

// There are many more tokens than of all else: what only some have shares its room.
class Token {
 public:
  // Characters, or the start of an element other than a term or a contact: with the href of a link, else with none.
  Token(TokenKind of, std::string_view text)
      : kind(of), number_(static_cast<std::uint32_t>(text.size())), characters_(text.data()) {}
  // The start of a term or a contact, with the index of its mention; or the end of any element, with kNone.
  Token(TokenKind of, std::uint32_t mention, bool is_end) : kind(of), end(is_end), number_(mention) {}

  TokenKind kind;
  bool end = false;          // the end tag of an element; never set on `text`

  // Characters, or the href of a link; empty on others.
  [[nodiscard]] std::string_view text() const { return {characters_, characters_ == nullptr ? 0 : number_}; }
  // Of a term or a contact, on its start token; kNone on others.
  [[nodiscard]] std::uint32_t mention() const { return kind < TokenKind::term ? kNone : number_; }
  void shorten(std::uint32_t characters) { number_ -= characters; }

 private:
  std::uint32_t number_ = 0;
  const char* characters_ = nullptr;
};

// What a term or a contact in a text refers to. Apart from the tokens, of which there are many more than of all else.
struct Mention {
  TokenKind kind = TokenKind::term;
  Reference reference;
};

// One text in one language. White space is normalised by the reader: a run of it is one space, and
// there is none at the edges of a block.
struct Text {
  Language language = Language::english;
  TextState state = TextState::initial;
  std::uint16_t opening : 15 = 0;  // where two texts have different ones, neither of them 0, they begin with other words
  std::uint16_t may_state : 1 = 1; // whether there may be a digit or a contact in it
  Place place;               // of the element that holds it
  Range tokens;
};

// The same text in both languages; kNone where the author has not written it.
struct Bilingual {
  TextIndex english = kNone;
  TextIndex welsh = kNone;
  [[nodiscard]] TextIndex in(Language language) const {
    return language == Language::english ? english : welsh;
  }
  [[nodiscard]] bool written() const { return english != kNone || welsh != kNone; }
};

// --- Registers ----------------------------------------------------------------------------------

struct Agency { std::string_view id; Place place; Bilingual name; };

struct Source { std::string_view id; Place place; Bilingual title; std::string_view href; std::string_view edition; };

struct Term { std::string_view id; Place place; Bilingual label; Bilingual meaning; };

// A day of the proleptic Gregorian calendar, as days since 1970-01-01; kNoDay where none is written.
using Day = std::int32_t;
inline constexpr Day kNoDay = INT32_MIN;

struct Contact {
  std::string_view id;
  Place place;
  Bilingual name;
  Bilingual note;            // for whom, when: may be absent
  std::string_view phone;    // as it is dialled, spaces allowed; may be empty
  std::string_view text;     // number for text messages; may be empty
  std::string_view href;     // https; may be empty
  Day checked = kNoDay;      // the day somebody last checked it
};

// A local authority, with the agencies that serve it in place of those that the whole of Wales speaks of: its
// Regional Safeguarding Board, its health board and its police force.
struct Area {
  std::string_view id;
  Place place;
  Bilingual name;
  Reference board;
  Reference health_board;
  Reference police;
  Range citations;
};

struct Holiday { Day day = kNoDay; Place place; Bilingual name; };

// The bank holidays known, and the first and last day for which they are complete.
struct Calendar { Place place; Day from = kNoDay; Day to = kNoDay; Range holidays; };

// How an endpoint leaves the child. The order of declaration is the order of protection, least first.
struct Outcome { std::string_view id; Place place; Bilingual label; };

// --- Facts, conditions, events --------------------------------------------------------------------

struct FactValue { std::string_view id; Place place; Bilingual label; FactIndex fact = kNone; };

struct Fact {
  std::string_view id;
  Place place;
  Bilingual label;
  Range values;              // of Pathway::values
  Reference safe;            // the value that means "no risk"; not written for a fact without risk
};

// `fact=value`: what an answer sets. `fact.index` and `value.index` index facts and values.
struct Setting { Reference fact; Reference value; };

// A condition as a postfix list: `equals` pushes fact=value, the others pop their operands.
enum class ConditionOp : std::uint8_t { equals, negate, both, either };
struct ConditionTerm { ConditionOp op = ConditionOp::equals; Reference fact; Reference value; };
struct Condition { Place place; std::string_view written; Range terms; };

struct Event { std::string_view id; Place place; Bilingual label; };

// --- Nodes and branches ---------------------------------------------------------------------------

// How sure we are of what is cited: read in the source, local practice, general knowledge, open question.
enum class Mark : std::uint8_t { verified, local, general, open };

struct Citation {
  Place place;
  Reference source;
  std::string_view part;     // section or page of the source
  Mark mark = Mark::open;
  Bilingual note;            // what is open, or what differs locally
};

enum class Unit : std::uint8_t { immediately, minutes, hours, days, working_days, weeks, months };

struct Deadline {
  Place place;               // of the value of `within`
  Unit unit = Unit::immediately;
  std::uint32_t count = 0;   // 0 only for `immediately`
  Reference from;            // the event it counts from; not written only for `immediately`
};

// As in the XML and in JSON: `immediately`, `minutes`, `working-days`.
[[nodiscard]] std::string_view name_of(Unit unit);
// What `within` says, in one spelling: `immediately`, `1 working-day`, `24 hours`.
[[nodiscard]] std::string within_of(const Deadline& deadline);
// And back: the number and unit; false where it is none.
[[nodiscard]] bool read_within(std::string_view value, Deadline& deadline);

struct Task {
  Place place;
  Reference agency;          // who owes it
  Range with;                // of Pathway::references, agencies that contribute
  Bilingual text;
  bool has_deadline = false;
  Deadline deadline;
  Range marks;               // of Pathway::references, events that have passed once it is done
  Range citations;
};

struct Avoid { Place place; Bilingual text; };

enum class NodeKind : std::uint8_t { question, decision, action, parallel, use, endpoint, exit };

// The element name of a kind, which is also its name in JSON.
[[nodiscard]] std::string_view name_of(NodeKind kind);

// What most of those look at who go through all nodes stands first: in a large pathway they wait for memory.
struct Node {
  NodeKind kind = NodeKind::question;
  bool many = false;         // a question whose answers are checkboxes
  ScopeIndex scope = 0;
  Range branches;            // of Pathway::branches, in document order
  Range answers;             // of a question
  Range strands;             // of a parallel
  Range tasks;
  Reference subpathway;      // of a use: index of a scope
  std::string_view id;
  Place place;               // of the start tag
  Bilingual title;           // what a question asks, or the title of any other kind
  Range marks;               // of Pathway::references, events that have passed once an action is done
  Reference outcome;         // of an endpoint
  Reference agency;          // who leads; not written where the kind has none
  Range with;                // of Pathway::references, agencies that contribute
  Range citations;
  Range avoids;
  Bilingual why;             // why this is asked or done; may be absent
  Bilingual help;            // more about it; may be absent
};

struct Answer {
  std::string_view id;
  Place place;
  NodeIndex node = kNone;
  bool exclusive = false;    // of a `many` question: chosen alone ("none of these")
  Bilingual label;
  Bilingual hint;            // may be absent
  Range sets;                // of Pathway::settings
  Range sets_if_not;         // of a `many` question: what holds when it is not chosen
  Range marks;               // of Pathway::references, events
};

enum class BranchKind : std::uint8_t { answer, when, otherwise, to, on };
[[nodiscard]] std::string_view name_of(BranchKind kind);

// An edge. Its name for people and files is `node-id/branch-id`; the id of a `to` is "to", of an
// `otherwise` "otherwise", of an `on` the exit's id.
struct Branch {
  BranchKind kind = BranchKind::to;
  NodeIndex node = kNone;    // where it starts
  AnswerIndex answer = kNone;
  std::uint32_t condition = kNone;
  Reference target;          // index of a node of the same scope
  std::string_view id;
  Place place;
  Reference exit;            // of an `on`: index of the exit node
};

struct Strand {
  std::string_view id;
  Place place;
  NodeIndex node = kNone;
  Reference agency;
  Reference subpathway;      // index of a scope
  Bilingual title;           // may be absent: then the subpathway's title stands
};

// The pathway's own nodes (scope 0) or a subpathway. Nodes of a scope are contiguous.
struct Scope {
  std::string_view id;       // the pathway's id for scope 0
  Place place;
  Bilingual title;
  Bilingual help;            // may be absent
  Reference start;
  Range nodes;
};

// --- Assertions -------------------------------------------------------------------------------------

enum class PointKind : std::uint8_t { node, branch, event, value };

// Something a route can pass: a node, a branch (`node/branch`), an event, or a fact taking a value.
struct Point {
  PointKind kind = PointKind::node;
  Reference reference;       // index of a node, branch, event or value
};

enum class AssertionKind : std::uint8_t { every_route, no_route };

// A safeguard: every route (or none) passes one of `passes`, once it has passed one of `after`, before it
// passes one of `before`. With neither it speaks of the whole route.
struct Assertion {
  std::string_view id;
  Place place;
  Bilingual title;
  Bilingual why;
  Range citations;
  AssertionKind kind = AssertionKind::every_route;
  Range after;               // of Pathway::points
  Range before;
  Range passes;
  Reference scope;           // not written: the whole pathway
};

// --- The whole --------------------------------------------------------------------------------------

enum class Status : std::uint8_t { draft, agreed, withdrawn };

struct File {
  std::string path;                    // relative to the folder of the main file, `/` between parts
  std::string bytes;                   // as given
};

struct Include { Reference file; };    // index of a file

struct Pathway {
  Pathway() = default;
  Pathway(Pathway&&) = default;
  Pathway& operator=(Pathway&&) = default;
  Pathway(const Pathway&) = delete;
  Pathway& operator=(const Pathway&) = delete;

  std::string_view id;
  std::string_view edition;
  Status status = Status::draft;
  Day review_by = kNoDay;
  Place place;
  Place review_by_place;
  Bilingual title;
  Bilingual notice;          // what a reader must know of its standing

  std::vector<File> files;   // [0] is the main file
  std::vector<std::string> characters;   // what reads otherwise than it stands in the files
  std::vector<Include> includes;
  std::vector<Text> texts;
  std::vector<Token> tokens;
  std::vector<Mention> mentions;
  std::vector<Scope> scopes;
  std::vector<Node> nodes;
  std::vector<Answer> answers;
  std::vector<Branch> branches;
  std::vector<Strand> strands;
  std::vector<Task> tasks;
  std::vector<Avoid> avoids;
  std::vector<Citation> citations;
  std::vector<Reference> references;
  std::vector<Fact> facts;
  std::vector<FactValue> values;
  std::vector<Setting> settings;
  std::vector<Condition> conditions;
  std::vector<ConditionTerm> condition_terms;
  std::vector<Event> events;
  std::vector<Assertion> assertions;
  std::vector<Point> points;
  std::vector<Agency> agencies;
  std::vector<Source> sources;
  std::vector<Term> terms;
  std::vector<Contact> contacts;
  std::vector<Area> areas;
  std::vector<Outcome> outcomes;
  std::vector<Holiday> holidays;
  Calendar calendar;
  mutable std::string known_hash;  // of content_hash(), which works it out once
};

// Where a place is, counted over the file as it was given.
[[nodiscard]] LineColumn line_column(const Pathway& pathway, Place place);

// The characters of a text without its markup, blocks parted by one space or what is given instead; a term
// written without words of its own gives its label, a contact its name. Empty for kNone.
[[nodiscard]] std::string plain_text(const Pathway& pathway, TextIndex text, char between_blocks = ' ');

// "sha256:" and 64 hexadecimal digits over the paths and bytes of all files: what a record and an
// audit name the content by. Worked out the first time it is asked for, over the bytes as they are then.
[[nodiscard]] std::string content_hash(const Pathway& pathway);

// "sha256:" and what `sha256sum` gives for these bytes.
[[nodiscard]] std::string hash_of(std::string_view bytes);

}  // namespace llwybr
