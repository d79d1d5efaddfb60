#include "llwybr/report.hpp"
#include "report/audit_parts.hpp"
#include "report/names.hpp"
#include "report/places.hpp"

namespace llwybr {
namespace {

constexpr std::string_view kFormulaStarts = "=+-@\t\r";

// One line of a table.
class Row {
 public:
  explicit Row(std::string& text) : text_(text) {}
  ~Row() { text_ += "\r\n"; }
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;

  Row& cell(std::string_view value) {
    if (!first_) text_ += ',';
    first_ = false;
    std::string safe(value);
    if (!safe.empty() && kFormulaStarts.find(safe.front()) != std::string_view::npos) safe.insert(0, "'");
    if (safe.find_first_of(",\"\r\n") == std::string::npos) {
      text_ += safe;
      return *this;
    }
    text_ += '"';
    for (const char byte : safe) text_.append(byte == '"' ? 2 : 1, byte);
    text_ += '"';
    return *this;
  }
  Row& cell(std::uint64_t value) { return cell(std::to_string(value)); }

 private:
  std::string& text_;
  bool first_ = true;
};

void append_head(std::string& text, std::initializer_list<std::string_view> names) {
  Row row(text);
  for (const std::string_view name : names) row.cell(name);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text.append(text.empty() ? "" : " > ").append(part);
  return text;
}

std::string joined(const Pathway& pathway, const std::vector<NodeIndex>& nodes) {
  std::vector<std::string> ids;
  for (const NodeIndex node : nodes) ids.emplace_back(pathway.nodes[node].id);
  return joined(ids);
}

// `24 hours + 7 working-days`.
std::string sum_of(const LongestWait& wait) {
  std::string text;
  for (std::size_t unit = 0; unit < wait.units.size(); ++unit) {
    if (wait.units[unit] == 0) continue;
    const Deadline deadline{{}, static_cast<Unit>(unit), static_cast<std::uint32_t>(wait.units[unit]), {}};
    text.append(text.empty() ? "" : " + ").append(within_of(deadline));
  }
  return text;
}

}  // namespace

std::string branches_csv(const Pathway& pathway, const Audit& audit) {
  std::string text;
  Places places(pathway);
  append_head(text, {"branch", "kind", "to", "file", "line", "status", "steps", "route", "ends", "covered_by"});
  for (BranchIndex index = 0; index < pathway.branches.size(); ++index) {
    const Branch& branch = pathway.branches[index];
    const BranchAudit& found = audit.branches[index];
    Row row(text);
    row.cell(name_of(pathway, branch)).cell(name_of(branch.kind)).cell(branch.target.id);
    row.cell(places.path_of(branch.place)).cell(places.at(branch.place).line);
    row.cell(found.witness ? "witnessed" : why_no_witness(audit));
    if (found.witness) {
      row.cell(found.witness->inputs.size()).cell(joined(found.witness->route));
      row.cell(found.witness->ends == kNone ? "" : pathway.nodes[found.witness->ends].id);
    } else {
      row.cell("").cell("").cell("");
    }
    row.cell(found.covered_by == kNone ? "" : covering_id(found.covered_by));
  }
  return text;
}

std::string endpoints_csv(const Pathway& pathway, const Audit& audit) {
  std::string text;
  append_head(text, {"endpoint", "title_en", "title_cy", "outcome", "status", "steps", "route", "must_pass",
                     "longest_wait", "longest_wait_minutes", "unbounded_through"});
  for (const EndpointAudit& endpoint : audit.endpoints) {
    const Node& node = pathway.nodes[endpoint.node];
    Row row(text);
    row.cell(node.id).cell(plain_text(pathway, node.title.english)).cell(plain_text(pathway, node.title.welsh));
    row.cell(node.outcome.id).cell(endpoint.shortest ? "witnessed" : why_no_witness(audit));
    if (!endpoint.shortest) {
      for (int empty = 0; empty < 6; ++empty) row.cell("");
      continue;
    }
    row.cell(endpoint.shortest->inputs.size()).cell(joined(endpoint.shortest->route));
    row.cell(joined(pathway, endpoint.must_pass));
    row.cell(sum_of(endpoint.longest)).cell(endpoint.longest.minutes);
    row.cell(endpoint.longest.loop == kNone ? "" : pathway.nodes[endpoint.longest.loop].id);
  }
  return text;
}

}  // namespace llwybr
