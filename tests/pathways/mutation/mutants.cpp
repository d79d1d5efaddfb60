#include "pathways/mutation/mutants.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include "catch.hpp"
#include "checks/fixtures.hpp"

namespace llwybr::test {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(LLWYBR_SOURCE) / "pathways" / "csa-response";

// How often each place is tried: a fault that is made at random may come out otherwise.
constexpr int kRounds = 3;

std::vector<fs::path> files_ending(const std::string& extension) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(kFolder)) {
    if (entry.path().extension() == extension) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// In the order of the document.
std::vector<pugi::xml_node> elements_of(const pugi::xml_document& document) {
  std::vector<pugi::xml_node> found;
  pugi::xml_node node = document.document_element();
  while (node) {
    if (node.type() == pugi::node_element) found.push_back(node);
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && !node.next_sibling()) node = node.parent();
    if (node) node = node.next_sibling();
  }
  return found;
}

bool applies(const Fault& fault, const pugi::xml_node& element) {
  if (!is_one_of(element, fault.elements)) return false;
  return *fault.attribute == '\0' || element.attribute(fault.attribute);
}

std::string place_of(const std::string& path, const pugi::xml_node& element) {
  std::string ids;
  for (pugi::xml_node node = element; node; node = node.parent()) {
    const std::string id = value_of(node, "id");
    if (!id.empty()) ids = id + (ids.empty() ? "" : "/") + ids;
    if (is_node(node)) break;
  }
  return path + " " + ids + " <" + element.name() + ">";
}

struct StringWriter : pugi::xml_writer {
  std::string written;
  void write(const void* data, std::size_t size) override {
    written.append(static_cast<const char*>(data), size);
  }
};

std::string bytes_of(const pugi::xml_document& document) {
  StringWriter out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration);
  return std::move(out.written);
}

// On one line.
std::string shortened(const std::string& text) {
  constexpr std::size_t kMost = 60;
  std::string line;
  for (const char c : text) {
    const bool is_white = c == ' ' || c == '\n';
    if (is_white && (line.empty() || line.back() == ' ')) continue;
    line += is_white ? ' ' : c;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line.size() <= kMost ? line : line.substr(0, kMost) + "…";
}

std::string difference(const std::string& before, const std::string& after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t begin = 0;
  while (begin < shorter && before[begin] == after[begin]) ++begin;
  std::size_t end = 0;
  while (end < shorter - begin && before[before.size() - 1 - end] == after[after.size() - 1 - end]) ++end;
  // From the start of the word.
  while (begin > 0 && before[begin - 1] != ' ' && before[begin - 1] != '\n') --begin;
  while (end > 0 && before[before.size() - end] != ' ' && before[before.size() - end] != '>') --end;
  return "[" + shortened(before.substr(begin, before.size() - begin - end)) + "] -> [" +
         shortened(after.substr(begin, after.size() - begin - end)) + "]";
}

void learn(const pugi::xml_node& element, Vocabulary& words) {
  const std::string id = value_of(element, "id");
  if (is_one_of(element, {"agency"})) words.agencies.push_back(id);
  if (is_one_of(element, {"event"})) words.events.push_back(id);
  if (is_one_of(element, {"outcome"})) words.outcomes.push_back(id);
  if (is_one_of(element, {"fact"})) {
    for (const pugi::xml_node& value : element.children("value"))
      words.values[id].push_back(value_of(value, "id"));
  }
  if (is_one_of(element, {"subpathway"})) {
    for (const pugi::xml_node& exit : element.children("exit"))
      words.exits[id].push_back(value_of(exit, "id"));
  }
}

}  // namespace

Files shipped_files() {
  Files files;
  for (const fs::path& path : files_ending(".xml")) {
    files[fs::relative(path, kFolder).generic_string()] = llwybr::bytes_of(path);
  }
  return files;
}

std::vector<Walk> shipped_walks() {
  std::vector<Walk> walks;
  for (const fs::path& path : files_ending(".walks")) {
    ReadWalks read = read_walks(path.filename().string(), llwybr::bytes_of(path));
    REQUIRE(read.faults.empty());
    std::move(read.walks.begin(), read.walks.end(), std::back_inserter(walks));
  }
  return walks;
}

Reading read_files(const Files& files) {
  return read_pathway("pathway.xml", [&](std::string_view path) -> FileAnswer {
    const auto file = files.find(std::string(path));
    if (file == files.end()) return {};
    return {FileStatus::found, file->second};
  });
}

Mutants::Mutants(const Files& files) {
  for (const auto& [path, bytes] : files) {
    pugi::xml_document& document = documents_[path];
    REQUIRE(document.load_buffer(bytes.data(), bytes.size(), pugi::parse_full | pugi::parse_ws_pcdata));
    for (const pugi::xml_node& element : elements_of(document)) learn(element, words_);
    saved_[path] = bytes_of(document);
  }
}

std::vector<std::pair<std::string, std::size_t>> Mutants::sites(const Fault& fault) const {
  std::vector<std::pair<std::string, std::size_t>> found;
  for (const auto& [path, document] : documents_) {
    const std::vector<pugi::xml_node> all = elements_of(document);
    for (std::size_t index = 0; index < all.size(); ++index) {
      if (applies(fault, all[index])) found.emplace_back(path, index);
    }
  }
  return found;
}

std::vector<Mutant> Mutants::of(const Fault& fault, std::size_t most, std::uint32_t seed) const {
  Random random(seed);
  auto places = sites(fault);
  // The standard does not say how it shuffles.
  for (std::size_t i = places.size(); i > 1; --i) std::swap(places[i - 1], places[random() % i]);
  std::vector<Mutant> mutants;
  std::set<std::pair<std::string, std::string>> seen;
  for (int round = 0; round < kRounds; ++round) {
    for (const auto& [path, index] : places) {
      if (mutants.size() == most) return mutants;
      pugi::xml_document document;
      document.reset(documents_.at(path));
      const pugi::xml_node element = elements_of(document)[index];
      const std::string where = place_of(path, element);
      if (!fault.change(element, random, words_)) continue;
      const std::string bytes = bytes_of(document);
      if (bytes == saved_.at(path) || !seen.emplace(path, bytes).second) continue;
      mutants.push_back({where, difference(saved_.at(path), bytes), path, bytes});
    }
  }
  return mutants;
}

}  // namespace llwybr::test
