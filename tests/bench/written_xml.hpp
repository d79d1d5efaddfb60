// XML as it is written for the benchmark: elements, and texts of a given length in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace llwybr::bench {

// The same numbers on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  // From 0 up to, not including, `sides`.
  [[nodiscard]] std::uint32_t roll(std::uint32_t sides) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>((state_ >> 33) % sides);
  }

 private:
  std::uint64_t state_;
};

// How long a text is, in bytes, markup not counted.
struct Length {
  std::size_t english = 0;
  std::size_t welsh = 0;
};

class WrittenXml {
 public:
  [[nodiscard]] std::string& bytes() { return bytes_; }
  void reserve(std::size_t size) { bytes_.reserve(size); }

  // A line with a start tag, an empty element or an end tag.
  void open(std::string_view tag) { line("<", tag, ">"), ++depth_; }
  void empty(std::string_view tag) { line("<", tag, "/>"); }
  void close(std::string_view name) { --depth_, line("</", name, ">"); }

  // An element in both languages. A rich text mentions a term now and then, a contact, a strong word.
  void plain(std::string_view name, Length length);
  void rich(std::string_view name, Length length);
  // Two paragraphs and a list.
  void blocks(std::string_view name, Length length);
  // A `cite` of one of the sources; every fourth has a note.
  void cite();

 private:
  void line(std::string_view start, std::string_view middle, std::string_view end);
  void indent() { bytes_.append(depth_ * 2, ' '); }
  void start_text(std::string_view name, bool welsh);
  void end_text(std::string_view name);
  void words(bool welsh, std::size_t length);
  void mention(std::uint32_t text);

  std::string bytes_;
  std::size_t depth_ = 0;
  Dice dice_{20261124};
  std::uint32_t cites_ = 0;
  std::uint32_t mentions_ = 0;
};

}  // namespace llwybr::bench
