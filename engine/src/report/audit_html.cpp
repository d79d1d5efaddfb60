#include "language/language.hpp"
#include "llwybr/report.hpp"
#include "report/audit_parts.hpp"
#include "report/audit_words.hpp"
#include "report/html_page.hpp"
#include "report/names.hpp"
#include "report/places.hpp"
#include "report/words.hpp"

namespace llwybr {
namespace {

constexpr std::string_view kStyle =
    "body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1rem;color:#0b0c0c;"
    "background:#fff}\n"
    "h1,h2{line-height:1.2}a{color:#1d70b8}code{font-size:.9em;overflow-wrap:anywhere}\n"
    ".verdict{border:.3rem solid #0b0c0c;padding:1rem;font-size:1.5rem;font-weight:700}\n"
    ".proved{border-color:#00703c}.has-errors{border-color:#d4351c}\n"
    "article+article{border-top:.3rem solid #0b0c0c;margin-top:3rem}.scroll{overflow-x:auto}\n"
    "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #b1b4b6;padding:.4rem .6rem .4rem 0;"
    "text-align:left;vertical-align:top;overflow-wrap:anywhere;min-width:6rem}tbody th{font-weight:400}\n"
    "@media print{body{font-size:9pt;max-width:none;padding:0}.scroll{overflow:visible}thead{display:table-header-group}"
    "tr{break-inside:avoid}h2{break-after:avoid}article+article{break-before:page}nav{display:none}"
    // Routes as long as paragraphs, one for each branch, would fill hundreds of pages that nobody reads on paper.
    ".routes td:last-child:has(code){display:none}"
    "body:has(article:target) article:not(:target){display:none}}\n"
    "@media not print{.printed{display:none}}\n";

// Everything in one language.
class Article {
 public:
  Article(HtmlPage& page, const Pathway& pathway, const Report& report, const Audit& audit, Language language)
      : page_(page), pathway_(pathway), report_(report), audit_(audit), language_(language), places_(pathway) {}

  void write() {
    const std::string tag(tag_of(language_));
    page_.open("article", "lang=\"" + tag + "\" id=\"" + tag + "\"");
    head();
    stages();
    endpoints();
    assertions();
    loops();
    deadlines();
    sources();
    texts();
    branches();
    files();
    page_.close("article");
  }

 private:
  std::string in(Words words) const { return std::string(words.in(language_)); }
  std::string in(Words words, std::size_t first, std::size_t second) const {
    return words::filled(words, language_, std::to_string(first), std::to_string(second));
  }
  std::string in(const Bilingual& text) const {
    return text.in(language_) == kNone ? in(words::kNotWritten) : plain_text(pathway_, text.in(language_));
  }
  void heading(Words words) { page_.element("h2", words.in(language_)); }
  void fact(Words name, std::string_view value) {
    page_.element("dt", name.in(language_));
    page_.element("dd", value);
  }

  // What nobody has is said, instead of an empty table.
  bool none(bool is_empty) {
    if (is_empty) page_.element("p", words::kNothing.in(language_));
    return is_empty;
  }

  void head() {
    page_.element("p", words::kAuditOf.in(language_));
    page_.element("h1", in(pathway_.title));
    page_.element("h2", words::kVerdict.in(language_));
    page_.element("p", words::of(audit_.verdict).in(language_),
                  "class=\"verdict " + std::string(name_of(audit_.verdict)) + "\"");
    page_.element("p", in(words::kWitnessed, audit_.witnessed(), audit_.branches.size()));
    page_.element("p", in(words::kHolding, audit_.holding(), audit_.assertions.size()));
    if (audit_.has_evidence) page_.element("p", in(words::kCovering, audit_.covering.size(), audit_.fewest_routes));
    page_.element("p", words::kHowToVerify.in(language_));
    if (pathway_.notice.written()) page_.element("p", in(pathway_.notice));
    page_.open("dl");
    fact(words::kEdition, pathway_.edition);
    fact(words::kStatus, words::of(pathway_.status).in(language_));
    review();
    fact(words::kToday, audit_.today == kNoDay ? in(words::kNoDate) : date_words(audit_.today, language_));
    fact(words::kEngine, "llwybr " + std::string(engine_version()));
    fact(words::kHash, quoted(content_hash(pathway_)));
    page_.close("dl");
  }

  void review() {
    if (pathway_.review_by == kNoDay) return;
    std::string text = date_words(pathway_.review_by, language_);
    if (audit_.today != kNoDay && audit_.today > pathway_.review_by) text += " – " + in(words::kOverdue);
    fact(words::kReviewBy, text);
  }

