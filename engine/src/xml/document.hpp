// Files as the parser gives them: as one tree, or piece by piece.
#pragma once

#include <string>
#include <string_view>

#include "pugixml.hpp"
#include "xml/cuts.hpp"

namespace llwybr {

// Bytes of a file in a copy of their own, which the parser writes into, and the tree it makes of them.
class Piece {
 public:
  // Parses bytes that stand at an offset of their file, with the end tag that they lack, if any. A piece can be parsed
  // over: what was parsed before is gone.
  pugi::xml_parse_result parse(std::string_view bytes, std::uint32_t offset, std::string_view end_tag = {});

  // What holds the nodes at the top.
  [[nodiscard]] pugi::xml_node nodes() const { return tree_; }
  [[nodiscard]] pugi::xml_node element() const { return tree_.document_element(); }
  [[nodiscard]] const char* buffer() const { return buffer_.data(); }
  [[nodiscard]] std::size_t size() const { return buffer_.size(); }
  [[nodiscard]] std::uint32_t offset() const { return offset_; }
  // The copy, for those who look into it when the tree is gone.
  [[nodiscard]] std::string take_buffer() { return std::move(buffer_); }

 private:
  pugi::xml_document tree_;
  std::string buffer_;
  std::uint32_t offset_ = 0;
};

// A file that was read and is well-formed, with the root its place asks for.
struct Document {
  std::uint32_t file = 0;
  std::string_view bytes;
  RootCuts cuts;
  Piece head;  // the root as a whole, or only up to its first element
  pugi::xml_node root;

  pugi::xml_parse_result parse_head();
  // How many elements the root has that are not in its head, each at a cut.
  [[nodiscard]] std::size_t elements() const { return cuts.size() < 3 ? 0 : cuts.size() - 2; }
  [[nodiscard]] bool is_named(std::size_t element, std::string_view name) const;
  // Where one of them starts, or the root's end tag for elements().
  [[nodiscard]] std::uint32_t offset_of(std::size_t element) const { return cuts[element + 1]; }
  // The elements from one up to another, and what stands between and behind them.
  void parse(std::size_t first, std::size_t end, Piece& into) const;
};

}  // namespace llwybr
