// The fixed words of the reports, in both languages: the one table of them.
#pragma once

#include "llwybr/finding.hpp"
#include "llwybr/pathway.hpp"

namespace llwybr::words {

inline constexpr Words kHint{"hint", "awgrym"};
inline constexpr Words kSee{"see", "gweler"};
inline constexpr Words kRoute{"route", "trywydd"};
inline constexpr Words kErrors{"errors", "gwallau"};
inline constexpr Words kWarnings{"warnings", "rhybuddion"};
inline constexpr Words kNotes{"notes", "nodiadau"};
inline constexpr Words kUnlisted{"not listed, as so many of a kind are", "heb eu rhestru, gan fod cynifer o un math"};
inline constexpr Words kStages{"stages", "camau"};
inline constexpr Words kResult{"result", "canlyniad"};
inline constexpr Words kErrorsFound{"this pathway has errors and must not be used",
                                    "mae gwallau yn y llwybr hwn ac ni ddylid ei ddefnyddio"};
inline constexpr Words kNoErrors{"no errors in the stages that ran", "dim gwallau yn y camau a redwyd"};
inline constexpr Words kNotProved{"not proved yet", "heb eu profi eto"};
inline constexpr Words kNotRunStages{"not run", "heb eu rhedeg"};

inline constexpr Words kSeverity{"severity", "difrifoldeb"};
inline constexpr Words kStage{"stage", "cam"};
inline constexpr Words kWhatIsFound{"What it reports", "Beth mae’n ei ddweud"};
inline constexpr Words kWhyItMatters{"Why it matters", "Pam mae’n bwysig"};
inline constexpr Words kWhatToDo{"What to do", "Beth i’w wneud"};

inline constexpr Words kNotWritten{"(not written in English)", "(heb ei ysgrifennu yn Gymraeg)"};
inline constexpr Words kStarts{"starts at", "yn dechrau yn"};
inline constexpr Words kSubpathway{"subpathway", "is-lwybr"};
inline constexpr Words kNodes{"nodes", "nodau"};
inline constexpr Words kBranches{"branches", "canghennau"};

inline constexpr Words kWhy{"Why", "Pam"};
inline constexpr Words kTasks{"To do", "I’w wneud"};
inline constexpr Words kAvoid{"What not to do", "Beth i beidio â’i wneud"};
inline constexpr Words kWithAgencies{"with", "gyda"};
inline constexpr Words kWithin{"within {0}, counted from when {1}",
                               "o fewn {0}, gan gyfrif o’r adeg hon: {1}"};

inline constexpr Words kPassed{"pass", "iawn"};
inline constexpr Words kFailed{"FAIL", "METHU"};
inline constexpr Words kWalks{"walks", "teithiau prawf"};
inline constexpr Words kWalksPassed{"passed", "wedi llwyddo"};
inline constexpr Words kWalksFailed{"failed", "wedi methu"};
inline constexpr Words kEveryBranch{"every branch was walked", "cerddwyd pob cangen"};
inline constexpr Words kNotWalked{"branches that no walk took",
                                  "canghennau na cherddodd yr un daith brawf ar eu hyd"};

inline constexpr Words kTerm{"term", "term"};
inline constexpr Words kFound{"found", "wedi’u canfod"};
inline constexpr Words kListed{"listed", "wedi’u rhestru"};
inline constexpr Words kNothingFound{"nothing was found", "ni chanfuwyd dim"};
inline constexpr Words kNearest{"nothing was found for `{0}`; the nearest word is `{1}`",
                                "ni chanfuwyd dim ar gyfer `{0}`; y gair agosaf yw `{1}`"};
inline constexpr Words kCut{"only the first words were searched for", "dim ond y geiriau cyntaf a chwiliwyd"};

[[nodiscard]] Words of(Severity severity);
[[nodiscard]] Words of(Stage stage);
[[nodiscard]] Words of(StageResult result);

// What a stage looks at.
[[nodiscard]] Words subject_of(Stage stage);

[[nodiscard]] Words of(NodeKind kind);
[[nodiscard]] Words of(Status status);

// The template in one language with {0} and {1} filled in.
[[nodiscard]] std::string filled(Words words, Language language, std::string_view first,
                                 std::string_view second);

// A message as it stands before it is filled in, each argument as an ellipsis.
[[nodiscard]] std::string without_arguments(std::string_view pattern);

}  // namespace llwybr::words
