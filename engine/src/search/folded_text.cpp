#include "search/folded_text.hpp"

#include "language/letters.hpp"

namespace llwybr {
namespace {

enum class Character : std::uint8_t { letter, joiner, unseen, separator };

Character kind_of_ascii(std::uint32_t code) {
  if ((code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z')) {
    return Character::letter;
  }
  return code == '\'' || code == '-' || code == '`' ? Character::joiner : Character::separator;
}

// Accents that stand behind their letter, and what is not seen at all, change no word.
bool is_unseen(std::uint32_t code) {
  return code == 0xad || (code >= 0x300 && code < 0x370) || (code >= 0x200b && code <= 0x200d) ||
         code == 0x2060 || code == 0xfeff;
}

bool is_joiner(std::uint32_t code) {
  return code == 0xb4 || code == 0x2bc || code == 0x2010 || code == 0x2011 || code == 0x2018 ||
         code == 0x2019;
}

Character kind_of(std::uint32_t code) {
  if (code < 0x80) return kind_of_ascii(code);
  if (is_unseen(code)) return Character::unseen;
  if (is_joiner(code)) return Character::joiner;
  const bool punctuation = code < 0xc0 || code == 0xd7 || code == 0xf7 || (code >= 0x2000 && code < 0x2070) ||
                           (code >= 0x3000 && code < 0x3040);
  return punctuation ? Character::separator : Character::letter;
}

}  // namespace

void FoldedText::read(std::string_view text) {
  letters_.clear();
  words_.clear();
  compounds_.clear();
  letters_begin_ = bytes_begin_ = compound_begin_ = 0;
  bool joined = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::uint32_t code = next_code_point(text, at);
    const Character kind = kind_of(code);
    if (kind == Character::unseen) continue;
    if (kind != Character::letter) {
      end_word(begin);
      // Two joiners one after the other join nothing.
      const bool joins =
          kind == Character::joiner && !joined && !words_.empty() && words_.back().bytes.end() == begin;
      if (!joins) end_compound();
      joined = joins;
      continue;
    }
    if (letters_.size() == letters_begin_) bytes_begin_ = static_cast<std::uint32_t>(begin);
    joined = false;
    const char base = base_of(code);
    if (base == ' ') {
      letters_.append(text, begin, at - begin);
    } else {
      letters_ += base >= 'A' && base <= 'Z' ? static_cast<char>(base - 'A' + 'a') : base;
    }
  }
  end_word(text.size());
  end_compound();
}

void FoldedText::end_word(std::size_t at) {
  const auto end = static_cast<std::uint32_t>(letters_.size());
  if (end == letters_begin_) return;
  const auto self = static_cast<std::uint32_t>(words_.size());
  words_.push_back({{letters_begin_, end - letters_begin_},
                    {bytes_begin_, static_cast<std::uint32_t>(at) - bytes_begin_},
                    self,
                    self});
  letters_begin_ = end;
}

void FoldedText::end_compound() {
  const auto end = static_cast<std::uint32_t>(words_.size());
  if (end > compound_begin_ + 1) {
    const Word& first = words_[compound_begin_];
    const Word& last = words_.back();
    compounds_.push_back({{first.letters.first, last.letters.end() - first.letters.first},
                          {first.bytes.first, last.bytes.end() - first.bytes.first},
                          compound_begin_,
                          end - 1});
  }
  compound_begin_ = end;
}

}  // namespace llwybr
