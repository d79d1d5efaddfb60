// Which variables are still read after a point, before they are set anew: the classic backward data-flow
// analysis. What is not live need not be told apart, and is not.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "prove/decision_diagram.hpp"

namespace llwybr {

class LiveVariables {
 public:
  // An arc, and what it sets.
  struct Flow {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::span<const Assignment> assigned;
  };

  [[nodiscard]] static std::size_t bytes_for(std::size_t vertices, std::size_t variables) {
    return vertices * words_for(variables) * sizeof(std::uint64_t);
  }

  LiveVariables(std::size_t vertices, std::size_t variables);

  // The variable is read at the vertex.
  void read(std::uint32_t vertex, Variable variable);

  // Completes the answers. `order` is each vertex's position in an order that mostly follows the arcs.
  void spread(std::span<const Flow> flows, std::span<const std::uint32_t> order);

  [[nodiscard]] bool is_live(std::uint32_t vertex, Variable variable) const {
    return (bits_[vertex * words_ + variable / 64] >> (variable % 64) & 1) != 0;
  }

  // Calls `act` with each live variable, ascending.
  template <typename Act>
  void for_each(std::uint32_t vertex, Act act) const {
    for (std::size_t word = 0; word < words_; ++word) {
      for (std::uint64_t bits = bits_[vertex * words_ + word]; bits != 0; bits &= bits - 1) {
        act(static_cast<Variable>(word * 64 + static_cast<std::size_t>(__builtin_ctzll(bits))));
      }
    }
  }

 private:
  [[nodiscard]] static std::size_t words_for(std::size_t variables) { return (variables + 63) / 64; }
  // Adds to `from` what is live at `to` and not assigned on the way. True where that changed something.
  bool join(const Flow& flow);

  std::size_t words_;
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint64_t> passed_;   // one row, what an arc lets through
};

}  // namespace llwybr
