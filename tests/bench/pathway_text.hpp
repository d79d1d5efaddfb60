// A pathway of any size, as bytes of the real format.
#pragma once

#include <cstddef>
#include <string>

namespace llwybr::bench {

// A chain of blocks of 32 nodes, as many as make up `nodes`, without faults; by chance two answers of a question read
// alike now and then. Counted against the shipped pathway (320 nodes): the same kinds of nodes in the same proportion,
// and as many facts, events, subpathways, answers, tasks, deadlines, citations and texts a node, of the same length. The
// registers, of the size they have there, stay as they are; and there is one assertion in all, as each costs an
// exploration of its own, if `with_assertion`.
[[nodiscard]] std::string pathway_text(std::size_t nodes, bool with_assertion = false);

// A pathway whose facts are hard to follow: every decision reads up to three of the facts set last, what it decides
// settles another fact, an answer in every second segment leads back, and strands run side by side whose order a deadline could tell.
// No route leaves a fact unset. About as many nodes and exactly as many facts as asked for.
[[nodiscard]] std::string entangled_text(std::size_t nodes, std::size_t facts);

}  // namespace llwybr::bench