  void stages() {
    heading(words::kFindings);
    page_.open_table(language_, {words::kStage, words::kResult});
    for (const Stage stage : kStages) {
      std::string result = in(words::of(report_.stages[static_cast<std::size_t>(stage)]));
      if (stage == Stage::content && audit_.today == kNoDay) result += "; " + in(words::kDatesNotChecked);
      page_.row({in(words::of(stage)) + ": " + in(words::subject_of(stage)), result});
    }
    page_.close_table();
    if (none(report_.findings.empty())) return;
    page_.open_table(language_, {words::kCheckName, words::kSeverity, words::kPlace, words::kMessage});
    for (const Finding& finding : report_.findings) {
      const LineColumn at = places_.at(finding.place);
      page_.row({quoted(finding.check->id), in(words::of(finding.check->severity)),
                 std::string(places_.path_of(finding.place)) + ":" + std::to_string(at.line),
                 message_of(finding, language_)});
    }
    page_.close_table();
    if (report_.unlisted > 0) page_.element("p", in(words::kUnlisted) + ": " + std::to_string(report_.unlisted));
  }

  std::string route(const std::vector<std::string>& names) const {
    std::string text;
    for (const std::string& name : names) text.append(text.empty() ? "" : " → ").append(quoted(name));
    return text;
  }

  std::string wait(const LongestWait& wait) const {
    std::string text;
    for (std::size_t unit = 0; unit < wait.units.size(); ++unit) {
      if (wait.units[unit] == 0) continue;
      text.append(text.empty() ? "" : " + ");
      text += duration_words(static_cast<Unit>(unit), static_cast<std::uint32_t>(wait.units[unit]), language_);
    }
    if (text.empty()) text = in(words::kNoLimits);
    if (wait.loop == kNone) return text;
    return words::filled(words::kUnbounded, language_, text, pathway_.nodes[wait.loop].id);
  }

  std::string missing(Words no_route) const {
    return in(audit_.has_evidence ? no_route : words::kUndecided);
  }

  void endpoints() {
    heading(words::kEndpoints);
    page_.element("p", words::kMustPassMeans.in(language_));
    page_.element("p", words::kLongestWaitMeans.in(language_));
    page_.open_table(language_, {words::kEndpoint, words::kOutcome, words::kShortest, words::kMustPass,
                                 words::kLongestWait});
    for (const EndpointAudit& endpoint : audit_.endpoints) {
      const Node& node = pathway_.nodes[endpoint.node];
      const std::string outcome = node.outcome.resolved() ? in(pathway_.outcomes[node.outcome.index].label)
                                                          : std::string(node.outcome.id);
      std::string passed;
      for (const NodeIndex passes : endpoint.must_pass) {
        passed.append(passed.empty() ? "" : ", ").append(quoted(pathway_.nodes[passes].id));
      }
      page_.row({in(node.title) + " (" + quoted(node.id) + ")", outcome,
                 endpoint.shortest ? route(endpoint.shortest->route) : missing(words::kNoRouteTo), passed,
                 endpoint.shortest ? wait(endpoint.longest) : std::string()});
    }
    page_.close_table();
  }

  void assertions() {
    heading(words::kAssertions);
    if (none(audit_.assertions.empty())) return;
    page_.open_table(language_, {words::kAssertion, words::kRule, words::kVerdict, words::kCounterExample});
    for (std::size_t index = 0; index < audit_.assertions.size(); ++index) {
      const AssertionAudit& found = audit_.assertions[index];
      const Assertion& assertion = pathway_.assertions[index];
      page_.row({in(assertion.title) + " (" + quoted(assertion.id) + ")", quoted(rule_of(pathway_, assertion)),
                 in(words::of(found.verdict)),
                 found.counter_example ? route(found.counter_example->route) : std::string()});
    }
    page_.close_table();
  }

  void loops() {
    heading(words::kLoops);
    if (!audit_.has_evidence) return page_.element("p", in(words::kUndecided));
    if (none(audit_.loops.empty())) return;
    page_.open_table(language_, {words::kLoopNodes, words::kLoopExits});
    for (const LoopAudit& loop : audit_.loops) {
      std::string nodes;
      for (const NodeIndex node : loop.nodes) nodes.append(nodes.empty() ? "" : ", ").append(quoted(pathway_.nodes[node].id));
      std::string exits;
      for (const BranchIndex exit : loop.exits) {
        exits.append(exits.empty() ? "" : ", ").append(quoted(name_of(pathway_, pathway_.branches[exit])));
      }
      page_.row({nodes, exits});
    }
    page_.close_table();
  }

