#include "language/language.hpp"
#include "llwybr/report.hpp"
#include "report/characters.hpp"
#include "report/names.hpp"
#include "report/picture_shapes.hpp"
#include "report/picture_words.hpp"
#include "report/words.hpp"

namespace llwybr {
namespace {

// Colours are written out, not as variables: programs that are no browsers do not know those. In print the light
// ones stand.
constexpr std::string_view kStyle =
    "text{font-family:Arial,Helvetica,\"Liberation Sans\",\"DejaVu Sans\",sans-serif;font-size:13px;fill:#0b0c0c}\n"
    ".heading{font-size:18px;font-weight:bold}.title{font-size:14px;font-weight:bold}.head text{font-weight:bold}\n"
    ".kind,.hidden{font-size:11px}\n"
    ".paper{fill:#fff}.lane{fill:#fff;stroke:#505a5f}.lane.even{fill:#f3f2f1}.head rect{fill:#0b0c0c}\n"
    ".head text{fill:#fff}\n"
    ".outline{fill:#fff;stroke:#0b0c0c;stroke-width:1.5}.detail{fill:none;stroke:#505a5f}\n"
    ".question .outline{fill:#e8f1f8}.decision .outline{fill:#fff4d3}.use .outline,.parallel .outline{fill:#e6f2ec}\n"
    ".endpoint .outline{fill:#dbdddf;stroke-width:4}.exit .outline{fill:#eeefef}\n"
    ".line{fill:none;stroke:#0b0c0c;stroke-width:1.5}.back .line{stroke-dasharray:6 3}\n"
    ".arrow{fill:#0b0c0c}a .title,a .label{fill:#144e81}a tspan{text-decoration:underline}\n"
    "@media screen and (prefers-color-scheme:dark){text{fill:#fff}.paper,.lane,.outline{fill:#0b0c0c}\n"
    ".lane.even{fill:#1d2022}.lane,.detail{stroke:#b1b4b6}.head rect{fill:#fff}.head text{fill:#0b0c0c}\n"
    ".question .outline{fill:#10283b}.decision .outline{fill:#3a2f08}.use .outline,.parallel .outline{fill:#0f3325}\n"
    ".endpoint .outline{fill:#3b4043}.exit .outline{fill:#26292b}.outline,.line{stroke:#fff}.arrow{fill:#fff}\n"
    "a .title,a .label{fill:#9ccbf0}}\n"
    "@media (forced-colors:active){text,a .title,a .label{fill:CanvasText}.paper,.lane,.lane.even,.outline,\n"
    ".question .outline,.decision .outline,.use .outline,.parallel .outline,.endpoint .outline,.exit .outline,\n"
    ".head rect{fill:Canvas}.head rect,.lane,.outline,.detail,.line{stroke:CanvasText}.arrow,.head text{\n"
    "fill:CanvasText}a .title,a .label{fill:LinkText}}\n"
    "@media print{svg{width:100%;height:auto}}\n";

constexpr std::int32_t kMargin = 12;
constexpr std::int32_t kBelowHeading = 34;

// Attributes that place something.
std::string place(std::int32_t x, std::int32_t y) {
  return " x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\"";
}

std::string size(std::int32_t width, std::int32_t height) {
  return " width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(height) + "\"";
}

std::string capital(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
  return text;
}

class PictureSvg {
 public:
  PictureSvg(const Pathway& pathway, const Picture& picture)
      : pathway_(pathway), picture_(picture), language_(picture.language) {}

  std::string whole() {
    append_start();
    append_heading();
    append_lanes();
    for (const PictureBranch& branch : picture_.branches) append_branch(branch);
    for (const PictureNode& node : picture_.nodes) append_node(node);
    for (const std::int32_t y : picture_.heads) append_heads(y);
    svg_ += "</svg>\n";
    return std::move(svg_);
  }

 private:
  std::string in(Words words) const { return std::string(words.in(language_)); }

  std::string escaped(std::string_view text) const {
    std::string safe;
    for (const char byte : printable(text)) {
      switch (byte) {
        case '&':
          safe += "&amp;";
          break;
        case '<':
          safe += "&lt;";
          break;
        case '>':
          safe += "&gt;";
          break;
        case '"':
          safe += "&quot;";
          break;
        default:
          safe += byte;
      }
    }
    return safe;
  }

  void append_element(std::string_view name, std::string_view attributes, std::string_view text) {
    svg_.append("<").append(name).append(attributes).append(">").append(escaped(text)).append("</");
    svg_.append(name).append(">\n");
  }

  void append_path(std::string_view kind, std::string_view d) {
    if (!d.empty()) svg_.append("<path class=\"").append(kind).append("\" d=\"").append(d).append("\"/>\n");
  }

  // How high the heading is.
  std::int32_t above() const {
    return kMargin + picture_.heading.leading * static_cast<std::int32_t>(picture_.heading.lines.size()) +
           kBelowHeading;
  }

  // Links are reached one by one only where the whole is no single image.
  bool has_links() const {
    for (const PictureNode& drawn : picture_.nodes) {
      const Node& node = pathway_.nodes[drawn.node];
      if (node.kind == NodeKind::use || !node.strands.empty()) return true;
    }
    return false;
  }

