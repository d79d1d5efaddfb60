#include "xml/values.hpp"

#include "llwybr/engine.hpp"

namespace llwybr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_id_letter(char c) { return (c >= 'a' && c <= 'z') || is_digit(c); }
bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// An address without white space, quotation marks or the like, which no address holds.
bool is_address(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= 0x20 || c == '"' || c == '<' || c == '>' || c == '\\' || c == '`' ||
        c == '{' || c == '}' || c == '|' || c == '^' || c == '\x7f') {
      return false;
    }
  }
  return true;
}

bool is_https(std::string_view text) {
  constexpr std::string_view kStart = "https://";
  return starts_with(text, kStart) && text.size() > kStart.size() && text[kStart.size()] != '/' &&
         is_address(text);
}

// `tel:` and `mailto:` with something behind.
bool is_link(std::string_view text) {
  if (is_https(text)) return true;
  for (const std::string_view start : {std::string_view("tel:"), std::string_view("mailto:")}) {
    if (starts_with(text, start)) return text.size() > start.size() && is_address(text);
  }
  return false;
}

// Digits, in groups parted by one space, perhaps after a plus sign.
bool is_phone(std::string_view text) {
  if (!text.empty() && text[0] == '+') text.remove_prefix(1);
  if (text.empty() || text.size() > 40 || !is_digit(text.back())) return false;
  bool space = true;
  for (const char c : text) {
    if (c == ' ' ? space : !is_digit(c)) return false;
    space = c == ' ';
  }
  return true;
}

bool has_words(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) > 0x20) return true;
  }
  return false;
}

}  // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > kMostIdBytes || text[0] < 'a' || text[0] > 'z') return false;
  bool hyphen = false;
  for (const char c : text) {
    if (c == '-' ? hyphen : !is_id_letter(c)) return false;
    hyphen = c == '-';
  }
  return !hyphen;
}

bool is_well_written(ValueKind kind, std::string_view value) {
  switch (kind) {
    case ValueKind::id:
      return is_id(value);
    case ValueKind::day:
      return parse_day(value).has_value();
    case ValueKind::words:
      return has_words(value);
    case ValueKind::status:
      return value == "draft" || value == "agreed" || value == "withdrawn";
    case ValueKind::state:
      return value == "initial" || value == "translated" || value == "reviewed" || value == "final";
    case ValueKind::https:
      return is_https(value);
    case ValueKind::link:
      return is_link(value);
    case ValueKind::phone:
      return is_phone(value);
    case ValueKind::select:
      return value == "one" || value == "many";
    case ValueKind::yes:
      return value == "yes";
    case ValueKind::mark:
      return value == "verified" || value == "local" || value == "general" || value == "open";
    case ValueKind::language:
      return value == "en" || value == "cy";
    case ValueKind::pathway_namespace:
      return value == kPathwayNamespace;
    case ValueKind::instance_namespace:
      return value == "http://www.w3.org/2001/XMLSchema-instance";
    case ValueKind::path:
      return !value.empty();
    case ValueKind::ids:
    case ValueKind::settings:
    case ValueKind::condition:
    case ValueKind::within:
    case ValueKind::points:
      return true;
  }
  return true;
}

