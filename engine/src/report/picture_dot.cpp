#include "llwybr/report.hpp"
#include "report/characters.hpp"

namespace llwybr {
namespace {

// A quoted string of DOT that shows these characters: Graphviz reads escapes and HTML's entities in labels.
std::string dot_string(std::string_view text) {
  std::string string = "\"";
  for (const char byte : printable(text)) {
    if (byte == '&') {
      string += "&amp;";
      continue;
    }
    if (byte == '"' || byte == '\\') string += '\\';
    string += byte;
  }
  return string + "\"";
}

std::string_view shape_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::question:
      return "box, style=rounded";
    case NodeKind::decision:
      return "octagon";
    case NodeKind::action:
      return "box";
    case NodeKind::parallel:
      return "box, peripheries=2";
    case NodeKind::use:
      return "component";
    case NodeKind::endpoint:
      return "oval, penwidth=3";
    case NodeKind::exit:
      return "oval, peripheries=2";
  }
  return "box";
}

// The lines of a text, so that Graphviz breaks where we do.
std::string label_of(const PictureText& text) {
  std::string label;
  for (const std::string& line : text.lines) {
    if (!label.empty()) label += "\\n";
    const std::string one = dot_string(line);
    label.append(one, 1, one.size() - 2);
  }
  return "\"" + label + "\"";
}

}  // namespace

std::string picture_dot(const Pathway& pathway, const Picture& picture) {
  std::string dot = "digraph " + dot_string(pathway.scopes[picture.subject.scope].id) + " {\n";
  dot += "  graph [label=" + dot_string(picture.heading.whole) + ", labelloc=t, fontname=\"Arial,sans-serif\"];\n";
  dot += "  node [fontname=\"Arial,sans-serif\"];\n  edge [fontname=\"Arial,sans-serif\"];\n";
  for (const PictureNode& drawn : picture.nodes) {
    const Node& node = pathway.nodes[drawn.node];
    dot += "  " + dot_string(node.id) + " [label=" + label_of(drawn.title) + ", shape=";
    dot.append(shape_of(node.kind)) += "];\n";
  }
  for (const PictureBranch& drawn : picture.branches) {
    const Branch& branch = pathway.branches[drawn.branch];
    dot += "  " + dot_string(pathway.nodes[branch.node].id) + " -> " + dot_string(branch.target.id) +
           " [label=" + dot_string(drawn.label) + (drawn.back ? ", style=dashed" : "") + "];\n";
  }
  return dot + "}\n";
}

}  // namespace llwybr
