// llwybr explain
#include "command.hpp"
#include "llwybr/report.hpp"
#include "terminal.hpp"
#include "words.hpp"

namespace llwybr::cli {
namespace {

int unknown_check(const Call& call) {
  std::vector<std::string_view> ids;
  for (const CheckInfo* check : all_checks()) ids.push_back(check->id);
  complain(words::filled(words::kUnknownCheck, call.language, call.check) +
           words::did_you_mean(call.check, ids, call.language));
  return kUnusable;
}

}  // namespace

int explain_command(const Call& call) {
  if (call.check.empty())
    return print(checks_text(call.language, wants_color(call.color)), call.language, kClean);
  const CheckInfo* check = find_check(call.check);
  if (check == nullptr) return unknown_check(call);
  return print(explain_text(*check, call.language, wants_color(call.color)), call.language, kClean);
}

}  // namespace llwybr::cli
