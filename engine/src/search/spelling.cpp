#include "search/spelling.hpp"

#include <algorithm>
#include <utility>

namespace llwybr {

// A table as NearestWord of xml/ has is not needed for a distance of one: what differs lies between what both
// begin and what both end with.
bool is_one_edit_apart(std::string_view left, std::string_view right) {
  if (left.size() > right.size()) std::swap(left, right);
  if (right.size() > left.size() + 1) return false;
  const auto differs = std::mismatch(left.begin(), left.end(), right.begin());
  const auto same = static_cast<std::size_t>(differs.first - left.begin());
  left.remove_prefix(same);
  right.remove_prefix(same);
  if (left.size() < right.size()) return right.substr(1) == left;
  if (left.empty()) return false;
  if (left.substr(1) == right.substr(1)) return true;
  return left.size() > 1 && left[0] == right[1] && left[1] == right[0] && left.substr(2) == right.substr(2);
}

}  // namespace llwybr
