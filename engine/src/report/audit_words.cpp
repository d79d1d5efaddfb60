#include "report/audit_words.hpp"

namespace llwybr::words {

Words of(AuditVerdict verdict) {
  switch (verdict) {
    case AuditVerdict::proved:
      return {"Proved: no errors in any stage", "Wedi’i brofi: dim gwallau mewn unrhyw gam"};
    case AuditVerdict::has_errors:
      return {"This pathway has errors and must not be used", "Mae gwallau yn y llwybr hwn ac ni ddylid ei ddefnyddio"};
    case AuditVerdict::not_decided:
      return {"Not decided: not everything could be proved", "Heb ei benderfynu: ni ellid profi popeth"};
  }
  return {};
}

Words of(Verdict verdict) {
  switch (verdict) {
    case Verdict::holds:
      return {"holds", "yn wir"};
    case Verdict::broken:
      return {"broken", "wedi’i dorri"};
    case Verdict::vacuous:
      return {"guards nothing: what it is about never happens",
              "nid yw’n gwarchod dim: nid yw’r hyn y mae’n sôn amdano byth yn digwydd"};
    case Verdict::not_decided:
      return kUndecided;
  }
  return {};
}

Words of(Mark mark) {
  switch (mark) {
    case Mark::verified:
      return {"read in the source", "darllenwyd yn y ffynhonnell"};
    case Mark::local:
      return {"local practice", "arfer lleol"};
    case Mark::general:
      return {"general knowledge", "gwybodaeth gyffredinol"};
    case Mark::open:
      return {"open question", "cwestiwn agored"};
  }
  return {};
}

Words of(TextState state) {
  switch (state) {
    case TextState::initial:
      return {"waiting for a translator", "yn aros am gyfieithydd"};
    case TextState::translated:
      return {"translated", "wedi’i gyfieithu"};
    case TextState::reviewed:
      return {"reviewed", "wedi’i adolygu"};
    case TextState::final:
      return {"final", "terfynol"};
  }
  return {};
}

}  // namespace llwybr::words
