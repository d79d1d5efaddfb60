#include "xml/loader.hpp"

#include <algorithm>
#include <cstring>

#include "xml/eight_bytes.hpp"
#include "xml/gaps.hpp"

namespace llwybr {
namespace {

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash + 1);
}

}  // namespace

void Loader::load(std::string_view main_path) {
  FileAnswer answer = files_(main_path);
  const std::string_view name = main_path.substr(folder_of(main_path).size());
  if (answer.status != FileStatus::found) {
    pathway_.files.push_back({std::string(name), {}, {}});
    return elements_.report(answer.status == FileStatus::missing ? Flaw::include_not_found
                                                                 : Flaw::include_outside_folder,
                            {}, 0, {.names = {name}});
  }
  if (!add_file(name, std::move(answer.bytes), Element::pathway)) return;
  while (!visits_.empty()) {
    Visit& visit = visits_.back();
    while (visit.next && element_named(visit.next.name()) != Element::include)
      visit.next = visit.next.next_sibling();
    if (!visit.next) {
      order_.push_back(visit.document);
      visits_.pop_back();
      continue;
    }
    const pugi::xml_node include = visit.next;
    visit.next = visit.next.next_sibling();
    elements_.enter_file(visit.document->file);
    follow(include);
  }
}

// Takes in a file and, if it is what it should be, visits it next.
bool Loader::add_file(std::string_view path, std::string bytes, Element root) {
  const auto file = static_cast<std::uint32_t>(pathway_.files.size());
  pathway_.files.push_back({std::string(path), std::move(bytes), {}});
  File& added = pathway_.files.back();
  total_bytes_ += added.bytes.size();
  if (!faults_.accept(file, added.bytes)) return false;
  // The parser's copy is made without clearing it first: that would cost as much as the copy.
  // Sixteen bytes behind it may be looked at.
  constexpr std::size_t kBehind = 2 * sizeof(EightBytes);
  added.parsed.reset(new char[added.bytes.size() + kBehind]);
  std::memcpy(added.parsed.get(), added.bytes.data(), added.bytes.size());
  std::memset(added.parsed.get() + added.bytes.size(), 0, kBehind);
  elements_.enter_file(file);
  Document& document = *documents_.emplace_back(std::make_unique<Document>());
  document.file = file;
  // An element holds the text before its first child itself: that spares half the nodes of the tree.
  constexpr unsigned kOptions =
      pugi::parse_default | pugi::parse_embed_pcdata | (kSeeksGaps ? 0 : pugi::parse_ws_pcdata);
  const pugi::xml_parse_result result =
      document.tree.load_buffer_inplace(added.parsed.get(), added.bytes.size(), kOptions, pugi::encoding_utf8);
  if (result.status != pugi::status_ok) {
    elements_.report(Flaw::not_parsed, {file, static_cast<std::uint32_t>(result.offset)}, 0, {});
    return false;
  }
  const pugi::xml_node top = document.tree.document_element();
  const Element found = element_named(top.name());
  if (found == Element::none) {
    elements_.report(Flaw::unknown_root, elements_.place(top), std::strlen(top.name()) + 1,
                     {.names = {top.name()}, .element = root});
    return false;
  }
  if (found != root) {
    elements_.report(Flaw::misplaced_root, elements_.place(top), std::strlen(top.name()) + 1,
                     {.names = {top.name(), path}, .element = root});
    return false;
  }
  document.root = top;
  visits_.push_back({&document, top.first_child()});
  return true;
}

void Loader::follow(pugi::xml_node include) {
  const Attributes values = elements_.attributes(include, Element::include);
  elements_.each_child(include, Element::include, [](Element, pugi::xml_node) {});
  if (!values.has(Attribute::href)) return;
  Reference reference;
  reference.id = values[Attribute::href];
  reference.place = elements_.place(reference.id.data());
  std::string path;
  if (resolve(pathway_.files[elements_.file()].path, reference.id, path) &&
      !read_before(path, reference.place, reference.id)) {
    FileAnswer answer = files_(path);
    if (answer.status == FileStatus::outside) {
      elements_.report(Flaw::include_outside_folder, reference.place, reference.id.size(),
                       {.names = {reference.id}});
    } else if (answer.status == FileStatus::missing) {
      elements_.report(Flaw::include_not_found, reference.place, reference.id.size(), {.names = {path}});
    } else if (total_bytes_ + answer.bytes.size() > most_bytes_ || pathway_.files.size() == kMostFiles) {
      elements_.report(Flaw::too_large, reference.place, reference.id.size(), {});
      // The rest is not looked for: it would be refused as well.
      for (Visit& visit : visits_) visit.next = pugi::xml_node();
    } else {
      reference.index = static_cast<std::uint32_t>(pathway_.files.size());
      static_cast<void>(add_file(path, std::move(answer.bytes), Element::part));
    }
  }
  pathway_.includes.push_back({reference});
}

// The path of an included file from the main folder. A `.` part is dropped; nothing leads upwards or away.
bool Loader::resolve(std::string_view from, std::string_view href, std::string& path) {
  const bool away =
      href[0] == '/' || href.find('\\') != std::string_view::npos || href.find(':') != std::string_view::npos;
  bool upwards = false;
  bool good = true;
  path = folder_of(from);
  std::size_t at = 0;
  while (at <= href.size()) {
    const std::size_t end = std::min(href.find('/', at), href.size());
    const std::string_view part = href.substr(at, end - at);
    upwards = upwards || part == "..";
    good = good && !part.empty();
    for (const char c : part) good = good && static_cast<unsigned char>(c) >= 0x20 && c != 0x7F;
    if (part != ".") {
      path += part;
      if (end < href.size()) path += '/';
    }
    at = end + 1;
  }
  const Place place = elements_.place(href.data());
  if (away || upwards) {
    elements_.report(Flaw::include_outside_folder, place, href.size(), {.names = {href}});
    return false;
  }
  if (!good || path.empty() || path.back() == '/') {
    elements_.report_bad_value(Attribute::href, href, 0, href.size(), ValueKind::path);
    return false;
  }
  return true;
}

// A file is taken in once: a second time its ids would all stand twice.
bool Loader::read_before(const std::string& path, Place place, std::string_view href) {
  for (std::size_t i = 0; i < pathway_.files.size(); ++i) {
    if (pathway_.files[i].path != path) continue;
    bool open = false;
    for (const Visit& visit : visits_) open = open || visit.document->file == i;
    elements_.report(open ? Flaw::include_cycle : Flaw::include_twice, place, href.size(), {.names = {path}});
    return true;
  }
  return false;
}

}  // namespace llwybr