  std::string cites(Range citations) const {
    std::string text;
    for (std::uint32_t i = citations.first; i < citations.end(); ++i) {
      const Citation& citation = pathway_.citations[i];
      if (!text.empty()) text += "; ";
      text += citation.source.resolved() ? in(pathway_.sources[citation.source.index].title)
                                         : std::string(citation.source.id);
      if (!citation.part.empty()) text.append(", ").append(citation.part);
      text.append(" (").append(words::of(citation.mark).in(language_)).append(")");
    }
    return text;
  }

  void deadlines() {
    heading(words::kDeadlines);
    const std::vector<LimitedTask> limits = limited_tasks(pathway_);
    if (none(limits.empty())) return;
    page_.open_table(language_, {words::kNode, words::kOwes, words::kTask, words::kWithinHead, words::kFromHead,
                                 words::kSource});
    for (const LimitedTask& limited : limits) {
      const Task& task = pathway_.tasks[limited.task];
      const Node& node = pathway_.nodes[limited.node];
      const Reference& agency = task.agency.written() ? task.agency : node.agency;
      const Reference& from = task.deadline.from;
      page_.row({in(node.title) + " (" + quoted(node.id) + ")",
                 agency.resolved() ? in(pathway_.agencies[agency.index].name) : std::string(agency.id),
                 in(task.text), duration_words(task.deadline.unit, task.deadline.count, language_),
                 from.resolved() ? in(pathway_.events[from.index].label) : std::string(),
                 cites(citations_of(pathway_, limited))});
    }
    page_.close_table();
  }

  void sources() {
    heading(words::kSources);
    const std::vector<MarkCounts> counts = citations_by_source(pathway_);
    if (none(counts.empty())) return;
    page_.open_table(language_, {words::kSource, words::of(Mark::verified), words::of(Mark::local),
                                 words::of(Mark::general), words::of(Mark::open)});
    for (std::size_t source = 0; source < counts.size(); ++source) {
      std::vector<std::string> cells{in(pathway_.sources[source].title)};
      for (const std::uint32_t count : counts[source]) cells.push_back(std::to_string(count));
      page_.row(cells);
    }
    page_.close_table();
  }

  void texts() {
    heading(words::kTranslation);
    page_.open_table(language_, {words::kLanguageHead, words::of(TextState::initial), words::of(TextState::translated),
                                 words::of(TextState::reviewed), words::of(TextState::final)});
    // English is what is translated.
    std::vector<std::string> cells{std::string(words::kLanguageName.in(Language::welsh))};
    const StateCounts counts = texts_by_state(pathway_)[static_cast<std::size_t>(Language::welsh)];
    for (const std::uint32_t count : counts) cells.push_back(std::to_string(count));
    page_.row(cells);
    page_.close_table();
  }

  void branches() {
    heading(words::kAllBranches);
    page_.element("p", words::kRoutesNotPrinted.in(language_), "class=\"printed\"");
    page_.open("div", "class=\"routes\"");
    page_.open_table(language_, {words::kBranch, words::kPlace, words::kWitness});
    for (BranchIndex index = 0; index < pathway_.branches.size(); ++index) {
      const Branch& branch = pathway_.branches[index];
      const std::optional<Witness>& witness = audit_.branches[index].witness;
      page_.row({quoted(name_of(pathway_, branch)),
                 std::string(places_.path_of(branch.place)) + ":" + std::to_string(places_.at(branch.place).line),
                 witness ? route(witness->route) : missing(words::kNoRoute)});
    }
    page_.close_table();
    page_.close("div");
  }

  void files() {
    heading(words::kFiles);
    page_.open_table(language_, {words::kFile, {"SHA-256", "SHA-256"}});
    for (const File& file : pathway_.files) page_.row({quoted(file.path), quoted(hash_of(file.bytes))});
    page_.close_table();
  }

  HtmlPage& page_;
  const Pathway& pathway_;
  const Report& report_;
  const Audit& audit_;
  Language language_;
  Places places_;
};

}  // namespace

std::string audit_html(const Pathway& pathway, const Report& report, const Audit& audit) {
  HtmlPage page;
  page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
  page.element("title", std::string(pathway.id) + " " + std::string(pathway.edition) + ": audit, archwiliad");
  page.raw("<style>\n");
  page.raw(kStyle);
  page.raw("</style>\n</head>\n<body>\n<nav><a href=\"#en\" lang=\"en\" hreflang=\"en\">English</a> · "
           "<a href=\"#cy\" lang=\"cy\" hreflang=\"cy\">Cymraeg</a>. The one that you choose is printed alone. "
           "<span lang=\"cy\">Yr un a ddewiswch sy’n cael ei hargraffu, ar ei phen ei hun.</span></nav>\n<main>\n");
  for (const Language language : kLanguages) Article(page, pathway, report, audit, language).write();
  page.raw("</main>\n</body>\n</html>\n");
  return page.take();
}

}  // namespace llwybr
