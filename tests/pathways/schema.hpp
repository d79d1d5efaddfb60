// What the XML Schema of the format says of files: xmllint's verdict.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace llwybr {

using Files = std::vector<std::filesystem::path>;

// The XML files of a folder whose names start so, sorted; those of its subfolders too if asked for.
[[nodiscard]] Files xml_files(const std::filesystem::path& folder, const std::string& start,
                              bool deep = false);

// Whether pathways/llwybr.xsd accepts each of the files. A file that is not well-formed is not accepted.
[[nodiscard]] std::map<std::filesystem::path, bool> accepted_by_schema(const Files& files);

}  // namespace llwybr
