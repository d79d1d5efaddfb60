// A report made by hand on a file made by hand.
#pragma once

#include "llwybr/finding.hpp"
#include "llwybr/pathway.hpp"

struct Sample {
  llwybr::Pathway pathway;
  llwybr::Report report;
};

// Two errors of references, one with a related place and one with a route, and a note; the graph not run.
[[nodiscard]] Sample broken_sample();

// Nothing found; data and assertions not built.
[[nodiscard]] Sample clean_sample();
