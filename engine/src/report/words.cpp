#include "report/words.hpp"

namespace llwybr::words {

Words of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return {"error", "gwall"};
    case Severity::warning:
      return {"warning", "rhybudd"};
    case Severity::note:
      return {"note", "nodyn"};
  }
  return {};
}

Words of(Stage stage) {
  switch (stage) {
    case Stage::document:
      return {"document", "dogfen"};
    case Stage::references:
      return {"references", "cyfeiriadau"};
    case Stage::graph:
      return {"graph", "graff"};
    case Stage::data:
      return {"data", "data"};
    case Stage::assertions:
      return {"assertions", "haeriadau"};
    case Stage::content:
      return {"content", "cynnwys"};
  }
  return {};
}

Words of(StageResult result) {
  switch (result) {
    case StageResult::clean:
      return {"no errors", "dim gwallau"};
    case StageResult::has_errors:
      return {"has errors", "mae gwallau"};
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
      return {"well-formed XML, in the format's own elements", "XML cywir, yn elfennau’r fformat"};
    case Stage::references:
      return {"names and what they lead to", "enwau a’r hyn y maen nhw’n arwain ato"};
    case Stage::graph:
      return {"reaching every node, and an endpoint from every node",
              "cyrraedd pob nod, a diweddbwynt o bob nod"};
    case Stage::data:
      return {"the same with facts taken into account; deadlines",
              "yr un peth gan ystyried y ffeithiau; terfynau amser"};
    case Stage::assertions:
      return {"the safeguards that the group has written", "y mesurau diogelu a ysgrifennodd y grŵp"};
    case Stage::content:
      return {"translations, citations, owners, dates",
              "cyfieithiadau, ffynonellau, cyfrifoldebau, dyddiadau"};
  }
  return {};
}

Words of(NodeKind kind) {
  switch (kind) {
    case NodeKind::question:
      return {"question", "cwestiwn"};
    case NodeKind::decision:
      return {"decision", "penderfyniad"};
    case NodeKind::action:
      return {"action", "cam gweithredu"};
    case NodeKind::parallel:
      return {"parallel", "cyfochrog"};
    case NodeKind::use:
      return {"use", "defnyddio"};
    case NodeKind::endpoint:
      return {"endpoint", "diweddbwynt"};
    case NodeKind::exit:
      return {"exit", "allanfa"};
  }
  return {};
}

Words of(Status status) {
  switch (status) {
    case Status::draft:
      return {"draft", "drafft"};
    case Status::agreed:
      return {"agreed", "cytunwyd"};
    case Status::withdrawn:
      return {"withdrawn", "tynnwyd yn ôl"};
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