  void append_start() {
    const std::string tag(tag_of(language_));
    const std::int32_t height = picture_.height + above();
    svg_ += "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"";
    svg_.append(has_links() ? "group" : "img").append("\" aria-labelledby=\"title desc\"");
    svg_ += " lang=\"" + tag + "\" xml:lang=\"" + tag + "\"" + size(picture_.width, height) + " viewBox=\"0 " +
            std::to_string(-above()) + " " + std::to_string(picture_.width) + " " + std::to_string(height) + "\">\n";
    append_element("title", " id=\"title\"", picture_.heading.whole);
    append_element("desc", " id=\"desc\"",
                   words::filled(words::kPictureDescription, language_, std::to_string(picture_.nodes.size()),
                                 std::to_string(picture_.branches.size())));
    svg_.append("<style>\n").append(kStyle).append("</style>\n");
    svg_ += "<rect class=\"paper\"" + place(0, -above()) + size(picture_.width, height) + "/>\n";
  }

  // The heading, and below it the standing, the edition and the beginning of the hash.
  void append_heading() {
    PictureText heading = picture_.heading;
    heading.at.y += kMargin - above();
    append_text("heading", heading);
    append_element("text", " class=\"standing\"" + place(heading.at.x, kMargin - kBelowHeading + 6),
                   capital(in(words::of(pathway_.status))) + " · " + std::string(pathway_.edition) + " · " +
                       content_hash(pathway_).substr(0, 19));
  }

  void append_text(std::string_view kind, const PictureText& text) {
    svg_ += "<text class=\"" + std::string(kind) + "\">";
    for (std::size_t line = 0; line < text.lines.size(); ++line) {
      const std::int32_t y = text.at.y + text.leading * static_cast<std::int32_t>(line);
      svg_ += std::string(line == 0 ? "" : " ") + "<tspan" + place(text.at.x, y) + ">" + escaped(text.lines[line]) +
              "</tspan>";
    }
    svg_ += "</text>\n";
  }

  void append_lanes() {
    for (std::size_t index = 0; index < picture_.lanes.size(); ++index) {
      const PictureLane& lane = picture_.lanes[index];
      svg_ += std::string("<rect class=\"lane") + (index % 2 == 0 ? "" : " even") + "\"" + place(lane.x, 0) +
              size(lane.width, picture_.height) + "/>\n";
    }
  }

  // The first heads are read; those repeated are only seen.
  void append_heads(std::int32_t y) {
    svg_ += y == 0 ? "<g class=\"head\">\n" : "<g class=\"head\" aria-hidden=\"true\">\n";
    for (const PictureLane& lane : picture_.lanes) {
      svg_ += "<rect" + place(lane.x, y) + size(lane.width, picture_.head_height) + "/>\n";
      PictureText name = lane.name;
      name.at.y += y;
      append_text("name", name);
    }
    svg_ += "</g>\n";
  }

  void append_branch(const PictureBranch& drawn) {
    const Branch& branch = pathway_.branches[drawn.branch];
    svg_ += std::string("<g class=\"branch") + (drawn.back ? " back" : "") + "\" data-branch=\"" +
            escaped(name_of(pathway_, branch)) + "\">\n";
    append_element("title", "", drawn.label.empty() ? branch.target.id : drawn.label);
    append_path("line", path_of(drawn));
    append_path("arrow", arrow_of(drawn));
    svg_ += "</g>\n";
  }

  void open_link(const Reference& subpathway) {
    svg_ += "<a href=\"" + escaped(subpathway.id) + ".svg\">\n";
  }

  void append_node(const PictureNode& drawn) {
    const Node& node = pathway_.nodes[drawn.node];
    const std::string kind = capital(in(words::of_picture(node.kind)));
    svg_.append("<g class=\"node ").append(llwybr::name_of(node.kind)).append("\" data-node=\"");
    svg_ += escaped(node.id) + "\">\n";
    append_element("title", "", kind + ": " + drawn.title.whole);
    if (node.subpathway.written()) open_link(node.subpathway);
    append_path("outline", outline_of(node.kind, drawn.box));
    append_element("text", " class=\"kind\"" + place(drawn.kind.x, drawn.kind.y), kind);
    append_text("title", drawn.title);
    if (node.subpathway.written()) svg_ += "</a>\n";
    append_path("detail", detail_of(node.kind, drawn));
    for (const PictureRow& row : drawn.rows) append_row(row);
    if (drawn.hidden_before + drawn.hidden_after > 0) {
      append_element("text", " class=\"hidden\"" + place(drawn.hidden.x, drawn.hidden.y),
                     words::filled(words::kHiddenBranches, language_, std::to_string(drawn.hidden_before),
                                   std::to_string(drawn.hidden_after)));
    }
    svg_ += "</g>\n";
  }

  void append_row(const PictureRow& row) {
    if (row.branch != kNone) {
      svg_ += "<g data-branch=\"" + escaped(name_of(pathway_, pathway_.branches[row.branch])) + "\">\n";
      append_text("label", row.label);
      svg_ += "</g>\n";
      return;
    }
    open_link(pathway_.strands[row.strand].subpathway);
    append_text("label", row.label);
    svg_ += "</a>\n";
  }

  const Pathway& pathway_;
  const Picture& picture_;
  Language language_;
  std::string svg_;
};

}  // namespace

std::string picture_svg(const Pathway& pathway, const Picture& picture) {
  return PictureSvg(pathway, picture).whole();
}

}  // namespace llwybr
