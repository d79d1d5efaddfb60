// A route of the prover as what a person does: nodes, branches, answers, and the inputs that replay it.
#pragma once

#include <string>
#include <vector>

#include "llwybr/journey.hpp"
#include "prove/exploration.hpp"
#include "prove/proof_graph.hpp"

namespace llwybr {

struct RouteStep {
  std::string at;                        // address, as in a journey
  NodeIndex node = kNone;
  BranchIndex branch = kNone;            // kNone on entering a subpathway or strands, and leaving for the next strand
  std::vector<AnswerIndex> answers;
};

// One step for each node that the route leaves. A route that stops half-way through the answers of a question
// does not count that question.
[[nodiscard]] std::vector<RouteStep> steps_of(const ProofGraph& graph, const ArcRoute& route);

// The inputs of the persons on it, a minute apart from a fixed moment.
[[nodiscard]] std::vector<Input> inputs_of(const Pathway& pathway, const std::vector<RouteStep>& steps);

// The names of its branches; a question of many shows the answers chosen: `node/first+second`.
[[nodiscard]] std::vector<std::string> names_of(const Pathway& pathway, const std::vector<RouteStep>& steps);

}  // namespace llwybr
