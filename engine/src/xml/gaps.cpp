#include "xml/gaps.hpp"

#include <cstring>
#include <string_view>

namespace llwybr {
namespace {

bool looking_at(const char* at, std::string_view text) { return std::strncmp(at, text.data(), text.size()) == 0; }

const char* to(const char* at, char wanted) {
  const char* const found = std::strchr(at, wanted);
  return found != nullptr ? found : at + std::strlen(at);
}

const char* past(const char* at, const char* wanted) {
  const char* const found = std::strstr(at, wanted);
  return found != nullptr ? found + std::strlen(wanted) : at + std::strlen(at);
}

}  // namespace

bool Gaps::pass_start_tag(const char* name) {
  at_ = name;
  while (*at_ != 0 && *at_ != '>') {
    if (*at_ == '"' || *at_ == '\'') at_ = to(at_ + 1, *at_);
    if (*at_ != 0) ++at_;
  }
  if (*at_ == 0) return true;
  ++at_;
  return at_[-2] == '/';
}

void Gaps::pass_end_tag() { at_ = past(at_, ">"); }
void Gaps::pass_characters(const char* first) { at_ = to(first, '<'); }
void Gaps::pass_character_data(const char* first) { at_ = past(first, "]]>"); }

void Gaps::pass_element(const char* name) {
  std::size_t open = pass_start_tag(name) ? 0 : 1;
  while (open > 0 && *at_ != 0) {
    pass_characters(at_);
    if (looking_at(at_, "<!--")) {
      at_ = past(at_, "-->");
    } else if (looking_at(at_, "<![CDATA[")) {
      pass_character_data(at_);
    } else if (looking_at(at_, "</")) {
      pass_end_tag();
      --open;
    } else if (*at_ != 0 && !pass_start_tag(at_ + 1)) {
      ++open;
    }
  }
}

const char* Gaps::white_space(const char* next) {
  const char* found = nullptr;
  while (at_ != next) {
    if (is(*at_, kSpace)) {
      if (found == nullptr) found = at_;
      ++at_;
    } else if (looking_at(at_, "<!--")) {
      at_ = past(at_, "-->");
    } else {
      break;
    }
  }
  return found;
}

}  // namespace llwybr
