#include "xml/document.hpp"

#include "xml/characters.hpp"
#include "xml/eight_bytes.hpp"
#include "xml/gaps.hpp"

namespace llwybr {

pugi::xml_parse_result Piece::parse(std::string_view bytes, std::uint32_t offset, std::string_view end_tag) {
  // Sixteen bytes behind the text may be looked at.
  constexpr std::size_t kBehind = 2 * sizeof(EightBytes);
  offset_ = offset;
  buffer_.reserve(bytes.size() + end_tag.size() + kBehind);
  buffer_.assign(bytes);
  if constexpr (kParsesInPieces) buffer_.append(end_tag);
  const std::size_t size = buffer_.size();
  buffer_.append(kBehind, '\0');
  // An element holds the text before its first child itself: that spares half the nodes of the tree. White space that
  // stands alone is sought in the bytes as given (see gaps.hpp).
  constexpr unsigned kOptions = pugi::parse_default | pugi::parse_embed_pcdata |
                                (kSeeksGaps ? 0 : pugi::parse_ws_pcdata) | (kParsesInPieces ? pugi::parse_fragment : 0);
  // The parser puts a NUL in place of the last byte. In a piece that may be a character; so a NUL is given with it.
  return tree_.load_buffer_inplace(buffer_.data(), size + (kParsesInPieces ? 1 : 0), kOptions, pugi::encoding_utf8);
}

pugi::xml_parse_result Document::parse_head() {
  if (!kParsesInPieces || elements() == 0) return head.parse(bytes, 0);
  return head.parse(bytes.substr(cuts.front(), cuts[1] - cuts[0]), cuts.front(),
                    bytes.substr(cuts.back(), bytes.find('>', cuts.back()) + 1 - cuts.back()));
}

bool Document::is_named(std::size_t element, std::string_view name) const {
  const std::string_view tag = bytes.substr(offset_of(element) + 1, name.size() + 1);
  return tag.size() > name.size() && tag.substr(0, name.size()) == name && ends_name(tag.back());
}

// What was scanned as a whole is well-formed in pieces too.
void Document::parse(std::size_t first, std::size_t end, Piece& into) const {
  const std::uint32_t offset = offset_of(first);
  static_cast<void>(into.parse(bytes.substr(offset, offset_of(end) - offset), offset));
}

}  // namespace llwybr
