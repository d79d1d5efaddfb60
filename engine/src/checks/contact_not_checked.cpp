#include "checks/check.hpp"

namespace llwybr {
namespace {

constexpr std::int64_t kMostDays = 365;

constexpr Words kNever{"has never been checked", "heb ei wirio erioed"};

Phrase since(Day checked) {
  std::string english("was last checked on "), welsh("heb ei wirio ers ");
  const std::string day = format_day(checked);
  return {english.append(day), welsh.append(day)};
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Day today = context.options.today;
  for (const Contact& contact : context.pathway.contacts) {
    const bool never = contact.checked == kNoDay;
    const bool long_ago = !never && today != kNoDay && std::int64_t{today} - contact.checked > kMostDays;
    if (!never && !long_ago) continue;
    findings.push_back(
        {nullptr, contact.place, 0, {contact.id, never ? Phrase(kNever) : since(contact.checked)}, {}, {}});
  }
}

}  // namespace

const Check check_contact_not_checked{
    {"contact-not-checked",
     Stage::content,
     Severity::warning,
     {"the contact `{0}` {1}", "mae'r cyswllt `{0}` {1}"},
     {"ring the number, or open the page of a contact without one; if it is right, write the day in `checked`",
      "ffoniwch y rhif, neu agorwch dudalen cyswllt heb rif; os yw’n gywir, ysgrifennwch y diwrnod yn `checked`"},
     {"A number that no longer answers costs a child time. Contacts are checked at least once a year.",
      "Mae rhif nad yw'n ateb mwyach yn costio amser i blentyn. Caiff cysylltiadau eu gwirio o leiaf unwaith "
      "y "
      "flwyddyn."}},
    run};

}  // namespace llwybr
