#include "engine/report/example.hpp"

#include "catch.hpp"
#include "engine/report/golden.hpp"

llwybr::Reading read_example(std::string_view from, std::string_view to) {
  return llwybr::read_pathway("pathway.xml", [&](std::string_view path) {
    std::string bytes = file_bytes("example/" + std::string(path));
    const std::size_t at = from.empty() ? std::string::npos : bytes.find(from);
    if (at != std::string::npos) bytes.replace(at, from.size(), to);
    return llwybr::FileAnswer{llwybr::FileStatus::found, std::move(bytes)};
  });
}
