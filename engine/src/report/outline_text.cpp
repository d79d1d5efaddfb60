#include "llwybr/report.hpp"
#include "report/characters.hpp"
#include "report/names.hpp"
#include "report/paragraph.hpp"
#include "report/words.hpp"

namespace llwybr {
namespace {

class OutlineText {
 public:
  OutlineText(const Pathway& pathway, Language language) : pathway_(pathway), language_(language) {}

  std::string whole() {
    append_head();
    for (ScopeIndex index = 0; index < pathway_.scopes.size(); ++index) append_scope(index);
    return std::move(text_);
  }

 private:
  std::string in(Words words) const { return std::string(words.in(language_)); }
  std::string line(const Bilingual& text) const { return line_of(pathway_, text, language_); }

  void append_head() {
    text_.append(pathway_.id).append(" ").append(pathway_.edition).append(" (");
    text_ += in(words::of(pathway_.status)) + "): " + line(pathway_.title) + "\n";
    text_ += in(words::kNodes) + ": " + std::to_string(pathway_.nodes.size()) + ", ";
    text_ += in(words::kBranches) + ": " + std::to_string(pathway_.branches.size()) + "\n";
    text_ += content_hash(pathway_) + "\n";
  }

  void append_scope(ScopeIndex index) {
    const Scope& scope = pathway_.scopes[index];
    text_ += '\n';
    if (index > 0)
      text_.append(in(words::kSubpathway)).append(" ").append(scope.id) += ": " + line(scope.title) + ", ";
    text_.append(in(words::kStarts)).append(" ").append(scope.start.id) += '\n';
    for (NodeIndex node = scope.nodes.first; node < scope.nodes.end(); ++node)
      append_node(pathway_.nodes[node]);
  }

  // `  id  kind [agency]  title`
  void append_node(const Node& node) {
    text_.append("  ").append(node.id).append("  ").append(in(words::of(node.kind)));
    if (node.agency.written()) text_.append(" [").append(node.agency.id).append("]");
    if (node.subpathway.written()) text_.append(" ").append(node.subpathway.id);
    if (node.outcome.written()) text_.append(" ").append(node.outcome.id);
    if (node.title.written()) text_.append("  ").append(line(node.title));
    text_ += '\n';
    for (std::uint32_t index = node.strands.first; index < node.strands.end(); ++index) {
      append_strand(pathway_.strands[index]);
    }
    for (BranchIndex index = node.branches.first; index < node.branches.end(); ++index) {
      append_branch(pathway_.branches[index]);
    }
  }

  void append_strand(const Strand& strand) {
    text_.append("    | ").append(strand.id).append(" = ").append(strand.subpathway.id);
    if (strand.agency.written()) text_.append(" [").append(strand.agency.id).append("]");
    if (strand.title.written()) text_.append("  ").append(line(strand.title));
    text_ += '\n';
  }

  // `    id -> target  label or condition`
  void append_branch(const Branch& branch) {
    text_.append("    ").append(branch.id).append(" -> ").append(branch.target.id);
    if (branch.answer != kNone) text_.append("  ").append(line(pathway_.answers[branch.answer].label));
    if (branch.condition != kNone)
      text_.append("  ").append(printable(pathway_.conditions[branch.condition].written));
    text_ += '\n';
  }

  const Pathway& pathway_;
  Language language_;
  std::string text_;
};

}  // namespace

std::string outline_text(const Pathway& pathway, Language language) {
  return OutlineText(pathway, language).whole();
}

}  // namespace llwybr
