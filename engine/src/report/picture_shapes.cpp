#include "report/picture_shapes.hpp"

#include <algorithm>
#include <cstdlib>

namespace llwybr {
namespace {

constexpr std::int32_t kBend = 5;
constexpr std::int32_t kInset = 4;

std::string at(char command, std::int32_t x, std::int32_t y) {
  return command + std::to_string(x) + " " + std::to_string(y);
}

// A box whose corners are rounded, or cut off, `corner` pixels from where they would be.
std::string box_path(const PictureBox& box, std::int32_t corner, bool is_cut) {
  const std::int32_t right = box.right();
  const std::int32_t bottom = box.bottom();
  if (corner == 0) {
    return at('M', box.x, box.y) + "H" + std::to_string(right) + "V" + std::to_string(bottom) + "H" +
           std::to_string(box.x) + "Z";
  }
  const auto turn = [&](std::int32_t over_x, std::int32_t over_y, std::int32_t x, std::int32_t y) {
    if (is_cut) return at('L', x, y);
    return at('Q', over_x, over_y) + " " + std::to_string(x) + " " + std::to_string(y);
  };
  return at('M', box.x + corner, box.y) + "H" + std::to_string(right - corner) +
         turn(right, box.y, right, box.y + corner) + "V" + std::to_string(bottom - corner) +
         turn(right, bottom, right - corner, bottom) + "H" + std::to_string(box.x + corner) +
         turn(box.x, bottom, box.x, bottom - corner) + "V" + std::to_string(box.y + corner) +
         turn(box.x, box.y, box.x + corner, box.y) + "Z";
}

PictureBox inside(const PictureBox& box) {
  return {box.x + kInset, box.y + kInset, box.width - 2 * kInset, box.height - 2 * kInset};
}

// The point `by` pixels from one towards another on the same level or upright line.
PicturePoint towards(PicturePoint from, PicturePoint to, std::int32_t by) {
  const auto step = [by](std::int32_t a, std::int32_t b) { return a == b ? a : a < b ? a + by : a - by; };
  return {step(from.x, to.x), step(from.y, to.y)};
}

std::int32_t distance(PicturePoint from, PicturePoint to) {
  return std::abs(from.x - to.x) + std::abs(from.y - to.y);
}

}  // namespace

std::string outline_of(NodeKind kind, const PictureBox& box) {
  switch (kind) {
    case NodeKind::question:
      return box_path(box, 10, false);
    case NodeKind::decision:
      return box_path(box, 12, true);
    case NodeKind::endpoint:
    case NodeKind::exit:
      return box_path(box, 22, false);
    default:
      return box_path(box, 0, false);
  }
}

std::string detail_of(NodeKind kind, const PictureNode& node) {
  const PictureBox& box = node.box;
  std::string path;
  for (const PictureRow& row : node.rows) {
    path += at('M', row.box.x, row.box.y) + "H" + std::to_string(row.box.right());
  }
  if (kind == NodeKind::use) {
    for (const std::int32_t x : {box.x + kInset, box.right() - kInset}) {
      path += at('M', x, box.y) + "V" + std::to_string(box.bottom());
    }
  }
  if (kind == NodeKind::parallel) {
    for (const std::int32_t y : {box.y + kInset, box.bottom() - kInset}) {
      path += at('M', box.x, y) + "H" + std::to_string(box.right());
    }
  }
  if (kind == NodeKind::exit) path += box_path(inside(box), 18, false);
  return path;
}

std::string path_of(const PictureBranch& branch) {
  const std::vector<PicturePoint>& points = branch.points;
  std::string path = at('M', points.front().x, points.front().y);
  for (std::size_t index = 1; index + 1 < points.size(); ++index) {
    const PicturePoint corner = points[index];
    const std::int32_t bend = std::min(
        {kBend, distance(points[index - 1], corner) / 2, distance(corner, points[index + 1]) / 2});
    const PicturePoint into = towards(corner, points[index - 1], bend);
    const PicturePoint out = towards(corner, points[index + 1], bend);
    path += at('L', into.x, into.y) + at('Q', corner.x, corner.y) + " " + std::to_string(out.x) + " " +
            std::to_string(out.y);
  }
  return path + at('L', points.back().x, points.back().y - 2);
}

std::string arrow_of(const PictureBranch& branch) {
  const PicturePoint tip = branch.points.back();
  return at('M', tip.x, tip.y) + at('L', tip.x - 4, tip.y - 9) + "H" + std::to_string(tip.x + 4) + "Z";
}

}  // namespace llwybr
