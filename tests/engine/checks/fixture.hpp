// Runs the checks on one of the fixtures beside the checks, for tests that look at more than its verdict.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "llwybr/engine.hpp"

namespace llwybr {

// The findings of one check, as text that a test can compare.
struct Checked {
  std::vector<std::string> places;    // "line:column"
  std::vector<std::string> messages;  // in English
  std::vector<std::string> welsh;
  std::vector<std::vector<std::string>> related;
  std::vector<std::vector<std::string>> routes;
};

inline std::string place_name(const Pathway& pathway, Place place) {
  const LineColumn at = line_column(pathway, place);
  return std::to_string(at.line).append(":").append(std::to_string(at.column));
}

inline Checked checked(const std::string& fixture, std::string_view check_id) {
  std::ifstream stream(LLWYBR_SOURCE "/tests/checks/" + fixture + ".xml", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  const Reading reading = read_pathway("pathway.xml", [&](std::string_view) {
    return FileAnswer{FileStatus::found, bytes};
  });
  const Report report = check(reading, {*parse_day("2026-01-05")});
  Checked found;
  for (const Finding& finding : report.findings) {
    if (finding.check->id != check_id) continue;
    found.places.push_back(place_name(reading.pathway, finding.place));
    found.messages.push_back(message_of(finding, Language::english));
    found.welsh.push_back(message_of(finding, Language::welsh));
    found.routes.push_back(finding.route);
    found.related.emplace_back();
    for (const RelatedPlace& related : finding.related) {
      found.related.back().push_back(place_name(reading.pathway, related.place));
    }
  }
  return found;
}

}  // namespace llwybr
