#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "checks/check.hpp"
#include "checks/written_texts.hpp"

namespace llwybr {
namespace {

// For the phone of people who cannot hear or speak: alone for 999, before any other number (Ofcom's relay service).
constexpr std::string_view kRelayEmergency = "18000";
constexpr std::string_view kRelay = "18001";

bool has_length(std::string_view digits, std::size_t least, std::size_t most) {
  return digits.size() >= least && digits.size() <= most;
}

// Whether a number as it is dialled within the country could be one of Ofcom's numbering plan, by its length and start.
bool is_national(std::string_view digits) {
  if (digits.size() == 3) return digits[0] == '1' || digits == "999";
  if (digits.starts_with("116")) return digits.size() == 6;
  // The two that have always been shorter than others.
  if (digits == "08001111" || digits == "08454647") return true;
  return digits.starts_with('0') && !digits.starts_with("00") && has_length(digits, 10, 11);
}

bool is_likely(std::string_view digits, bool is_abroad, bool is_for_texts) {
  if (is_abroad) {
    if (!digits.starts_with("44")) return has_length(digits, 8, 15);
    digits.remove_prefix(2);
    return !digits.starts_with('0') && has_length(digits, 9, 10);
  }
  if (digits == kRelayEmergency) return true;
  if (digits.starts_with(kRelay) && digits.size() > kRelay.size()) digits.remove_prefix(kRelay.size());
  if (is_for_texts && !digits.starts_with('0') && has_length(digits, 5, 6)) return true;
  return is_national(digits);
}

// Where the number stands in the tag of its contact; where it is written otherwise than it reads, where the tag begins.
Place place_of(const Pathway& pathway, const Contact& contact, std::string_view number) {
  std::string_view tag = pathway.files[contact.place.file].bytes;
  tag = tag.substr(contact.place.offset, tag.find('>', contact.place.offset) - contact.place.offset);
  const auto is_quote = [&](std::size_t at) { return at < tag.size() && (tag[at] == '"' || tag[at] == '\''); };
  std::size_t at = tag.find(number);
  while (at != std::string_view::npos && !(is_quote(at - 1) && is_quote(at + number.size())))
    at = tag.find(number, at + 1);
  return {contact.place.file,
          contact.place.offset + (at == std::string_view::npos ? 0 : static_cast<std::uint32_t>(at))};
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  for (const Contact& contact : pathway.contacts) {
    const auto look_at = [&](std::string_view number, bool is_for_texts) {
      std::string digits;
      std::copy_if(number.begin(), number.end(), std::back_inserter(digits), is_digit);
      if (digits.empty() || is_likely(digits, number[0] == '+', is_for_texts)) return;
      const Place place = place_of(pathway, contact, number);
      const auto length = place.offset == contact.place.offset ? 0u : static_cast<std::uint32_t>(number.size());
      findings.push_back({nullptr, place, length, {contact.id, number, std::to_string(digits.size())}, {}, {}});
    };
    look_at(contact.phone, false);
    look_at(contact.text, true);
  }
}

}  // namespace

const Check check_unlikely_phone_number{
    {"unlikely-phone-number",
     Stage::content,
     Severity::warning,
     {"the number `{1}` of the contact `{0}` is not like one of the United Kingdom ({2} digits)",
      "nid yw rhif `{1}` y cyswllt `{0}` yn debyg i un o'r Deyrnas Unedig ({2} digid)"},
     {"compare it with its source digit by digit; a number has 10 or 11 digits and starts with 0, or has 9 or 10 "
      "behind "
      "`+44`; 999, 101, 111 and `116` with three more are shorter, and so are 5 or 6 digits for text messages",
      "cymharwch ef â'i ffynhonnell fesul digid; mae gan rif 10 neu 11 digid gan ddechrau â 0, neu 9 neu 10 ar ôl "
      "`+44`; "
      "mae 999, 101, 111 a `116` gyda thri arall yn fyrrach, ac felly hefyd 5 neu 6 digid ar gyfer negeseuon testun"},
     {"A number with a digit too few or too many reaches nobody, or somebody else.",
      "Nid yw rhif â digid yn ormod neu ddigid ar goll yn cyrraedd neb, neu mae'n cyrraedd rhywun arall."}},
    run};

}  // namespace llwybr
