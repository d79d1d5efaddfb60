#include "search/query.hpp"

#include <algorithm>

#include "search/folded_text.hpp"
#include "search/function_words.hpp"
#include "search/initials.hpp"

namespace llwybr {
namespace {

// Words between spaces: one, or several that hyphens and apostrophes join.
struct Chunk {
  FoldedText::Word whole;
  std::uint32_t first = 0;  // without the function words at its edges
  std::uint32_t last = 0;
  bool says_something = false;
};

std::vector<Chunk> chunks_of(const FoldedText& folded, Language language) {
  std::vector<Chunk> chunks;
  auto compound = folded.compounds().begin();
  for (std::uint32_t at = 0; at < folded.words().size();) {
    const bool joined = compound != folded.compounds().end() && compound->first == at;
    Chunk chunk{joined ? *compound++ : folded.words()[at]};
    at = chunk.whole.last + 1;
    const auto is_small = [&](std::uint32_t word) {
      return is_function_word(folded.letters_of(folded.words()[word]), language);
    };
    chunk.first = chunk.whole.first;
    chunk.last = chunk.whole.last;
    while (chunk.first < chunk.last && is_small(chunk.first)) ++chunk.first;
    while (chunk.last > chunk.first && is_small(chunk.last)) --chunk.last;
    chunk.says_something = !is_small(chunk.first);
    chunks.push_back(chunk);
  }
  return chunks;
}

}  // namespace

Query read_query(const Pathway& pathway, Language language, std::string_view text) {
  Query query;
  query.cut = text.size() > kMostQueryBytes;
  text = text.substr(0, kMostQueryBytes);
  FoldedText folded;
  folded.read(text);
  std::vector<Chunk> chunks = chunks_of(folded, language);
  const auto says_something = [](const Chunk& chunk) { return chunk.says_something; };
  if (std::any_of(chunks.begin(), chunks.end(), says_something)) {
    chunks.erase(std::remove_if(chunks.begin(), chunks.end(),
                                [&](const Chunk& chunk) { return !says_something(chunk); }),
                 chunks.end());
  }
  if (chunks.size() > kMostQueryWords) {
    query.cut = true;
    chunks.resize(kMostQueryWords);
  }
  for (const Chunk& chunk : chunks) {
    const std::string_view letters = folded.letters_of(chunk.whole);
    QueryWord word{std::string(text.substr(chunk.whole.bytes.first, chunk.whole.bytes.count)),
                   WordPattern(std::string(letters), language), labels_shortened(pathway, language, letters)};
    if (chunk.whole.first < chunk.whole.last) {
      word.runs.push_back(run_of(folded, {chunk.first, chunk.last - chunk.first + 1}, language));
    }
    query.words.push_back(std::move(word));
  }
  if (!query.words.empty() && !query.cut) query.words.back().beginning = true;
  return query;
}

}  // namespace llwybr
