// From paths to parsed trees: the main file and, below its folder, all it includes.
#pragma once

#include <deque>

#include "xml/element.hpp"
#include "xml/scanner.hpp"

namespace llwybr {

// A file that was read and is well-formed, with the root its place asks for.
struct Document {
  std::uint32_t file = 0;
  pugi::xml_document tree;
  pugi::xml_node root;
};

// scan(), or nothing for bytes that are to be recognised by their hash before anything is built of them.
using Scan = std::vector<Fault> (*)(const std::string& bytes);

class Loader {
 public:
  Loader(Pathway& pathway, std::vector<Trouble>& troubles, const FileReader& files, Scan scan)
      : pathway_(pathway), troubles_(troubles), files_(files), scan_(scan), elements_(pathway, troubles) {}

  void load(std::string_view main_path);

  // Included documents stand before those that include them, as if their content stood in place of `include`.
  [[nodiscard]] const std::vector<Document*>& in_order() const { return order_; }

 private:
  struct Visit {
    Document* document;
    pugi::xml_node next;
  };

  bool add_file(std::string_view path, std::string bytes, Element root);
  void follow(pugi::xml_node include);
  bool resolve(std::string_view from, std::string_view href, std::string& path);
  bool read_before(const std::string& path, Place place, std::string_view href);
  void report_faults(std::uint32_t file);

  Pathway& pathway_;
  std::vector<Trouble>& troubles_;
  const FileReader& files_;
  Scan scan_;
  ElementReader elements_;
  std::deque<Document> documents_;
  std::vector<Visit> visits_;
  std::vector<Document*> order_;
  std::size_t total_bytes_ = 0;
};

}  // namespace llwybr
