#include "search/function_words.hpp"

#include <algorithm>
#include <array>

namespace llwybr {
namespace {

// Both in the order of bytes. A word that denies says something: "not" is none of them.
constexpr std::array<std::string_view, 67> kEnglish{
    "a",     "about", "am",    "an",    "and",  "any",  "are", "as",   "at",  "be",   "been", "but",
    "by",    "can",   "could", "did",   "do",   "does", "for", "from", "had", "has",  "have", "he",
    "her",   "him",   "his",   "how",   "i",    "if",   "in",  "into", "is",  "it",   "its",  "me",
    "my",    "of",    "on",    "or",    "our",  "s",    "she", "so",   "t",   "than", "that", "the",
    "their", "them",  "then",  "there", "they", "this", "to",  "was",  "we",  "were", "what", "when",
    "where", "which", "who",   "will",  "with", "you",  "your"};
constexpr std::array<std::string_view, 78> kWelsh{
    "a",      "ac",    "ag",    "ai",  "am",    "ar",  "at",   "au",   "beth", "bod",   "ch",   "chi",
    "de",     "ei",    "eich",  "ein", "eu",    "fe",  "fel",  "fi",   "fod",  "fy",    "gan",  "gyda",
    "hi",     "hwn",   "hwnnw", "hyn", "hynny", "i",   "iddi", "iddo", "ie",   "lle",   "m",    "mae",
    "maen",   "mewn",  "n",     "na",  "nac",   "nad", "neu",  "nhw",  "ni",   "nid",   "o",    "oddi",
    "oedd",   "oes",   "os",    "pa",  "pan",   "pe",  "pryd", "pwy",  "r",    "roedd", "rwyf", "rydw",
    "rydych", "rydyn", "sut",   "sy",  "sydd",  "th",  "u",    "un",   "w",    "wedi",  "wrth", "y",
    "ydw",    "ydy",   "ym",    "yn",  "yng",   "yr"};

}  // namespace

bool is_function_word(std::string_view word, Language language) {
  return language == Language::english ? std::binary_search(kEnglish.begin(), kEnglish.end(), word)
                                       : std::binary_search(kWelsh.begin(), kWelsh.end(), word);
}

}  // namespace llwybr
