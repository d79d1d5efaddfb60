#include <array>

#include "llwybr/report.hpp"
#include "report/characters.hpp"
#include "report/excerpt.hpp"
#include "report/ink.hpp"
#include "report/places.hpp"
#include "report/words.hpp"

namespace llwybr {
namespace {

class FindingsText {
 public:
  FindingsText(const Pathway& pathway, const Report& report, Language language, bool color,
               std::string_view folder)
      : pathway_(pathway),
        report_(report),
        language_(language),
        color_(color),
        folder_(folder),
        places_(pathway) {}

  std::string whole() {
    const Stage* stage = nullptr;
    for (const Finding& finding : report_.findings) {
      if (stage == nullptr || *stage != finding.check->stage) {
        stage = &finding.check->stage;
        text_ += in_ink(std::string("── ").append(in(words::of(*stage))), Ink::strong) + "\n\n";
      }
      append_finding(finding);
    }
    append_summary();
    return std::move(text_);
  }

 private:
  std::string in(Words words) const { return std::string(words.in(language_)); }
  std::string in_ink(std::string_view text, Ink ink) const { return inked(text, ink, color_); }

  std::string place_words(Place place) {
    const LineColumn at = places_.at(place);
    std::string words = printable(std::string(folder_).append(places_.path_of(place)));
    return words.append(":").append(std::to_string(at.line)).append(":").append(std::to_string(at.column));
  }

  void append_finding(const Finding& finding) {
    const CheckInfo& check = *finding.check;
    text_ += in_ink(place_words(finding.place) + ":", Ink::strong) + " ";
    text_ += in_ink(in(words::of(check.severity)) + ":", ink_of(check.severity)) + " ";
    text_ += in_ink(printable(message_of(finding, language_)), Ink::strong);
    text_.append(" [").append(check.id).append("]\n");
    append_excerpt(finding);
    append_remark(words::kHint, printable(hint_of(finding, language_)));
    for (const RelatedPlace& related : finding.related) {
      append_remark(words::kSee, place_words(related.place) + ": " + printable(related.note.in(language_)));
    }
    std::string route;
    for (const std::string& branch : finding.route)
      route.append(route.empty() ? "" : " → ").append(printable(branch));
    append_remark(words::kRoute, route);
    text_ += '\n';
  }

  void append_excerpt(const Finding& finding) {
    if (finding.place.file >= pathway_.files.size()) return;
    const std::string_view bytes = pathway_.files[finding.place.file].bytes;
    if (bytes.empty()) return;
    const Excerpt excerpt = excerpt_of(bytes, finding.place.offset, finding.length);
    const std::string line = std::to_string(places_.at(finding.place).line);
    const std::string gutter(std::max<std::size_t>(line.size(), kGutter) - line.size(), ' ');
    text_ += in_ink(gutter + line + " |", Ink::faint) + " " + excerpt.source + "\n";
    text_ += in_ink(std::string(gutter.size() + line.size(), ' ') + " |", Ink::faint) + " " +
             in_ink(excerpt.marks, ink_of(finding.check->severity)) + "\n";
  }

  void append_remark(Words kind, std::string_view remark) {
    if (remark.empty()) return;
    text_ += std::string(kGutter, ' ') + " = " + in_ink(in(kind) + ":", Ink::strong) + " ";
    text_.append(remark) += '\n';
  }

  void append_count(Words what, Severity severity) {
    const std::size_t count = report_.count(severity);
    const std::string words = in(what) + ": " + std::to_string(count);
    text_ += count == 0 ? words : in_ink(words, ink_of(severity));
  }

  void append_summary() {
    append_count(words::kErrors, Severity::error);
    text_ += ", ";
    append_count(words::kWarnings, Severity::warning);
    text_ += ", ";
    append_count(words::kNotes, Severity::note);
    if (report_.unlisted > 0) {
      text_ += ", " + in_ink(in(words::kUnlisted) + ": " + std::to_string(report_.unlisted), Ink::yellow);
    }
    text_.append("\n").append(in(words::kStages)).append(":\n");
    for (const Stage stage : kStages) append_stage(stage);
    append_verdict();
  }

  void append_stage(Stage stage) {
    std::size_t widest = 0;
    for (const Stage other : kStages) widest = std::max(widest, columns_of(words::of(other).in(language_)));
    const std::string name = in(words::of(stage));
    const StageResult result = report_.stages[static_cast<std::size_t>(stage)];
    text_ += "  " + name + std::string(widest - columns_of(name) + 2, ' ');
    text_ += in_ink(in(words::of(result)), ink_of_result(result));
    text_.append(" (").append(in(words::subject_of(stage)));
    // One that is lost with its file would not be missed otherwise.
    if (stage == Stage::assertions) text_.append(": ").append(std::to_string(pathway_.assertions.size()));
    text_ += ")\n";
  }

  static Ink ink_of_result(StageResult result) {
    switch (result) {
      case StageResult::clean:
        return Ink::green;
      case StageResult::has_errors:
        return Ink::red;
      default:
        return Ink::yellow;
    }
  }

  void append_stages_with(StageResult result, Words words) {
    std::string names;
    for (const Stage stage : kStages) {
      if (report_.stages[static_cast<std::size_t>(stage)] != result) continue;
      names.append(names.empty() ? "" : ", ").append(in(words::of(stage)));
    }
    if (!names.empty()) text_.append("; ").append(in(words)).append(": ").append(names);
  }

  // The last line, which says what was not shown as plainly as what was.
  void append_verdict() {
    const bool bad = report_.has_errors();
    text_ += in(words::kResult) + ": ";
    text_ += in_ink(in(bad ? words::kErrorsFound : words::kNoErrors), bad ? Ink::red : Ink::green);
    append_stages_with(StageResult::not_run, words::kNotRunStages);
    append_stages_with(StageResult::not_built, words::kNotProved);
    text_ += '\n';
  }

  static constexpr std::size_t kGutter = 5;

  const Pathway& pathway_;
  const Report& report_;
  Language language_;
  bool color_;
  std::string_view folder_;
  Places places_;
  std::string text_;
};

}  // namespace

std::string findings_text(const Pathway& pathway, const Report& report, Language language, bool color,
                          std::string_view folder) {
  return FindingsText(pathway, report, language, color, folder).whole();
}

}  // namespace llwybr
