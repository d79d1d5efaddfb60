#include "xml/loader.hpp"

#include <algorithm>
#include <cstring>

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
    pathway_.files.push_back({std::string(name), {}});
    return elements_.report(answer.status == FileStatus::missing ? Flaw::include_not_found
                                                                 : Flaw::include_outside_folder,
                            {}, 0, {.names = {name}});
  }
  if (!add_file(name, std::move(answer.bytes), Element::pathway)) return;
  while (!visits_.empty()) {
    Visit& visit = visits_.back();
    if (const pugi::xml_node include = next_include(visit)) {
      follow(include);
    } else {
      order_.push_back(visit.document);
      visits_.pop_back();
    }
  }
}

// Nothing where there are no more in the file.
pugi::xml_node Loader::next_include(Visit& visit) {
  const Document& document = *visit.document;
  while (visit.next) {
    const pugi::xml_node child = visit.next;
    visit.next = child.next_sibling();
    if (element_named(child.name()) != Element::include) continue;
    elements_.enter(document.file, document.head);
    return child;
  }
  while (kParsesInPieces && visit.next_element < document.elements()) {
    const std::size_t element = visit.next_element++;
    if (!document.is_named(element, "include")) continue;
    document.parse(element, element + 1, piece_);
    elements_.enter(document.file, piece_);
    return piece_.element();
  }
  return {};
}

// Takes in a file and, if it is what it should be, visits it next.
bool Loader::add_file(std::string_view path, std::string bytes, Element root) {
  const auto file = static_cast<std::uint32_t>(pathway_.files.size());
  pathway_.files.push_back({std::string(path), std::move(bytes)});
  File& added = pathway_.files.back();
  total_bytes_ += added.bytes.size();
  Document& document = *documents_.emplace_back(std::make_unique<Document>());
  document.file = file;
  document.bytes = added.bytes;
  if (!faults_.accept(file, added.bytes, document.cuts)) return false;
  const pugi::xml_parse_result result = document.parse_head();
  elements_.enter(file, document.head);
  if (result.status != pugi::status_ok) {
    elements_.report(Flaw::not_parsed, {file, static_cast<std::uint32_t>(result.offset)}, 0, {});
    return false;
  }
  const pugi::xml_node top = document.head.element();
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
  visits_.push_back({&document, top.first_child(), 0});
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
      for (Visit& visit : visits_) visit = {visit.document, pugi::xml_node(), visit.document->elements()};
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
