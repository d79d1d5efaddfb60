// JSON read piece by piece, strictly. The caller asks for what may stand where it is, so that nothing nests deeper
// than the caller goes.
#pragma once

#include <string>
#include <string_view>

namespace llwybr {

class JsonReader {
 public:
  explicit JsonReader(std::string_view json) : json_(json) {}

  // Where it has come to: behind what was read, or at what could not be.
  [[nodiscard]] std::size_t offset() const { return at_; }

  // Whether a mark stands next, but for white space; take() passes it if it does.
  [[nodiscard]] bool is_at(char mark);
  bool take(char mark);
  [[nodiscard]] bool ended();

  // Reads a string; false where there is none, or none that is well-formed.
  [[nodiscard]] bool string(std::string& into);

  // Whether a value of any kind stands next. One that is no object and no array is passed.
  [[nodiscard]] bool is_value();

 private:
  void skip_blanks();
  [[nodiscard]] bool escape(std::string& into);
  [[nodiscard]] bool escaped_code(std::string& into);
  [[nodiscard]] bool four_digits(char32_t& code);
  [[nodiscard]] bool character(std::string& into);
  // The byte next but `ahead`; 0, which is nowhere well-formed, behind the end.
  [[nodiscard]] unsigned char byte(std::size_t ahead = 0) const {
    return at_ + ahead < json_.size() ? static_cast<unsigned char>(json_[at_ + ahead]) : 0;
  }

  std::string_view json_;
  std::size_t at_ = 0;
};

}  // namespace llwybr
