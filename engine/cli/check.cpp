// llwybr check
#include <ctime>

#include "command.hpp"
#include "llwybr/report.hpp"
#include "load.hpp"
#include "terminal.hpp"
#include "words.hpp"

namespace llwybr::cli {
namespace {

// The date on this machine.
std::optional<Day> date_here() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  char text[16];
  if (localtime_r(&now, &local) == nullptr || std::strftime(text, sizeof text, "%Y-%m-%d", &local) == 0) {
    return std::nullopt;
  }
  return parse_day(text);
}

}  // namespace

int check_command(const Call& call) {
  CheckOptions options;
  const std::optional<Day> today = call.today.empty() ? date_here() : parse_day(call.today);
  if (today) {
    options.today = *today;
  } else if (!call.today.empty()) {
    complain(words::filled(words::kBadDate, call.language, call.today));
    return kUnusable;
  }
  const std::optional<Loaded> loaded = load(call, options);
  if (!loaded) return kUnusable;
  const Pathway& pathway = loaded->pathway();
  const Report& report = loaded->report;
  const int exit = report.has_errors() ? kFound : kClean;
  if (call.format == "json") return print(findings_json(pathway, report), call.language, exit);
  const std::string& folder = loaded->folder.shown();
  if (call.format == "sarif")
    return print(findings_sarif(pathway, report, call.language, folder), call.language, exit);
  return print(findings_text(pathway, report, call.language, wants_color(call.color), folder), call.language,
               exit);
}

}  // namespace llwybr::cli
