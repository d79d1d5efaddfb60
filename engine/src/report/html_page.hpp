// HTML written front to back into a string; every text is escaped on the way in.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/finding.hpp"

namespace llwybr {

class HtmlPage {
 public:
  void open(std::string_view tag, std::string_view attributes = {});
  void close(std::string_view tag);
  // An element with nothing in it but text. Names between backticks become <code>.
  void element(std::string_view tag, std::string_view text, std::string_view attributes = {});
  void text(std::string_view text);
  // As it is.
  void raw(std::string_view html) { html_ += html; }

  // A table with a caption that its heading gives, head first; rows are added with row(), and it is closed.
  void open_table(Language language, std::initializer_list<Words> head);
  void row(const std::vector<std::string>& cells);
  void close_table();

  [[nodiscard]] std::string take() { return std::move(html_); }

 private:
  std::string html_;
};

}  // namespace llwybr
