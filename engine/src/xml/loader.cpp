#include "xml/loader.hpp"

#include <algorithm>
#include <cstring>

#include "xml/spelling.hpp"
#include "xml/values.hpp"

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
    return elements_.report(
        answer.status == FileStatus::missing ? "include-not-found" : "include-outside-folder", {}, 0, {name});
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
  const std::size_t before = troubles_.size();
  report_faults(file);
  if (troubles_.size() > before) return false;
  // The parser's copy is made without clearing it first: that would cost as much as the copy.
  added.parsed.reset(new char[added.bytes.size() + 1]);
  std::memcpy(added.parsed.get(), added.bytes.data(), added.bytes.size() + 1);
  elements_.enter_file(file);
  Document& document = documents_.emplace_back();
  document.file = file;
  const pugi::xml_parse_result result =
      document.tree.load_buffer_inplace(added.parsed.get(), added.bytes.size(),
                                        pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (result.status != pugi::status_ok) {
    elements_.report("not-well-formed", {file, static_cast<std::uint32_t>(result.offset)}, 0,
                     {PhraseView("the parser could not read on from here",
                                 "ni allai'r dosrannwr ddarllen ymlaen o'r fan hon")});
    return false;
  }
  const pugi::xml_node top = document.tree.document_element();
  const Element found = element_named(top.name());
  const std::string wanted = quoted(name_of(root));
  if (found != root) {
    if (found == Element::none) {
      elements_.report(
          "unknown-element", elements_.place(top), std::strlen(top.name()) + 1,
          {top.name(), filled({"the root of this file is {0}", "gwraidd y ffeil hon yw {0}"}, wanted)});
    } else {
      elements_.report(
          "misplaced-element", elements_.place(top), std::strlen(top.name()) + 1,
          {top.name(), path, filled({"the root of this file is {0}", "gwraidd y ffeil hon yw {0}"}, wanted)});
    }
    return false;
  }
  document.root = top;
  visits_.push_back({&document, top.first_child()});
  return true;
}

void Loader::report_faults(std::uint32_t file) {
  if (scan_ == nullptr) return;
  for (Fault& fault : scan_(pathway_.files[file].bytes)) {
    Trouble trouble;
    trouble.check = fault.check;
    trouble.place = {file, fault.offset};
    trouble.length = fault.length;
    trouble.arguments = std::move(fault.arguments);
    if (fault.related != kNone)
      trouble.related.push_back({{file, fault.related}, std::move(fault.related_note)});
    troubles_.push_back(std::move(trouble));
  }
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
      elements_.report("include-outside-folder", reference.place, reference.id.size(), {reference.id});
    } else if (answer.status == FileStatus::missing) {
      elements_.report("include-not-found", reference.place, reference.id.size(), {path});
    } else if (total_bytes_ + answer.bytes.size() > kMostBytes || pathway_.files.size() == kMostFiles) {
      elements_.report(
          "too-large", reference.place, reference.id.size(),
          {PhraseView("with this file the pathway has more than 64 MiB or more than 1,024 files",
                      "gyda'r ffeil hon mae gan y llwybr dros 64 MiB neu dros 1,024 o ffeiliau")});
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
    elements_.report("include-outside-folder", place, href.size(), {href});
    return false;
  }
  if (!good || path.empty() || path.back() == '/') {
    elements_.report_bad_value(Attribute::href, href, 0, href.size(), expected(ValueKind::path));
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
    elements_.report(open ? "include-cycle" : "include-twice", place, href.size(), {path});
    return true;
  }
  return false;
}

}  // namespace llwybr
