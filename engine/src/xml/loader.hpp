// From paths to parsed trees: the main file and, below its folder, all it includes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "llwybr/engine.hpp"
#include "xml/document.hpp"
#include "xml/element.hpp"

namespace llwybr {

class Loader {
 public:
  Loader(Pathway& pathway, Faults& faults, const FileReader& files, std::size_t most_bytes)
      : pathway_(pathway), faults_(faults), files_(files), elements_(pathway, faults), most_bytes_(most_bytes) {}

  void load(std::string_view main_path);

  // Included documents stand before those that include them, as if their content stood in place of `include`.
  [[nodiscard]] const std::vector<Document*>& in_order() const { return order_; }

 private:
  struct Visit {
    Document* document;
    pugi::xml_node next;       // in the head
    std::size_t next_element;  // behind it
  };

  bool add_file(std::string_view path, std::string bytes, Element root);
  [[nodiscard]] pugi::xml_node next_include(Visit& visit);
  void follow(pugi::xml_node include);
  bool resolve(std::string_view from, std::string_view href, std::string& path);
  bool read_before(const std::string& path, Place place, std::string_view href);

  Pathway& pathway_;
  Faults& faults_;
  const FileReader& files_;
  ElementReader elements_;
  std::vector<std::unique_ptr<Document>> documents_;
  std::vector<Visit> visits_;
  Piece piece_;
  std::vector<Document*> order_;
  std::size_t most_bytes_;
  std::size_t total_bytes_ = 0;
};

}  // namespace llwybr
