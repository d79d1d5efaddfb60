#include "prove/protection.hpp"

#include <map>
#include <utility>

namespace llwybr {

namespace {

// Two ways to answer one question: the reassuring one, and one that says otherwise of the same fact.
struct Pair {
  FactIndex fact = kNone;
  std::uint32_t safe = 0;
  std::uint32_t risk = 0;
};

// The last value an arc gives to a fact; kNone where it gives none.
ValueIndex value_given(const ProofGraph& graph, const Arc& arc, FactIndex fact) {
  ValueIndex given = kNone;
  for (std::uint32_t i = arc.settings.first; i < arc.settings.end(); ++i) {
    if (graph.pathway->values[graph.values[i]].fact == fact) given = graph.values[i];
  }
  return given;
}

// Whether the arc is an answer of many that is chosen alone: it goes past the points of the others.
bool is_alone(const Pathway& pathway, const Arc& arc) {
  return arc.answer != kNone && pathway.answers[arc.answer].exclusive;
}

// Arcs on which an answer is chosen, by question.
using ChoosingArcs = std::map<NodeIndex, std::vector<std::uint32_t>>;

ChoosingArcs choosing_arcs(const Pathway& pathway, const ProofGraph& graph) {
  ChoosingArcs arcs;
  for (std::uint32_t index = 0; index < graph.arcs.size(); ++index) {
    const AnswerIndex answer = graph.arcs[index].answer;
    if (answer != kNone && pathway.nodes[pathway.answers[answer].node].many) {
      arcs[pathway.answers[answer].node].push_back(index);
    }
  }
  return arcs;
}

// What an answer is compared with: another to the same question; its being left out, where the answers before it are
// the same; and, for one that is chosen alone, each of the others.
std::vector<std::uint32_t> others_of(const Pathway& pathway, const ProofGraph& graph, const ChoosingArcs& choosing,
                                     std::uint32_t index) {
  const Arc& arc = graph.arcs[index];
  std::vector<std::uint32_t> others;
  if (!is_alone(pathway, arc)) {
    for (std::uint32_t other = graph.first_out[arc.from]; other < graph.first_out[arc.from + 1]; ++other) {
      if (!is_alone(pathway, graph.arcs[other])) others.push_back(other);
    }
  }
  if (arc.answer == kNone || !pathway.nodes[pathway.answers[arc.answer].node].many) return others;
  for (const std::uint32_t other : choosing.at(pathway.answers[arc.answer].node)) {
    if (is_alone(pathway, arc) || is_alone(pathway, graph.arcs[other])) others.push_back(other);
  }
  return others;
}

std::vector<Pair> pairs_of(const Pathway& pathway, const ProofGraph& graph) {
  const ChoosingArcs choosing = choosing_arcs(pathway, graph);
  std::vector<Pair> pairs;
  for (std::uint32_t safe = 0; safe < graph.arcs.size(); ++safe) {
    const Arc& reassuring = graph.arcs[safe];
    for (std::uint32_t i = reassuring.settings.first; i < reassuring.settings.end(); ++i) {
      const FactIndex fact = pathway.values[graph.values[i]].fact;
      const Reference& safe_value = pathway.facts[fact].safe;
      if (!safe_value.resolved() || value_given(graph, reassuring, fact) != safe_value.index) continue;
      for (const std::uint32_t risk : others_of(pathway, graph, choosing, safe)) {
        const ValueIndex given = value_given(graph, graph.arcs[risk], fact);
        if (given != kNone && given != safe_value.index) pairs.push_back({fact, safe, risk});
      }
    }
  }
  return pairs;
}

// Compares pairs outcome by outcome: each adds to what is known of those before it.
class Comparison {
 public:
  Comparison(const Pathway& pathway, Proof& proof, const std::vector<Pair>& pairs)
      : pathway_(pathway), proof_(proof), pairs_(pairs), compared_(pairs.size()), found_(pairs.size()), endpoints_of_(pathway.outcomes.size()) {
    for (const NodeIndex endpoint : proof.endpoints()) {
      endpoints_of_[pathway.nodes[endpoint].outcome.index].push_back(endpoint);
    }
  }

  // By pair. The worst case first: that is the graver fault.
  [[nodiscard]] std::vector<std::optional<LessProtection>> compare() {
    const auto count = static_cast<std::uint32_t>(endpoints_of_.size());
    Reaching at_most(proof_.graph());
    for (std::uint32_t outcome = 0; outcome < count; ++outcome) {
      reach_also(at_most, outcome);
      compare_all(at_most.sets(), outcome, true);
    }
    compared_.assign(pairs_.size(), {kEmptySet, kEmptySet});
    Reaching at_least(proof_.graph());
    for (std::uint32_t outcome = count; outcome-- > 0;) {
      reach_also(at_least, outcome);
      compare_all(at_least.sets(), outcome, false);
    }
    return std::move(found_);
  }

