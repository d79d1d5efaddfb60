#include "checks/check.hpp"

namespace llwybr {
namespace {

constexpr std::int64_t kMostDays = 365;

constexpr Words kNever{"has never been checked", "heb ei wirio erioed"};

Phrase since(Day checked) {
  const std::string day = format_day(checked);
  return {"was last checked on " + day, "heb ei wirio ers " + day};
}

Phrase ahead(Day checked) {
  const std::string day = format_day(checked);
  return {"is said to have been checked on " + day + ", which is still to come",
          "i fod wedi'i wirio ar " + day + ", nad yw wedi dod eto"};
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Day today = context.options.today;
  for (const Contact& contact : context.pathway.contacts) {
    const bool never = contact.checked == kNoDay;
    const bool long_ago = !never && today != kNoDay && std::int64_t{today} - contact.checked > kMostDays;
    const bool is_ahead = !never && today != kNoDay && contact.checked > today;
    if (!never && !long_ago && !is_ahead) continue;
    const Phrase found = never ? Phrase(kNever) : is_ahead ? ahead(contact.checked) : since(contact.checked);
    findings.push_back({nullptr, contact.place, 0, {contact.id, found}, {}, {}});
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
