// The scanner at work: inside of scanner.cpp, scanner_declaration.cpp, scanner_characters.cpp and
// scanner_tags.cpp.
#pragma once

#include <array>
#include <cstring>
#include <utility>

#include "xml/characters.hpp"
#include "xml/namespaces.hpp"
#include "xml/phrase_view.hpp"
#include "xml/scanner.hpp"

namespace llwybr {

inline constexpr std::size_t kMostAttributes = 64;  // of one element, and namespaces in scope
inline constexpr std::size_t kMostNameBytes = 256;

// A name or value in a message: its start, cut between characters, in backticks.
[[nodiscard]] std::string start_of(std::string_view text);
[[nodiscard]] std::string quoted_start(std::string_view text);

struct OpenElement {
  std::string_view name;
  std::size_t bindings = 0;  // how many namespace bindings there were before it
};

class Scanner {
 public:
  Scanner(const std::string& bytes, std::size_t most_bytes, RootCuts* cuts)
      : begin_(bytes.data()), end_(bytes.data() + bytes.size()), at_(begin_), most_bytes_(most_bytes), cuts_(cuts) {}

  std::vector<Fault> run();

 private:
  // Faults. add() lets the scan go on, stop() ends it: what follows could not be told apart.
  void add(std::string_view check, const char* where, std::size_t length, PhraseViews arguments);
  // What is not well-formed is told with what to do about it, unless only the place can tell.
  void malformed(const char* where, std::size_t length, PhraseView what, PhraseView to_do = "");
  void stop(const char* where, std::size_t length, PhraseView what, PhraseView to_do = "");
  // The last fault has to do with another place.
  void relate(const char* where, PhraseView note);

  bool at_end() const { return at_ == end_; }
  bool looking_at(std::string_view text) const {
    return static_cast<std::size_t>(end_ - at_) >= text.size() &&
           std::memcmp(at_, text.data(), text.size()) == 0;
  }
  bool looking_at_name(std::string_view name) const;
  bool skip_space() {
    const char* at = at_;
    while (is(*at, kSpace)) ++at;
    return std::exchange(at_, at) != at;
  }

  bool refuse_other_encodings();
  void declaration();
  bool declaration_part(std::string_view name, std::string_view& value);
  void version(std::string_view value);
  void encoding(std::string_view value);
  void content();
  void outside_root();
  void markup();
  void tag_or_other();
  void bang();
  void comment();
  void character_data();
  void instruction();
  void start_tag();
  bool attributes(const char* from, std::string_view element);
  void tag_not_ended(const char* from, std::string_view element);
  void not_parted();
  bool attribute();
  bool attribute_value(std::string_view name, char quote);
  void value_not_ended(std::string_view name, const char* first);
  void check_attributes(std::string_view element, bool has_prefix);
  void end_tag();
  void other_end_tag(const char* from, std::string_view found);
  std::string line_of(const char* where) const;
  void reference();
  void character_reference(const char* from);
  std::string_view name();
  void odd_character();
  void control_character(const char* where);
  void report_code(std::uint32_t code, const char* where, std::size_t length);
  bool prefix_is_bound(std::string_view name, NameOf what);
  void cut(const char* where) {
    marks_ = 0;
    if (cuts_ != nullptr) cuts_->push_back(static_cast<std::uint32_t>(where - begin_));
  }

  const char* begin_;
  const char* end_;
  const char* at_;
  std::size_t most_bytes_;
  RootCuts* cuts_;
  bool stopped_ = false;
  bool root_seen_ = false;
  std::string_view root_;           // the name of the root
  const char* root_end_ = nullptr;  // where its last tag is
  std::size_t marks_ = 0;           // tags, comments and the like since the start or end of an element in the root
  std::vector<Fault> faults_;
  std::vector<OpenElement> open_;
  Namespaces namespaces_;
  bool has_colon_ = false;  // perhaps, in the name read last
  std::size_t attribute_count_ = 0;
  std::array<RawAttribute, kMostAttributes> attributes_;
};

}  // namespace llwybr
