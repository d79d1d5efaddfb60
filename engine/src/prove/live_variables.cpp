#include "prove/live_variables.hpp"

namespace llwybr {

namespace {

constexpr std::uint32_t kNever = 0xffffffff;

// The arcs that lead to each vertex.
struct Arrivals {
  std::vector<std::uint32_t> first;   // by vertex, into flows
  std::vector<std::uint32_t> flows;
};

Arrivals arrivals_of(std::span<const LiveVariables::Flow> flows, std::size_t vertices) {
  Arrivals arrivals{std::vector<std::uint32_t>(vertices + 1, 0), std::vector<std::uint32_t>(flows.size())};
  for (const LiveVariables::Flow& flow : flows) ++arrivals.first[flow.to + 1];
  for (std::size_t vertex = 0; vertex < vertices; ++vertex) arrivals.first[vertex + 1] += arrivals.first[vertex];
  std::vector<std::uint32_t> next(arrivals.first.begin(), arrivals.first.end() - 1);
  for (std::uint32_t flow = 0; flow < flows.size(); ++flow) arrivals.flows[next[flows[flow].to]++] = flow;
  return arrivals;
}

bool sets(const LiveVariables::Flow& flow, Variable variable) {
  return std::any_of(flow.assigned.begin(), flow.assigned.end(),
                     [variable](const Assignment& assignment) { return assignment.variable == variable; });
}

}  // namespace

bool LiveVariables::spread(std::span<const Flow> flows, std::size_t most) {
  const Arrivals arrivals = arrivals_of(flows, vertices_);
  std::sort(read_.begin(), read_.end());
  // All vertices at which a variable is live, a variable after the other.
  std::vector<std::uint32_t> found;
  std::vector<std::size_t> end_of(variables_, 0);
  std::vector<Variable> seen_for(vertices_, kNever);
  std::size_t next_read = 0;
  for (Variable variable = 0; variable < variables_; ++variable) {
    std::size_t looked_at = found.size();
    const auto reach = [&](std::uint32_t vertex) {
      if (seen_for[vertex] == variable) return;
      seen_for[vertex] = variable;
      found.push_back(vertex);
    };
    for (; next_read < read_.size() && read_[next_read].first == variable; ++next_read) reach(read_[next_read].second);
    for (; looked_at < found.size(); ++looked_at) {
      const std::uint32_t to = found[looked_at];
      for (std::uint32_t i = arrivals.first[to]; i < arrivals.first[to + 1]; ++i) {
        const Flow& flow = flows[arrivals.flows[i]];
        if (!sets(flow, variable)) reach(flow.from);
      }
    }
    if (found.size() > most) return false;
    end_of[variable] = found.size();
  }
  first_.assign(vertices_ + 1, 0);
  for (const std::uint32_t vertex : found) ++first_[vertex + 1];
  for (std::size_t vertex = 0; vertex < vertices_; ++vertex) first_[vertex + 1] += first_[vertex];
  live_.resize(found.size());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  std::size_t at = 0;
  for (Variable variable = 0; variable < variables_; ++variable) {
    for (; at < end_of[variable]; ++at) live_[next[found[at]]++] = variable;
  }
  return true;
}

std::size_t LiveVariables::most_at_once() const {
  std::size_t most = 0;
  for (std::size_t vertex = 0; vertex < vertices_; ++vertex) {
    most = std::max<std::size_t>(most, first_[vertex + 1] - first_[vertex]);
  }
  return most;
}

}  // namespace llwybr
