// The XML declaration: version, then perhaps encoding, then perhaps standalone.
#include "xml/scanner_hints.hpp"
#include "xml/scanner_state.hpp"
#include "xml/spelling.hpp"

namespace llwybr {

// XMLDecl, production 23: version, then perhaps encoding, then perhaps standalone.
void Scanner::declaration() {
  const char* from = at_;
  at_ += 5;
  std::string_view value;
  if (declaration_part("version", value)) {
    version(value);
  } else if (!stopped_) {
    stop(from, 5,
         PhraseView("the XML declaration does not start with `version`",
                    "nid yw'r datganiad XML yn dechrau â `version`"),
         hints::kDeclaration);
  }
  if (!stopped_ && declaration_part("encoding", value)) encoding(value);
  if (!stopped_ && declaration_part("standalone", value) && value != "yes" && value != "no") {
    malformed(
        value.data(), value.size(),
        PhraseView("`standalone` is neither `yes` nor `no`", "nid yw `standalone` yn `yes` nac yn `no`"),
        hints::kDeclaration);
  }
  if (stopped_) return;
  skip_space();
  if (!looking_at("?>")) {
    return stop(at_, 1,
                PhraseView("the XML declaration is not closed with `?>` here",
                           "nid yw'r datganiad XML yn cau â `?>` yma"),
                hints::kDeclaration);
  }
  at_ += 2;
}

bool Scanner::declaration_part(std::string_view name, std::string_view& value) {
  const char* from = at_;
  if (!skip_space() || !looking_at(name)) {
    at_ = from;
    return false;
  }
  at_ += name.size();
  skip_space();
  const bool equals = *at_ == '=';
  if (equals) ++at_;
  skip_space();
  const char quote = *at_;
  if (!equals || (quote != '"' && quote != '\'')) {
    stop(at_, 1,
         filled({"{0} of the XML declaration has no value in quotation marks",
                 "nid oes gwerth mewn dyfynodau i {0} y datganiad XML"},
                quoted(name)),
         hints::kDeclaration);
    return false;
  }
  const char* first = ++at_;
  while (at_ < end_ && *at_ != quote && *at_ != '<' && *at_ != '>') ++at_;
  if (*at_ != quote) {
    stop(first, 1,
         PhraseView("a value in the XML declaration is not closed",
                    "nid yw gwerth yn y datganiad XML wedi'i gau"),
         hints::kDeclaration);
    return false;
  }
  value = {first, static_cast<std::size_t>(at_ - first)};
  ++at_;
  return true;
}

// The fifth edition reads every 1.x as 1.0.
void Scanner::version(std::string_view value) {
  bool good = value.size() >= 3 && value.substr(0, 2) == "1.";
  for (const char c : value.substr(good ? 2 : 0)) good = good && c >= '0' && c <= '9';
  if (good) return;
  malformed(
      value.data(), value.size(),
      filled({"the XML version is {0}, not `1.0`", "fersiwn yr XML yw {0}, nid `1.0`"}, quoted_start(value)),
      hints::kDeclaration);
}

void Scanner::encoding(std::string_view value) {
  constexpr std::string_view kWanted = "utf-8";
  bool good = value.size() == kWanted.size();
  for (std::size_t i = 0; good && i < value.size(); ++i) {
    const char c = value[i];
    good = (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) == kWanted[i];
  }
  if (good) return;
  add("not-utf8", value.data(), value.size(),
      {filled({"the file says that its encoding is {0}", "mae'r ffeil yn dweud mai {0} yw ei hamgodiad"},
              quoted_start(value))});
}

}  // namespace llwybr
