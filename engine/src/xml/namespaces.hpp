// Namespaces in XML 1.0, as far as being well-formed needs them: which prefix is bound where.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace llwybr {

// An attribute as it stands in the file, its value not decoded.
struct RawAttribute {
  std::string_view name;
  std::string_view value;
  bool is_plain = false;  // its name neither declares a namespace nor needs one declared
};

enum class PrefixState : std::uint8_t { bound, unbound, not_a_name };
enum class NameOf : std::uint8_t { element, attribute };

class Namespaces {
 public:
  // Takes up an attribute that declares a namespace; false for a declaration the recommendation forbids.
  [[nodiscard]] bool declare(const RawAttribute& attribute);

  [[nodiscard]] PrefixState look_up(std::string_view name, NameOf what) const;

  // Whether two attribute names with bound prefixes mean the same attribute.
  [[nodiscard]] bool same_name(std::string_view left, std::string_view right) const;

  [[nodiscard]] std::size_t count() const { return bindings_.size(); }
  void forget_from(std::size_t count) {
    if (count < bindings_.size()) bindings_.resize(count);
  }

 private:
  struct Binding {
    std::string_view prefix;
    std::string uri;
  };
  [[nodiscard]] const std::string* uri_of(std::string_view prefix) const;

  std::vector<Binding> bindings_;
};

}  // namespace llwybr
