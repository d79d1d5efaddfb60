#include "engine/picture/random_scope.hpp"

#include <random>
#include <string>
#include <vector>

#include "engine/journey/sketch.hpp"

namespace llwybr::test {
namespace {

constexpr std::string_view kTexts[] = {
    "Yes",
    "A child protection conference is called",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "Gallai’r person a wnaeth y niwed fod yn agos at blant nawr, ac mae angen i rywun ddweud wrth yr heddlu",
    "ŴŴŴŴŴŴ WWWWWW ŵŷ – “…” 警察",
    "<b> & \"quoted\" \\ back"};
constexpr std::string_view kAgencies[] = {"first", "second", "third", "fourth", "fifth"};

class Maker {
 public:
  Maker(std::uint32_t seed, std::uint32_t nodes) : random_(seed), nodes_(nodes) {}

  Pathway make() {
    sketch_.fact("f", "a b c");
    for (std::uint32_t node = 0; node < nodes_; ++node) add_node(node);
    sketch_.subpathway("part").exit("left").exit("finished");
    Pathway pathway = sketch_.build();
    add_agencies(pathway);
    add_titles(pathway);
    return pathway;
  }

 private:
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }

  // Mostly a little further on, sometimes anywhere.
  std::string target(std::uint32_t from) {
    const std::uint32_t to = below(8) == 0 ? below(nodes_) : std::min(from + 1 + below(9), nodes_ - 1);
    return name(to);
  }
  static std::string name(std::uint32_t node) {
    std::string id = "n";
    return id += std::to_string(node);
  }

  void add_node(std::uint32_t node) {
    const std::string id = name(node);
    switch (node + 1 == nodes_ ? 9 : below(10)) {
      case 0:
      case 1:
      case 2:
        return add_question(node);
      case 3:
        sketch_.decision(id, {{"one", "f=a f=b or", target(node)}, {"two", "f=a not f=c and f=b or", target(node)}},
                         target(node));
        return;
      case 4:
        sketch_.use(id, "part", {{"left", target(node)}, {"finished", target(node)}});
        return;
      case 5:
        sketch_.parallel(id, target(node), {{id + "-a", "part"}, {id + "-b", "part"}});
        return;
      case 9:
        sketch_.endpoint(id);
        return;
      default:
        sketch_.action(id, target(node));
    }
  }

  void add_question(std::uint32_t node) {
    std::vector<AnswerSketch> answers;
    for (std::uint32_t count = 1 + below(below(5) == 0 ? 14 : 4); count > 0; --count) {
      answers.push_back({"a" + std::to_string(count), target(node)});
    }
    sketch_.question(name(node), answers);
  }

  void add_agencies(Pathway& pathway) {
    const std::uint32_t count = below(6);
    for (std::uint32_t agency = 0; agency < count; ++agency) pathway.agencies.push_back({kAgencies[agency], {}, {}});
    for (Node& node : pathway.nodes) {
      if (count == 0 || (node.kind != NodeKind::question && node.kind != NodeKind::action)) continue;
      const std::uint32_t agency = below(count);
      node.agency = {kAgencies[agency], {}, agency};
    }
  }

  Bilingual text(Pathway& pathway) {
    const auto token = static_cast<std::uint32_t>(pathway.tokens.size());
    const auto index = static_cast<TextIndex>(pathway.texts.size());
    pathway.tokens.emplace_back(TokenKind::text, kTexts[below(std::size(kTexts))]);
    pathway.texts.push_back({Language::english, TextState::initial, 0, 1, {}, {token, 1}});
    return {index, index};
  }

  void add_titles(Pathway& pathway) {
    for (Node& node : pathway.nodes) {
      if (below(5) > 0) node.title = text(pathway);
    }
    for (Answer& answer : pathway.answers) answer.label = text(pathway);
  }

  std::mt19937 random_;
  std::uint32_t nodes_;
  Sketch sketch_;
};

}  // namespace

Pathway random_scope(std::uint32_t seed, std::uint32_t nodes) { return Maker(seed, nodes).make(); }

}  // namespace llwybr::test
