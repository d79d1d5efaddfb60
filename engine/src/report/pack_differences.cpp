#include <algorithm>

#include "llwybr/report.hpp"
#include "report/excerpt.hpp"

namespace llwybr {
namespace {

// The line on which a byte is, as it can be shown.
Phrase line_at(std::string_view bytes, std::size_t offset) {
  const std::string line = excerpt_of(bytes, offset, 1).source;
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string::npos ? Phrase("nothing", "dim") : Phrase(quoted(line.substr(first)));
}

Phrase difference(const PackFile& written, std::string_view found) {
  const auto [here, there] = std::mismatch(found.begin(), found.end(), written.bytes.begin(), written.bytes.end());
  const auto offset = static_cast<std::size_t>(here - found.begin());
  const std::string place = written.path + ":" + std::to_string(std::count(found.begin(), here, '\n') + 1) + ": ";
  const Phrase is = line_at(found, offset);
  const Phrase should_be = line_at(written.bytes, offset);
  return {place + "this is not what the proof gives: here is " + is.english + ", and there " + should_be.english,
          place + "nid dyma a rydd y prawf: yma y mae " + is.welsh + ", ac yno " + should_be.welsh};
}

}  // namespace

std::vector<Phrase> differences(std::span<const PackFile> written, std::span<const PackFile> found) {
  std::vector<Phrase> different;
  for (const PackFile& file : written) {
    const auto same = std::find_if(found.begin(), found.end(), [&](const PackFile& other) { return other.path == file.path; });
    // One that is missing is one without a byte.
    const std::string_view bytes = same == found.end() ? std::string_view() : std::string_view(same->bytes);
    if (bytes != file.bytes) different.push_back(difference(file, bytes));
  }
  return different;
}

}  // namespace llwybr
