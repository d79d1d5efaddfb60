#include "report/words.hpp"

namespace llwybr::words {

Words of(Severity severity) {
  switch (severity) {
    case Severity::error: return {"error", "gwall"};
    case Severity::warning: return {"warning", "rhybudd"};
    case Severity::note: return {"note", "nodyn"};
  }
  return {};
}

Words of(Stage stage) {
  switch (stage) {
    case Stage::document: return {"document", "dogfen"};
    case Stage::references: return {"references", "cyfeiriadau"};
    case Stage::graph: return {"graph", "graff"};
    case Stage::data: return {"data", "data"};
    case Stage::assertions: return {"assertions", "haeriadau"};
    case Stage::content: return {"content", "cynnwys"};
  }
  return {};
}

Words of(StageResult result) {
  switch (result) {
    case StageResult::clean: return {"no errors", "dim gwallau"};
    case StageResult::has_errors: return {"has errors", "mae gwallau"};
    case StageResult::not_run:
      return {"not run, because an earlier stage has errors",
              "heb ei redeg, oherwydd bod gwallau mewn cam cynharach"};
    case StageResult::not_built:
      return {"not proved yet: this version has no check of it",
              "heb ei brofi eto: nid oes gwiriad ohono yn y fersiwn hwn"};
  }
  return {};
}

Words subject_of(Stage stage) {
  switch (stage) {
    case Stage::document:
      return {"the XML is well formed and keeps to the format", "mae’r XML yn gywir ac yn cadw at y fformat"};
    case Stage::references:
      return {"every name leads to something that is there", "mae pob enw’n arwain at rywbeth sydd yno"};
    case Stage::graph:
      return {"every node can be reached and can reach an endpoint",
              "gellir cyrraedd pob nod, a chyrraedd diweddbwynt o bob nod"};
    case Stage::data:
      return {"the same on every route that the facts allow; deadlines can be kept",
              "yr un peth ar bob trywydd y mae’r ffeithiau’n ei ganiatáu; gellir cadw at y terfynau amser"};
    case Stage::assertions:
      return {"the safeguards that the group has written hold",
              "mae’r mesurau diogelu y mae’r grŵp wedi’u hysgrifennu yn dal"};
    case Stage::content:
      return {"translations, citations, owners and dates are in order",
              "mae cyfieithiadau, dyfyniadau, cyfrifoldebau a dyddiadau mewn trefn"};
  }
  return {};
}

Words of(NodeKind kind) {
  switch (kind) {
    case NodeKind::question: return {"question", "cwestiwn"};
    case NodeKind::decision: return {"decision", "penderfyniad"};
    case NodeKind::action: return {"action", "cam gweithredu"};
    case NodeKind::parallel: return {"parallel", "cyfochrog"};
    case NodeKind::use: return {"use", "defnyddio"};
    case NodeKind::endpoint: return {"endpoint", "diweddbwynt"};
    case NodeKind::exit: return {"exit", "allanfa"};
  }
  return {};
}

Words of(Status status) {
  switch (status) {
    case Status::draft: return {"draft", "drafft"};
    case Status::agreed: return {"agreed", "cytunwyd"};
    case Status::withdrawn: return {"withdrawn", "tynnwyd yn ôl"};
  }
  return {};
}

std::string filled(Words words, Language language, std::string_view first, std::string_view second) {
  const std::string_view pattern = words.in(language);
  std::string result;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::string_view rest = pattern.substr(at);
    const bool is_first = rest.starts_with("{0}");
    if (is_first || rest.starts_with("{1}")) {
      result += is_first ? first : second;
      at += 3;
    } else {
      result += pattern[at++];
    }
  }
  return result;
}

std::string without_arguments(std::string_view pattern) {
  std::string result;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool is_argument = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
    if (is_argument) {
      result += "…";
      at += 2;
    } else {
      result += pattern[at];
    }
  }
  return result;
}

}  // namespace llwybr::words
