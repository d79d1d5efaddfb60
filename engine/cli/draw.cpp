// llwybr draw
#include "command.hpp"
#include "llwybr/audit.hpp"
#include "llwybr/picture.hpp"
#include "llwybr/report.hpp"
#include "load.hpp"
#include "save.hpp"
#include "terminal.hpp"
#include "words.hpp"

namespace llwybr::cli {
namespace {

// About the height of an A4 page at the width of three boxes.
constexpr std::int32_t kHeadsEvery = 1000;

// SVG, unless another format is asked for.
std::string_view ending_of(const Call& call) { return call.format == "text" ? std::string_view("svg") : call.format; }

std::string written(const Pathway& pathway, PictureSubject subject, const Call& call) {
  const std::string_view format = ending_of(call);
  const Picture picture = picture_of(pathway, subject, {call.language, format == "svg" ? kHeadsEvery : 0});
  if (format == "json") return picture_json(pathway, picture);
  return format == "dot" ? picture_dot(pathway, picture) : picture_svg(pathway, picture);
}

template <typename Entries>
std::string unknown(Words what, std::string_view id, const Entries& entries, Language language) {
  std::vector<std::string_view> ids;
  for (const auto& entry : entries) ids.push_back(entry.id);
  return words::filled(what, language, id) + words::did_you_mean(id, ids, language);
}

std::string what_is_wrong(SubjectFault fault, const Pathway& pathway, const Call& call) {
  switch (fault) {
    case SubjectFault::no_such_node:
      return unknown(words::kUnknownNode, call.around, pathway.nodes, call.language);
    case SubjectFault::no_such_subpathway:
      return unknown(words::kUnknownSubpathway, call.subpathway, pathway.scopes, call.language);
    case SubjectFault::node_elsewhere:
      return words::filled(words::kNodeElsewhere, call.language, call.around, call.subpathway);
    case SubjectFault::too_many_nodes:
      return std::string(words::kTooManyNodes.in(call.language));
    case SubjectFault::none:
      break;
  }
  return {};
}

// The pathway and every subpathway, each a file by its id: the links between them lead on.
int draw_all(const Pathway& pathway, const Call& call) {
  std::vector<PackFile> files;
  for (ScopeIndex scope = 0; scope < pathway.scopes.size(); ++scope) {
    std::string path(pathway.scopes[scope].id);
    const SubjectFault fault = subject_of(pathway, "", path).fault;
    if (fault != SubjectFault::none) {
      complain(what_is_wrong(fault, pathway, call));
      return kUnusable;
    }
    path.append(".").append(ending_of(call));
    files.push_back({std::move(path), written(pathway, {scope, kNone}, call)});
  }
  const std::string trouble = save_pack(call.out, files, call.force, call.language);
  if (!trouble.empty()) {
    complain(trouble);
    return kUnusable;
  }
  return print(words::filled(words::kWrittenTo, call.language, call.out) + "\n", call.language, kClean);
}

}  // namespace

int draw_command(const Call& call) {
  const std::optional<Loaded> loaded = load(call, {});
  if (!loaded) return kUnusable;
  if (!is_usable(*loaded, Stage::references, call)) return kFound;
  const Pathway& pathway = loaded->pathway();
  if (!call.out.empty()) return draw_all(pathway, call);
  const NamedSubject named = subject_of(pathway, call.around, call.subpathway);
  if (named.fault != SubjectFault::none) {
    complain(what_is_wrong(named.fault, pathway, call));
    return kUnusable;
  }
  return print(written(pathway, named.subject, call), call.language, kClean);
}

}  // namespace llwybr::cli
