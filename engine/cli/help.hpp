// The texts of --help, in both languages.
#pragma once

#include "llwybr/finding.hpp"

namespace llwybr::cli::help {

inline constexpr Words kProgram{
    "Checks and follows a response pathway: a decision graph written in XML.",
    "Yn gwirio ac yn dilyn llwybr ymateb: graff penderfyniadau wedi’i ysgrifennu mewn XML."};
inline constexpr Words kProgramFooter{
    "Examples:\n"
    "  llwybr check pathway.xml                       every fault, with its line and what to do\n"
    "  llwybr explain dangling-target                 what a check is about and why it matters\n"
    "  llwybr walk pathway.xml --lang cy              one journey, here in the terminal, in Welsh\n"
    "  llwybr test pathway.xml                        the walks kept beside the pathway\n"
    "  llwybr search pathway.xml strategy discussion  nodes and terms by words\n"
    "  llwybr draw pathway.xml > pathway.svg          a picture, with a lane for each agency\n"
    "  llwybr audit pathway.xml --out audit           proof and evidence, as files\n"
    "\n"
    "Exit codes: 0 clean; 1 errors found or a walk failed; 2 wrong usage or an unreadable file.\n"
    "LLWYBR_LANG=cy, or a Welsh locale, makes Welsh the language when --lang is not given.",
    "Enghreifftiau:\n"
    "  llwybr check pathway.xml                       pob gwall, gyda’i linell a beth i’w wneud\n"
    "  llwybr explain dangling-target                 beth yw ystyr gwiriad a pham mae’n bwysig\n"
    "  llwybr walk pathway.xml --lang en              un daith, yma yn y derfynell, yn Saesneg\n"
    "  llwybr test pathway.xml                        y teithiau prawf a gedwir wrth ymyl y llwybr\n"
    "  llwybr search pathway.xml trafodaeth           nodau a thermau yn ôl geiriau\n"
    "  llwybr draw pathway.xml > pathway.svg          llun, â lôn i bob asiantaeth\n"
    "  llwybr audit pathway.xml --out audit           prawf a thystiolaeth, fel ffeiliau\n"
    "\n"
    "Codau gorffen: 0 glân; 1 cafwyd gwallau neu methodd taith brawf; 2 defnydd anghywir neu ffeil "
    "annarllenadwy.\n"
    "Mae LLWYBR_LANG=cy, neu locale Cymraeg, yn dewis y Gymraeg pan na roddir --lang."};

inline constexpr Words kCheck{"Reports every fault of a pathway.", "Yn dweud am bob gwall mewn llwybr."};
inline constexpr Words kCheckFooter{
    "Examples:\n"
    "  llwybr check pathway.xml\n"
    "  llwybr check pathway.xml --format sarif > findings.sarif\n"
    "  llwybr check pathway.xml --today 2027-04-01    as if it were that day: what would be overdue\n"
    "\n"
    "The stages run in order; a stage with errors stops the later ones. The summary says which ran.",
    "Enghreifftiau:\n"
    "  llwybr check pathway.xml\n"
    "  llwybr check pathway.xml --format sarif > findings.sarif\n"
    "  llwybr check pathway.xml --today 2027-04-01    fel pe bai’r diwrnod hwnnw: beth fyddai’n hwyr\n"
    "\n"
    "Mae’r camau’n rhedeg yn eu trefn; mae cam â gwallau’n atal y rhai wedyn. Mae’r crynodeb yn dweud pa rai "
    "a "
    "redwyd."};

inline constexpr Words kExplain{"Says what a check is about; without an id, lists all checks.",
                                "Yn dweud beth yw ystyr gwiriad; heb enw, yn rhestru pob gwiriad."};
inline constexpr Words kExplainFooter{"Examples:\n  llwybr explain\n  llwybr explain dangling-target",
                                      "Enghreifftiau:\n  llwybr explain\n  llwybr explain dangling-target"};

inline constexpr Words kOutline{"Lists every node and branch.", "Yn rhestru pob nod a changen."};
inline constexpr Words kOutlineFooter{
    "Examples:\n  llwybr outline pathway.xml\n  llwybr outline pathway.xml --format json > outline.json",
    "Enghreifftiau:\n  llwybr outline pathway.xml\n  llwybr outline pathway.xml --format json > "
    "outline.json"};

inline constexpr Words kSearch{"Finds nodes and terms by words.", "Yn canfod nodau a thermau yn ôl geiriau."};
inline constexpr Words kSearchFooter{
    "Examples:\n"
    "  llwybr search pathway.xml strategy discussion\n"
    "  llwybr search pathway.xml --lang cy gynhadledd     finds `cynhadledd` too: initials may be mutated\n"
    "  llwybr search pathway.xml s47 --format json        initials of terms are known\n"
    "\n"
    "Every word must stand in the texts of one node or term; the last may be the beginning of one.\n"
    "Exit codes: 0 found; 1 nothing found, or the pathway has errors; 2 wrong usage or an unreadable file.",
    "Enghreifftiau:\n"
    "  llwybr search pathway.xml --lang cy trafodaeth strategaeth\n"
    "  llwybr search pathway.xml --lang cy gynhadledd     yn canfod `cynhadledd` hefyd: gall geiriau fod wedi’u "
    "treiglo\n"
    "  llwybr search pathway.xml --lang cy a47 --format json    mae llythrennau cyntaf termau’n hysbys\n"
    "\n"
    "Rhaid i bob gair fod yn nhestunau un nod neu derm; gall yr olaf fod yn ddechrau gair.\n"
    "Codau gorffen: 0 canfuwyd; 1 ni chanfuwyd dim, neu mae gwallau yn y llwybr; 2 defnydd anghywir neu ffeil "
    "annarllenadwy."};

inline constexpr Words kDraw{"Draws the pathway, with a lane for each agency.",
                             "Yn llunio’r llwybr, â lôn i bob asiantaeth."};
inline constexpr Words kDrawFooter{
    "Examples:\n"
    "  llwybr draw pathway.xml > pathway.svg                        the pathway's own nodes\n"
    "  llwybr draw pathway.xml --subpathway report > report.svg     a subpathway\n"
    "  llwybr draw pathway.xml --around call-999 > around.svg       two branches before and after a node\n"
    "  llwybr draw pathway.xml --out pictures                       the pathway and every subpathway\n"
    "\n"
    "One picture shows one scope: where a node runs a subpathway, that is a picture of its own. Nodes stand in the "
    "lane of the agency that leads them; a node that runs a subpathway, in that of whoever leads first in it; one "
    "that nobody leads, where most of its neighbours stand.\n"
    "Exit codes: 0 drawn; 1 the pathway has errors; 2 wrong usage or an unreadable file.",
    "Enghreifftiau:\n"
    "  llwybr draw pathway.xml > pathway.svg                        nodau’r llwybr ei hun\n"
    "  llwybr draw pathway.xml --subpathway report > report.svg     is-lwybr\n"
    "  llwybr draw pathway.xml --around call-999 > around.svg       dwy gangen cyn ac ar ôl nod\n"
    "  llwybr draw pathway.xml --out pictures                       y llwybr a phob is-lwybr\n"
    "\n"
    "Mae un llun yn dangos un rhan: lle mae nod yn rhedeg is-lwybr, mae gan hwnnw ei lun ei hun. Saif nod yn lôn yr "
    "asiantaeth sy’n ei arwain; nod sy’n rhedeg is-lwybr, yn lôn pwy bynnag sy’n arwain gyntaf ynddo; un nad oes neb "
    "yn ei arwain, lle saif y rhan fwyaf o’i gymdogion.\n"
    "Codau gorffen: 0 lluniwyd; 1 mae gwallau yn y llwybr; 2 defnydd anghywir neu ffeil annarllenadwy."};

inline constexpr Words kWalk{"Follows the pathway step by step in the terminal.",
                             "Yn dilyn y llwybr gam wrth gam yn y derfynell."};
inline constexpr Words kWalkFooter{
    "Examples:\n  llwybr walk pathway.xml\n  llwybr walk pathway.xml < answers.txt\n\n"
    "`?` lists the commands. Nothing is kept but what `s FILE` saves.",
    "Enghreifftiau:\n  llwybr walk pathway.xml\n  llwybr walk pathway.xml < answers.txt\n\n"
    "Mae `?` yn rhestru’r gorchmynion. Ni chedwir dim ond yr hyn y mae `s FFEIL` yn ei gadw."};

inline constexpr Words kJourney{"Replays a journey and gives its state as JSON.",
                                "Yn ailchwarae taith ac yn rhoi ei chyflwr fel JSON."};
inline constexpr Words kJourneyFooter{
    "Examples:\n"
    "  llwybr journey pathway.xml --inputs inputs.json\n"
    "  llwybr journey pathway.xml --record record.json    also says what differs from the pathway today\n"
    "  llwybr journey pathway.xml --inputs inputs.json --format record    the record, as the page saves it\n"
    "  echo '[]' | llwybr journey pathway.xml --inputs -\n"
    "\n"
    "Inputs: [{\"at\": \"immediate-danger\", \"answers\": [\"no\"], \"time\": \"2026-11-24T09:30Z\"}]",
    "Enghreifftiau:\n"
    "  llwybr journey pathway.xml --inputs inputs.json\n"
    "  llwybr journey pathway.xml --record record.json    yn dweud hefyd beth sy’n wahanol i’r llwybr "
    "heddiw\n"
    "  llwybr journey pathway.xml --inputs inputs.json --format record    y cofnod, fel y mae’r dudalen yn "
    "ei gadw\n"
    "  echo '[]' | llwybr journey pathway.xml --inputs -\n"
    "\n"
    "Mewnbynnau: [{\"at\": \"immediate-danger\", \"answers\": [\"no\"], \"time\": \"2026-11-24T09:30Z\"}]"};

inline constexpr Words kTest{"Runs the walks beside the pathway, in the folder `walks`.",
                             "Yn rhedeg y teithiau prawf wrth ymyl y llwybr, yn y ffolder `walks`."};
inline constexpr Words kTestFooter{
    "Examples:\n  llwybr test pathway.xml\n  llwybr test pathway.xml --format json > walks.json\n\n"
    "Every *.walks file is run. A branch that no walk takes is a failure too.",
    "Enghreifftiau:\n  llwybr test pathway.xml\n  llwybr test pathway.xml --format json > walks.json\n\n"
    "Rhedir pob ffeil *.walks. Mae cangen nad yw’r un daith brawf yn ei dilyn yn fethiant hefyd."};

inline constexpr Words kAudit{"Writes what an auditor can check without trusting the engine.",
                              "Yn ysgrifennu’r hyn y gall archwilydd ei wirio heb ymddiried yn y peiriant."};
inline constexpr Words kAuditFooter{
    "Examples:\n"
    "  llwybr audit pathway.xml --out audit\n"
    "  llwybr audit pathway.xml --out audit --today 2027-04-01    also what is overdue on that day\n"
    "\n"
    "Writes audit.html, audit.json, branches.csv, endpoints.csv and coverage.walks. The same pathway gives the "
    "same bytes on every machine.\n"
    "Exit codes: 0 proved; 1 not proved; 2 wrong usage or an unreadable file; 3 a fault of the engine.",
    "Enghreifftiau:\n"
    "  llwybr audit pathway.xml --out audit\n"
    "  llwybr audit pathway.xml --out audit --today 2027-04-01    hefyd beth sy’n hwyr ar y diwrnod hwnnw\n"
    "\n"
    "Mae’n ysgrifennu audit.html, audit.json, branches.csv, endpoints.csv a coverage.walks. Mae’r un llwybr yn "
    "rhoi’r un beitiau ar bob peiriant.\n"
    "Codau gorffen: 0 wedi’i brofi; 1 heb ei brofi; 2 defnydd anghywir neu ffeil annarllenadwy; 3 nam ar y "
    "peiriant."};

inline constexpr Words kVerifyAudit{"Confirms an audit: replays it without the prover, then proves it again.",
                                    "Yn cadarnhau archwiliad: ei ailchwarae heb y profwr, yna ei brofi eto."};
inline constexpr Words kVerifyAuditFooter{
    "Examples:\n"
    "  llwybr verify-audit audit pathway.xml\n"
    "  llwybr verify-audit audit pathway.xml --replay-only    nothing of the prover, whichever version wrote it\n"
    "\n"
    "Confirms the hash of every file, replays every witness and every walk of coverage.walks; then makes the audit "
    "anew, as on the same day, and compares every byte. Names what is not so.\n"
    "Exit codes: 0 confirmed, whatever the audit says of the pathway; 1 not confirmed; 2 wrong usage or an unreadable "
    "file; 3 a fault of the engine.",
    "Enghreifftiau:\n"
    "  llwybr verify-audit audit pathway.xml\n"
    "  llwybr verify-audit audit pathway.xml --replay-only    dim o’r profwr, pa fersiwn bynnag a’i hysgrifennodd\n"
    "\n"
    "Mae’n cadarnhau stwnsh pob ffeil ac yn ailchwarae pob tyst a phob taith brawf yn coverage.walks; yna mae’n "
    "gwneud yr archwiliad o’r newydd, fel ar yr un diwrnod, ac yn cymharu pob beit. Enwir yr hyn nad yw felly.\n"
    "Codau gorffen: 0 cadarnhawyd, beth bynnag a ddywed yr archwiliad am y llwybr; 1 heb ei gadarnhau; 2 defnydd "
    "anghywir neu ffeil annarllenadwy; 3 nam ar y peiriant."};

inline constexpr Words kFile{"the main file of the pathway", "prif ffeil y llwybr"};
inline constexpr Words kId{"the id of a check", "enw gwiriad"};
inline constexpr Words kWords{"what to search for", "yr hyn i chwilio amdano"};
inline constexpr Words kFormat{"how to write the answer", "sut i ysgrifennu’r ateb"};
inline constexpr Words kLang{"English or Welsh", "Cymraeg (cy) neu Saesneg (en)"};
inline constexpr Words kToday{"the date to check against, instead of this machine's",
                              "y dyddiad i wirio yn ei erbyn, yn lle dyddiad y peiriant hwn"};
inline constexpr Words kAuditToday{"the date to check against; without it nothing depends on a date",
                                   "y dyddiad i wirio yn ei erbyn; hebddo nid oes dim yn dibynnu ar ddyddiad"};
inline constexpr Words kOut{"the folder to write to", "y ffolder i ysgrifennu iddi"};
inline constexpr Words kForce{"write over an audit that is there", "ysgrifennu dros archwiliad sydd yno"};
inline constexpr Words kDrawSubpathway{"the subpathway to draw", "yr is-lwybr i’w lunio"};
inline constexpr Words kDrawAround{"draw only what is near this node", "llunio dim ond yr hyn sydd ger y nod hwn"};
inline constexpr Words kDrawOut{"a folder to write a file for each picture to",
                                "ffolder i ysgrifennu ffeil ar gyfer pob llun iddo"};
inline constexpr Words kDrawForce{"write over files that are there", "ysgrifennu dros ffeiliau sydd yno"};
inline constexpr Words kReplayOnly{"do not prove again what only a proof can say",
                                   "peidio â phrofi eto yr hyn na all ond prawf ei ddweud"};
inline constexpr Words kDirectory{"the folder of an audit", "ffolder archwiliad"};
inline constexpr Words kColor{"when to use colour; NO_COLOR is honoured",
                              "pryd i ddefnyddio lliw; parchir NO_COLOR"};
inline constexpr Words kInputs{"a JSON array of inputs; - is standard input",
                               "arae JSON o fewnbynnau; - yw’r mewnbwn safonol"};
inline constexpr Words kRecord{"a record that was saved; - is standard input",
                               "cofnod a gadwyd; - yw’r mewnbwn safonol"};
inline constexpr Words kHelp{"this page", "y dudalen hon"};
inline constexpr Words kVersion{"the version", "y fersiwn"};

}  // namespace llwybr::cli::help
