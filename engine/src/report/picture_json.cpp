#include "llwybr/report.hpp"
#include "report/json_writer.hpp"
#include "report/names.hpp"
#include "report/picture_shapes.hpp"

namespace llwybr {
namespace {

class PictureJson {
 public:
  PictureJson(const Pathway& pathway, const Picture& picture) : pathway_(pathway), picture_(picture) {}

  std::string whole() {
    json_.begin_object();
    append_head();
    append_lanes();
    json_.open_array("nodes");
    for (const PictureNode& node : picture_.nodes) append_node(node);
    json_.end_array();
    json_.open_array("branches");
    for (const PictureBranch& branch : picture_.branches) append_branch(branch);
    json_.end_array();
    json_.end_object();
    return json_.take();
  }

 private:
  void append_head() {
    json_.member("pathway", pathway_.id);
    json_.member("edition", pathway_.edition);
    json_.member("hash", content_hash(pathway_));
    json_.member("language", tag_of(picture_.language));
    json_.member("scope", pathway_.scopes[picture_.subject.scope].id);
    json_.member("title", picture_.heading.whole);
    if (picture_.subject.around == kNone) {
      json_.member_null("around");
    } else {
      json_.member("around", pathway_.nodes[picture_.subject.around].id);
    }
    json_.member_number("width", picture_.width);
    json_.member_number("height", picture_.height);
    json_.member_number("headHeight", picture_.head_height);
  }

  void append_lanes() {
    json_.open_array("lanes");
    for (const PictureLane& lane : picture_.lanes) {
      json_.begin_object();
      if (lane.agency == kNone) {
        json_.member_null("agency");
      } else {
        json_.member("agency", pathway_.agencies[lane.agency].id);
      }
      json_.member_number("x", lane.x);
      json_.member_number("width", lane.width);
      append_text("name", lane.name);
      json_.end_object();
    }
    json_.end_array();
  }

  void append_text(std::string_view name, const PictureText& text) {
    json_.open_object(name);
    json_.member("whole", text.whole);
    json_.open_array("lines");
    for (const std::string& line : text.lines) json_.string(line);
    json_.end_array();
    json_.member_number("x", text.at.x);
    json_.member_number("y", text.at.y);
    json_.member_number("leading", text.leading);
    json_.end_object();
  }

  void append_box(const PictureBox& box) {
    json_.member_number("x", box.x);
    json_.member_number("y", box.y);
    json_.member_number("width", box.width);
    json_.member_number("height", box.height);
  }

  void append_point(std::string_view name, PicturePoint point) {
    json_.open_object(name);
    json_.member_number("x", point.x);
    json_.member_number("y", point.y);
    json_.end_object();
  }

  void append_reference(std::string_view name, const Reference& reference) {
    if (reference.written()) json_.member(name, reference.id);
  }

  void append_node(const PictureNode& drawn) {
    const Node& node = pathway_.nodes[drawn.node];
    json_.begin_object();
    json_.member("id", node.id);
    json_.member("kind", llwybr::name_of(node.kind));
    append_reference("agency", node.agency);
    append_reference("subpathway", node.subpathway);
    append_reference("outcome", node.outcome);
    json_.member_number("lane", drawn.lane);
    append_box(drawn.box);
    json_.member("outline", outline_of(node.kind, drawn.box));
    json_.member("detail", detail_of(node.kind, drawn));
    append_point("kindAt", drawn.kind);
    append_text("title", drawn.title);
    json_.open_array("rows");
    for (const PictureRow& row : drawn.rows) append_row(row);
    json_.end_array();
    if (drawn.hidden_before + drawn.hidden_after > 0) {
      json_.member_number("hiddenBefore", drawn.hidden_before);
      json_.member_number("hiddenAfter", drawn.hidden_after);
      append_point("hiddenAt", drawn.hidden);
    }
    json_.end_object();
  }

  void append_row(const PictureRow& row) {
    json_.begin_object();
    if (row.branch != kNone) json_.member("branch", name_of(pathway_, pathway_.branches[row.branch]));
    if (row.strand != kNone) {
      json_.member("strand", pathway_.strands[row.strand].id);
      append_reference("subpathway", pathway_.strands[row.strand].subpathway);
    }
    append_box(row.box);
    append_text("label", row.label);
    json_.end_object();
  }

  void append_branch(const PictureBranch& drawn) {
    const Branch& branch = pathway_.branches[drawn.branch];
    json_.begin_object();
    json_.member("id", name_of(pathway_, branch));
    json_.member("from", pathway_.nodes[branch.node].id);
    json_.member("to", branch.target.id);
    json_.member("kind", llwybr::name_of(branch.kind));
    if (!drawn.label.empty()) json_.member("label", drawn.label);
    json_.member_boolean("back", drawn.back);
    json_.member("path", path_of(drawn));
    json_.member("arrow", arrow_of(drawn));
    json_.end_object();
  }

  const Pathway& pathway_;
  const Picture& picture_;
  JsonWriter json_;
};

}  // namespace

std::string picture_json(const Pathway& pathway, const Picture& picture) {
  return PictureJson(pathway, picture).whole();
}

}  // namespace llwybr
