// Records and audit packs written to disk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "llwybr/audit.hpp"
#include "llwybr/pathway.hpp"

namespace llwybr::cli {

// Writes a file that is not there yet, readable by its owner alone: a record speaks of a child. Answers what
// became of it, in words.
[[nodiscard]] std::string save_new_file(const std::string& path, std::string_view bytes, Language language);

// Writes an audit pack into a folder, which is made where it is not there; one that holds anything is left alone
// unless `force`, which writes over the pack's own files and touches no other. Answers what went wrong, or nothing.
[[nodiscard]] std::string save_pack(const std::string& folder, const std::vector<PackFile>& pack, bool force,
                                    Language language);

}  // namespace llwybr::cli
