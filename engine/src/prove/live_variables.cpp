#include "prove/live_variables.hpp"

namespace llwybr {

namespace {

constexpr std::uint32_t kNever = 0xffffffff;

bool sets(const LiveVariables::Flow& flow, Variable variable) {
  return std::any_of(flow.assigned.begin(), flow.assigned.end(),
                     [variable](const Assignment& assignment) { return assignment.variable == variable; });
}

}  // namespace

bool LiveVariables::spread(std::span<const Flow> flows, std::size_t most) {
  const Lists arrivals(vertices_, [&](auto add) {
    for (std::uint32_t flow = 0; flow < flows.size(); ++flow) add(flows[flow].to, flow);
  });
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
      for (const std::uint32_t flow : arrivals.of(found[looked_at])) {
        if (!sets(flows[flow], variable)) reach(flows[flow].from);
      }
    }
    if (found.size() > most) return false;
    end_of[variable] = found.size();
  }
  live_ = Lists(vertices_, [&](auto add) {
    std::size_t at = 0;
    for (Variable variable = 0; variable < variables_; ++variable) {
      for (; at < end_of[variable]; ++at) add(found[at], variable);
    }
  });
  return true;
}

std::size_t LiveVariables::most_at_once() const {
  std::size_t most = 0;
  for (std::uint32_t vertex = 0; vertex < vertices_; ++vertex) most = std::max(most, at(vertex).size());
  return most;
}

}  // namespace llwybr
