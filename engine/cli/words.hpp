// What the command says by itself, in both languages: the one table of it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "llwybr/audit.hpp"
#include "llwybr/finding.hpp"

namespace llwybr::cli::words {

// --- What is wrong with a call ---
inline constexpr Words kNoCommand{"a command is needed; `llwybr --help` lists them",
                                  "mae angen gorchymyn; mae `llwybr --help` yn eu rhestru"};
inline constexpr Words kUnknownCommand{"there is no command `{0}`", "nid oes gorchymyn `{0}`"};
inline constexpr Words kUnknownCheck{"there is no check `{0}`", "nid oes gwiriad `{0}`"};
inline constexpr Words kUnknownNode{"there is no node `{0}`", "nid oes nod `{0}`"};
inline constexpr Words kUnknownSubpathway{"there is no subpathway `{0}`", "nid oes is-lwybr `{0}`"};
inline constexpr Words kNodeElsewhere{"the node `{0}` is not in `{1}`", "nid yw’r nod `{0}` yn `{1}`"};
inline constexpr Words kTooManyNodes{"there are too many nodes to draw at once; name one with --around",
                                     "mae gormod o nodau i’w llunio ar unwaith; enwch un â --around"};
inline constexpr Words kDidYouMean{"; did you mean `{0}`?", "; ai `{0}` oedd gennych mewn golwg?"};
inline constexpr Words kNotUnderstood{"not understood: `{0}`", "ni ddeallwyd: `{0}`"};
inline constexpr Words kMissing{"{0} is missing", "mae {0} ar goll"};
inline constexpr Words kBadValue{"a value that cannot be used: {0}", "gwerth na ellir ei ddefnyddio: {0}"};
inline constexpr Words kBadDate{"`{0}` is no date; write it as 2026-11-24",
                                "nid yw `{0}` yn ddyddiad; ysgrifennwch ef fel 2026-11-24"};
inline constexpr Words kOneSource{"give either --inputs or --record",
                                  "rhowch naill ai --inputs neu --record"};
inline constexpr Words kSeeHelp{"`llwybr {0}` says how it is used",
                                "mae `llwybr {0}` yn dweud sut i’w ddefnyddio"};

// --- Files ---
inline constexpr Words kNoStandardInput{
    "a pathway cannot be read from standard input: it is a folder of files; name its main file",
    "ni ellir darllen llwybr o’r mewnbwn safonol: ffolder o ffeiliau ydyw; enwch ei brif ffeil"};
inline constexpr Words kUnreadable{"cannot read `{0}`: {1}", "ni ellir darllen `{0}`: {1}"};
inline constexpr Words kUnwritable{"cannot write `{0}`: {1}", "ni ellir ysgrifennu `{0}`: {1}"};
inline constexpr Words kWrittenTo{"Written to `{0}`.", "Ysgrifennwyd i `{0}`."};
inline constexpr Words kNotPrinted{"cannot write the output: {0}", "ni ellir ysgrifennu’r allbwn: {0}"};
inline constexpr Words kNotAFile{"it is not an ordinary file", "nid yw’n ffeil gyffredin"};
inline constexpr Words kTooLarge{"it is too large", "mae’n rhy fawr"};
inline constexpr Words kLeadsOut{"a link leads it out of the folder",
                                 "mae dolen yn ei harwain allan o’r ffolder"};
inline constexpr Words kNotIncluded{
    "`{0}` is a part that nothing includes: what it holds is not checked, and not in the pathway",
    "rhan nad oes dim yn ei chynnwys yw `{0}`: ni wirir yr hyn sydd ynddi, ac nid yw yn y llwybr"};
inline constexpr Words kBadRecord{"`{0}`, byte {1}: ", "`{0}`, beit {1}: "};
inline constexpr Words kNotAllApply{
    "not all of this journey can be followed here: no record is written; without `--format` the command says why",
    "ni ellir dilyn y daith hon i gyd yma: nid ysgrifennir cofnod; heb `--format` mae’r gorchymyn yn dweud pam"};
inline constexpr Words kNotWalkable{"this pathway cannot be followed before its errors are mended",
                                    "ni ellir dilyn y llwybr hwn cyn i’w wallau gael eu cywiro"};
inline constexpr Words kStillWorking{"llwybr: still working …\n", "llwybr: yn dal i weithio …\n"};
inline constexpr Words kNoWalks{"there are no walks in `{0}`", "nid oes teithiau prawf yn `{0}`"};
inline constexpr Words kError{"error", "gwall"};

// --- The walk ---
inline constexpr Words kOpenNodes{"{0} of {1} steps that are open; `o` shows the next",
                                  "{0} o {1} cam sydd ar agor; mae `o` yn dangos y nesaf"};
inline constexpr Words kAskOne{"Answer with a number.", "Atebwch â rhif."};
inline constexpr Words kAskMany{"Answer with one or more numbers, such as 1,3.",
                                "Atebwch ag un rhif neu ragor, megis 1,3."};
inline constexpr Words kAskDone{"Enter `d` when it is done.", "Rhowch `d` pan fydd wedi’i wneud."};
inline constexpr Words kEnded{"The journey ends here.", "Mae’r daith yn gorffen yma."};
inline constexpr Words kCommands{
    "  number   answer; several for checkboxes: 1,3\n"
    "  d        done, where there is something to do\n"
    "  o        the next of the steps that are open\n"
    "  b        back: drop the last answer\n"
    "  c        change an earlier answer\n"
    "  l        Welsh / Cymraeg\n"
    "  r        show the record\n"
    "  s FILE   save the record\n"
    "  ?        this list\n"
    "  q        stop\n",
    "  rhif     ateb; sawl un ar gyfer blychau ticio: 1,3\n"
    "  d        wedi’i wneud, lle mae rhywbeth i’w wneud\n"
    "  o        y nesaf o’r camau sydd ar agor\n"
    "  b        yn ôl: gollwng yr ateb diwethaf\n"
    "  c        newid ateb cynharach\n"
    "  l        Saesneg / English\n"
    "  r        dangos y cofnod\n"
    "  s FFEIL  cadw’r cofnod\n"
    "  ?        y rhestr hon\n"
    "  q        stopio\n"};
inline constexpr Words kHelpHint{"`?` lists the commands.", "Mae `?` yn rhestru’r gorchmynion."};
inline constexpr Words kNotACommand{"That is not a number or a command here; `?` lists them.",
                                    "Nid yw hynny’n rhif nac yn orchymyn yma; mae `?` yn eu rhestru."};
inline constexpr Words kNoSuchNumber{"There is no answer of that number.", "Nid oes ateb â’r rhif hwnnw."};
inline constexpr Words kNothingBefore{"There is nothing before this.", "Nid oes dim cyn hyn."};
inline constexpr Words kNothingToChange{"There is no answer to change yet.", "Nid oes ateb i’w newid eto."};
inline constexpr Words kWhichAnswer{"Which one? An empty line leaves all as it is.",
                                    "Pa un? Mae llinell wag yn gadael popeth fel y mae."};
inline constexpr Words kUnchanged{"Nothing was changed.", "Ni newidiwyd dim."};
inline constexpr Words kWillBeDropped{
    "These later steps no longer apply and will be dropped:",
    "Nid yw’r camau diweddarach hyn yn berthnasol mwyach a chânt eu gollwng:"};
inline constexpr Words kAllKept{"Every later step still applies.",
                                "Mae pob cam diweddarach yn dal yn berthnasol."};
inline constexpr Words kConfirm{"Change it? y / n", "Ei newid? i / n"};
inline constexpr Words kSaved{"Saved as `{0}`.", "Cadwyd fel `{0}`."};
inline constexpr Words kNameAFile{"Name the file: s FILE", "Enwch y ffeil: s FFEIL"};
inline constexpr Words kFileExists{"`{0}` is there already; choose another name.",
                                   "Mae `{0}` yno eisoes; dewiswch enw arall."};
inline constexpr Words kStopped{"Stopped. The journey lives only in what was saved.",
                                "Wedi stopio. Dim ond yn yr hyn a gadwyd y mae’r daith yn parhau."};
inline constexpr Words kDone{"done", "wedi’i wneud"};

// --- The audit ---
inline constexpr Words kFolderNotEmpty{"`{0}` is not empty; --force writes over files that are there",
                                       "nid yw `{0}` yn wag; mae --force yn ysgrifennu dros ffeiliau sydd yno"};
inline constexpr Words kInternalError{
    "internal error: the traversal does not confirm the prover, so there is no audit. This is a fault of the "
    "engine, not of the pathway. {0}",
    "gwall mewnol: nid yw’r ailchwarae’n cadarnhau’r prawf, felly nid oes archwiliad. Nam ar y peiriant yw hwn, "
    "nid ar y llwybr. {0}"};
inline constexpr Words kBranchesWitnessed{"Branches with a witness: {0} of {1}", "Canghennau â thyst: {0} o {1}"};
inline constexpr Words kCoveringRoutes{"Routes that take them all: {0}; fewer than {1} is impossible",
                                       "Trywyddau sy’n eu dilyn i gyd: {0}; mae llai na {1} yn amhosibl"};
inline constexpr Words kAssertionsHold{"Assertions that hold: {0} of {1}", "Haeriadau sy’n wir: {0} o {1}"};
inline constexpr Words kDatesNotChecked{"Dates were not looked at: --today was not given.",
                                        "Nid edrychwyd ar ddyddiadau: ni roddwyd --today."};
inline constexpr Words kBadAudit{"audit.json, {0}: {1}", "audit.json, {0}: {1}"};
inline constexpr Words kAuditConfirmed{
    "Confirmed: every hash, {0} routes replayed, {1} walks passed.",
    "Cadarnhawyd: pob stwnsh, {0} trywydd wedi’u hailchwarae, {1} taith brawf wedi llwyddo."};
inline constexpr Words kProvedAgain{
    "Proved again: every byte of the pack is what the proof gives.",
    "Profwyd eto: mae pob beit o’r pecyn fel y mae’r prawf yn ei roi."};
inline constexpr Words kReplayedOnly{
    "Replayed only. Not looked at: the verdict, the findings, assertions, branches and endpoints without a route, "
    "the fewest and the shortest routes, must-pass nodes, loops, waits, and what the tables show to people. Without "
    "--replay-only all of it is proved again.",
    "Ailchwarae yn unig. Nid edrychwyd ar: y dyfarniad, y canfyddiadau, yr haeriadau, canghennau a diweddbwyntiau heb "
    "drywydd, y trywyddau lleiaf a byrraf, nodau anhepgor, dolenni, yr aros, na’r hyn y mae’r tablau’n ei ddangos i "
    "bobl. Heb --replay-only profir y cyfan eto."};
inline constexpr Words kOtherEngine{
    "the pack was written by llwybr {0}, and this is {1}: confirm it with that version, or what can be replayed with "
    "--replay-only",
    "ysgrifennwyd y pecyn gan llwybr {0}, a {1} yw hwn: cadarnhewch ef â’r fersiwn honno, neu’r hyn y gellir ei "
    "ailchwarae â --replay-only"};
inline constexpr Words kNotOfThePack{"Not part of the pack: `{0}`", "Nid yn rhan o’r pecyn: `{0}`"};
inline constexpr Words kAuditRefuted{"NOT confirmed. Faults: {0}", "HEB ei gadarnhau. Namau: {0}"};

[[nodiscard]] Words of(AuditVerdict verdict);

// The words with {0} and {1} filled in.
[[nodiscard]] std::string filled(Words words, Language language, std::string_view first = {},
                                 std::string_view second = {});

// "; did you mean …?" of the known name nearest to one that there is not; empty where none is near.
[[nodiscard]] std::string did_you_mean(std::string_view name, std::span<const std::string_view> known, Language language);

}  // namespace llwybr::cli::words
