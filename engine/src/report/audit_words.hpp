// The fixed words of the audit page, in both languages.
#pragma once

#include "llwybr/audit.hpp"

namespace llwybr::words {

inline constexpr Words kAuditOf{"Audit of a pathway", "Archwiliad o lwybr"};
inline constexpr Words kVerdict{"Verdict", "Dyfarniad"};
inline constexpr Words kEdition{"Edition", "Argraffiad"};
inline constexpr Words kStatus{"Status", "Statws"};
inline constexpr Words kEngine{"Engine", "Peiriant"};
inline constexpr Words kHash{"Hash of the content", "Stwnsh y cynnwys"};
inline constexpr Words kReviewBy{"Review by", "Adolygu erbyn"};
inline constexpr Words kToday{"Checked as on", "Dyddiad y gwirio"};
inline constexpr Words kNoDate{"no date given: nothing here depends on one",
                               "ni roddwyd dyddiad: nid oes dim yma’n dibynnu ar un"};
inline constexpr Words kDatesNotChecked{"dates not looked at", "nid edrychwyd ar ddyddiadau"};
inline constexpr Words kOverdue{"overdue", "yn hwyr"};
inline constexpr Words kFindings{"Findings", "Canfyddiadau"};
inline constexpr Words kCheckName{"Check", "Gwiriad"};
inline constexpr Words kPlace{"Place", "Lle"};
inline constexpr Words kMessage{"What was found", "Yr hyn a ganfuwyd"};
inline constexpr Words kEndpoints{"Endpoints", "Diweddbwyntiau"};
inline constexpr Words kEndpoint{"Endpoint", "Diweddbwynt"};
inline constexpr Words kOutcome{"How it leaves the child", "Sefyllfa’r plentyn ar y diwedd"};
inline constexpr Words kShortest{"Shortest route", "Trywydd byrraf"};
inline constexpr Words kMustPass{"Every route passes", "Mae pob trywydd yn mynd drwy"};
inline constexpr Words kLongestWait{"Longest wait", "Aros hiraf"};
inline constexpr Words kMustPassMeans{
    "The nodes that every route passes are those that the branches a route can take force; facts may force others, which "
    "are not named.",
    "Y nodau y mae pob trywydd yn mynd drwyddynt yw’r rhai y mae’r canghennau y gall trywydd eu dilyn yn eu gorfodi; gall "
    "ffeithiau orfodi eraill, nad ydynt yn cael eu henwi."};
inline constexpr Words kLongestWaitMeans{
    "The longest wait is the sum of the limits along the longest route, if every step uses the whole of its limit; "
    "steps without a limit count as nothing, and those of a loop count once.",
    "Yr aros hiraf yw swm y terfynau ar hyd y trywydd hiraf, os bydd pob cam yn defnyddio ei derfyn cyfan; nid yw "
    "camau heb derfyn yn cyfrif, ac mae camau dolen yn cyfrif unwaith."};
inline constexpr Words kUnbounded{"{0}, if nothing comes twice; but `{1}` can come again and again",
                                  "{0}, os na ddaw dim ddwywaith; ond gall `{1}` ddod dro ar ôl tro"};
inline constexpr Words kNoLimits{"no limits on the way", "dim terfynau ar y ffordd"};
inline constexpr Words kAssertions{"Safeguards of the group", "Mesurau diogelu’r grŵp"};
inline constexpr Words kAssertion{"Safeguard", "Mesur diogelu"};
inline constexpr Words kRule{"Rule", "Rheol"};
inline constexpr Words kHolding{"{0} of {1} safeguards hold.", "Mae {0} o’r {1} mesur diogelu yn wir."};
inline constexpr Words kCounterExample{"Counter-example", "Gwrthenghraifft"};
inline constexpr Words kLoops{"Loops", "Dolenni"};
inline constexpr Words kLoopNodes{"Nodes that can come again", "Nodau a all ddod eto"};
inline constexpr Words kLoopExits{"Branches that lead out", "Canghennau sy’n arwain allan"};
inline constexpr Words kDeadlines{"Deadlines", "Terfynau amser"};
inline constexpr Words kNode{"Node", "Nod"};
inline constexpr Words kOwes{"Who owes it", "Pwy sy’n gyfrifol"};
inline constexpr Words kTask{"What", "Beth"};
inline constexpr Words kWithinHead{"Within", "O fewn"};
inline constexpr Words kFromHead{"Counted from", "Gan gyfrif o"};
inline constexpr Words kSource{"Source", "Ffynhonnell"};
inline constexpr Words kSources{"Sources and their marks", "Ffynonellau a’u marciau"};
inline constexpr Words kTranslation{"State of the texts", "Cyflwr y testunau"};
inline constexpr Words kLanguageName{"English", "Cymraeg"};
inline constexpr Words kLanguageHead{"Language", "Iaith"};
inline constexpr Words kAllBranches{"Branches and their witnesses", "Canghennau a’u tystion"};
inline constexpr Words kBranch{"Branch", "Cangen"};
inline constexpr Words kWitness{"Route through it to an endpoint", "Trywydd drwyddi i ddiweddbwynt"};
inline constexpr Words kRoutesNotPrinted{"The routes are not printed: they stand in `branches.csv` and `audit.json`.",
                                         "Nid yw’r trywyddau’n cael eu hargraffu: maen nhw yn `branches.csv` ac `audit.json`."};
inline constexpr Words kNoRoute{"no route through it leads to an endpoint",
                                "nid oes trywydd drwyddi’n arwain i ddiweddbwynt"};
inline constexpr Words kNoRouteTo{"no route reaches it", "nid oes trywydd yn ei gyrraedd"};
inline constexpr Words kUndecided{"not decided", "heb ei benderfynu"};
inline constexpr Words kWitnessed{"{0} of {1} branches have a witness.", "Mae gan {0} o’r {1} cangen dyst."};
inline constexpr Words kCovering{"{0} routes take them all; fewer than {1} is impossible.",
                                 "Mae {0} trywydd yn eu dilyn i gyd; mae llai na {1} yn amhosibl."};
inline constexpr Words kFiles{"Files of the pathway", "Ffeiliau’r llwybr"};
inline constexpr Words kFile{"File", "Ffeil"};
inline constexpr Words kHowToVerify{
    "Every route here was replayed by a traversal that shares no code with the prover. To do it again: "
    "`llwybr verify-audit DIR FILE`.",
    "Ailchwaraewyd pob trywydd yma gan god nad yw’n rhannu dim â’r profwr. I’w wneud eto: "
    "`llwybr verify-audit DIR FILE`."};
inline constexpr Words kNothing{"none", "dim"};

[[nodiscard]] Words of(AuditVerdict verdict);
[[nodiscard]] Words of(Verdict verdict);
[[nodiscard]] Words of(Mark mark);
[[nodiscard]] Words of(TextState state);

}  // namespace llwybr::words