 private:
  void reach_also(Reaching& reaching, std::uint32_t outcome) const {
    for (const NodeIndex endpoint : endpoints_of_[outcome]) reaching.add(endpoint, kFullSet);
    reaching.explore();
  }

  void compare_all(const std::vector<Diagram>& ends, std::uint32_t outcome, bool is_least) {
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      if (found_[i]) continue;
      const std::uint32_t able = is_least ? pairs_[i].risk : pairs_[i].safe;
      const std::uint32_t unable = is_least ? pairs_[i].safe : pairs_[i].risk;
      const std::pair reached(ends[proof_.graph().arcs[able].to], ends[proof_.graph().arcs[unable].to]);
      // Mostly an outcome adds nothing.
      if (std::exchange(compared_[i], reached) == reached) continue;
      found_[i] = only(pairs_[i], ends, able, unable);
      if (!found_[i]) continue;
      found_[i]->outcome = outcome;
      found_[i]->is_least = is_least;
    }
  }

  // Valuations from which any endpoint can be reached.
  [[nodiscard]] const std::vector<Diagram>& ends_anywhere() {
    if (!anywhere_) {
      anywhere_.emplace(proof_.graph());
      for (const NodeIndex endpoint : proof_.endpoints()) anywhere_->add(endpoint, kFullSet);
      anywhere_->explore();
    }
    return anywhere_->sets();
  }

  // States at the question from which `able` gets to the endpoints and `unable` does not.
  [[nodiscard]] std::optional<LessProtection> only(const Pair& pair, const std::vector<Diagram>& ends,
                                                   std::uint32_t able, std::uint32_t unable) {
    ProofGraph& graph = proof_.graph();
    const Arc& first = graph.arcs[able];
    const Arc& second = graph.arcs[unable];
    const bool meet = first.from == second.from;
    const auto before = [&](const Arc& arc, Diagram set) {
      const Diagram here = graph.backward(arc, set);
      return meet ? here : at_question(arc.from, here);
    };
    const Diagram with = before(first, ends[first.to]);
    const Diagram without = before(second, ends[second.to]);
    const Diagram with_alone = graph.diagrams.difference(with, without);
    if (with_alone == kEmptySet) return std::nullopt;
    // What ends nowhere is another fault, or an answer of many that cannot be left out when nothing else is chosen.
    const Diagram ends_somewhere = before(second, ends_anywhere()[second.to]);
    const Diagram differing = graph.diagrams.intersection(with_alone, ends_somewhere);
    const Vertex question = meet ? first.from : pathway_.answers[first.answer].node;
    const Diagram states = graph.diagrams.intersection(proof_.at(question), differing);
    if (!proof_.is_found(states)) return std::nullopt;
    LessProtection found;
    found.fact = pair.fact;
    found.safe_arc = pair.safe;
    found.risk_arc = pair.risk;
    found.route = proof_.route_to(question, states);
    return found;
  }

  // Valuations at the question from which a point half-way through its answers can be reached in one of the set.
  [[nodiscard]] Diagram at_question(Vertex vertex, Diagram set) {
    ProofGraph& graph = proof_.graph();
    // Points half-way are numbered in the order of the answers.
    std::map<Vertex, Diagram> sets{{vertex, set}};
    while (!sets.empty() && sets.rbegin()->first >= pathway_.nodes.size()) {
      const auto [point, reaching_it] = *sets.rbegin();
      sets.erase(point);
      for (const std::uint32_t index : graph.arcs_into.of(point)) {
        const Arc& arc = graph.arcs[index];
        Diagram& earlier = sets.emplace(arc.from, kEmptySet).first->second;
        earlier = graph.diagrams.either(earlier, graph.backward(arc, reaching_it));
      }
    }
    return sets.empty() ? kEmptySet : sets.begin()->second;
  }

  const Pathway& pathway_;
  Proof& proof_;
  const std::vector<Pair>& pairs_;
  std::vector<std::pair<Diagram, Diagram>> compared_;  // by pair: what was last found behind its two arcs
  std::vector<std::optional<LessProtection>> found_;   // by pair
  std::vector<std::vector<NodeIndex>> endpoints_of_;  // by outcome
  std::optional<Reaching> anywhere_;
};

}  // namespace

std::vector<LessProtection> less_protection(const Pathway& pathway, Proof& proof) {
  std::vector<LessProtection> found;
  const std::vector<Pair> pairs = pairs_of(pathway, proof.graph());
  if (pairs.empty()) return found;
  for (std::optional<LessProtection>& less : Comparison(pathway, proof, pairs).compare()) {
    if (less) found.push_back(std::move(*less));
  }
  if (!proof.decided()) return {};
  return found;
}

}  // namespace llwybr
