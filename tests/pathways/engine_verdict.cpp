#include "pathways/engine_verdict.hpp"

#include "checks/fixtures.hpp"

namespace llwybr {
namespace {

constexpr std::string_view kIncluder = "includer-of-a-part.xml";

bool is_part(const std::string& bytes) { return bytes.find("<part ") < bytes.find("<pathway "); }

std::string includer_of(const std::string& part) {
  return R"(<pathway xmlns="urn:llwybr:pathway:1" id="includer" edition="1" status="draft"
           review-by="2027-03-31" start="includer-end">
  <title xml:lang="en">Includer</title>
  <include href=")" +
         part + R"("/>
  <outcome id="includer-outcome"><label xml:lang="en">Ended</label></outcome>
  <endpoint id="includer-end" outcome="includer-outcome"><title xml:lang="en">End</title></endpoint>
</pathway>
)";
}

}  // namespace

Report checked(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  const bool part = is_part(bytes_of(file));
  const auto files = [&](std::string_view path) -> FileAnswer {
    if (part && path == kIncluder) return {FileStatus::found, includer_of(name)};
    const auto wanted = file.parent_path() / path;
    if (!std::filesystem::is_regular_file(wanted)) return {FileStatus::missing, {}};
    return {FileStatus::found, bytes_of(wanted)};
  };
  return check(read_pathway(part ? kIncluder : std::string_view(name), files), {});
}

std::string faults_of_format(const Report& report) {
  std::string faults;
  for (const Finding& finding : report.findings) {
    const bool early = finding.check->stage == Stage::document || finding.check->stage == Stage::references;
    if (!early || finding.check->severity != Severity::error) continue;
    faults += std::string(finding.check->id) + ": " + message_of(finding, Language::english) + "\n";
  }
  return faults;
}

}  // namespace llwybr