Words expected(ValueKind kind) {
  switch (kind) {
    case ValueKind::id:
      return {"lower-case words joined by hyphens, starting with a letter, at most 100 characters",
              "eiriau llythrennau bach wedi'u cysylltu â chysylltnodau, gan ddechrau â llythyren, hyd at 100 "
              "nod"};
    case ValueKind::day:
      return {"a date as `2026-11-24`, between 1900 and 2199",
              "ddyddiad fel `2026-11-24`, rhwng 1900 a 2199"};
    case ValueKind::words:
      return {"something: it is empty", "rywbeth: mae'n wag"};
    case ValueKind::status:
      return {"`draft`, `agreed` or `withdrawn`", "`draft`, `agreed` neu `withdrawn`"};
    case ValueKind::state:
      return {"`initial`, `translated`, `reviewed` or `final`",
              "`initial`, `translated`, `reviewed` neu `final`"};
    case ValueKind::https:
      return {"an address that starts with `https://`", "gyfeiriad sy'n dechrau â `https://`"};
    case ValueKind::link:
      return {"an address that starts with `https://`, `tel:` or `mailto:`",
              "gyfeiriad sy'n dechrau â `https://`, `tel:` neu `mailto:`"};
    case ValueKind::phone:
      return {"a number as it is dialled: digits with single spaces, perhaps after `+`",
              "rif fel y caiff ei ddeialu: digidau â bylchau sengl, ar ôl `+` efallai"};
    case ValueKind::select:
      return {"`one` or `many`", "`one` neu `many`"};
    case ValueKind::yes:
      return {"`yes`, or leave the attribute out", "`yes`, neu hepgorwch y briodwedd"};
    case ValueKind::mark:
      return {"`verified`, `local`, `general` or `open`", "`verified`, `local`, `general` neu `open`"};
    case ValueKind::language:
      return {"`en` or `cy`", "`en` neu `cy`"};
    case ValueKind::pathway_namespace:
      return {"`urn:llwybr:pathway:1`", "`urn:llwybr:pathway:1`"};
    case ValueKind::instance_namespace:
      return {"`http://www.w3.org/2001/XMLSchema-instance`", "`http://www.w3.org/2001/XMLSchema-instance`"};
    case ValueKind::path:
      return {"the path of a file below this folder, with `/` between its parts",
              "lwybr ffeil o dan y ffolder hon, gyda `/` rhwng ei rannau"};
    case ValueKind::ids:
      return {"ids parted by one space, each once", "ddynodwyr â bwlch rhyngddynt, pob un unwaith"};
    case ValueKind::settings:
      return {"`fact=value`, several parted by one space, each fact once",
              "`ffaith=gwerth`, â bwlch rhwng sawl un, pob ffaith unwaith"};
    case ValueKind::condition:
      return {"`fact = value`, joined by `and`, `or`, `not` and brackets",
              "`ffaith = gwerth`, wedi'u cysylltu gan `and`, `or`, `not` a chromfachau"};
    case ValueKind::within:
      return {
          "`immediately`, or a number from 1 to 9999 and `minutes`, `hours`, `days`, `working-days`, `weeks` "
          "or "
          "`months`",
          "`immediately`, neu rif rhwng 1 a 9999 a `minutes`, `hours`, `days`, `working-days`, `weeks` neu "
          "`months`"};
    case ValueKind::points:
      return {
          "nodes, branches as `node/branch`, events or values as `fact=value`, parted by one space, each "
          "once",
          "nodau, canghennau fel `nod/cangen`, digwyddiadau neu werthoedd fel `ffaith=gwerth`, â bwlch "
          "rhyngddynt, pob un unwaith"};
  }
  return {};
}

TextState text_state(std::string_view value) {
  if (value == "translated") return TextState::translated;
  if (value == "reviewed") return TextState::reviewed;
  if (value == "final") return TextState::final;
  return TextState::initial;
}

bool read_within(std::string_view value, Deadline& deadline) {
  deadline.count = 0;
  if (value == "immediately") {
    deadline.unit = Unit::immediately;
    return true;
  }
  std::size_t digits = 0;
  while (digits < value.size() && digits < 5 && is_digit(value[digits])) {
    deadline.count = deadline.count * 10 + static_cast<std::uint32_t>(value[digits] - '0');
    ++digits;
  }
  if (digits == 0 || digits > 4 || value[0] == '0' || digits == value.size() || value[digits] != ' ')
    return false;
  std::string_view unit = value.substr(digits + 1);
  if (!unit.empty() && unit.back() == 's') unit.remove_suffix(1);
  constexpr std::array<std::string_view, 6> kUnits{"minute", "hour", "day", "working-day", "week", "month"};
  for (std::size_t i = 0; i < kUnits.size(); ++i) {
    if (unit != kUnits[i]) continue;
    deadline.unit = static_cast<Unit>(i + 1);
    return true;
  }
  return false;
}

}  // namespace llwybr
