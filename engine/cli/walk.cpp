// llwybr walk
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "command.hpp"
#include "load.hpp"
#include "terminal.hpp"
#include "walk_session.hpp"

namespace llwybr::cli {
namespace {

// One line of standard input without its end; nothing at the end of the input.
std::optional<std::string> read_line() {
  char* line = nullptr;
  std::size_t room = 0;
  const ssize_t length = getline(&line, &room, stdin);
  std::optional<std::string> text;
  if (length >= 0) text.emplace(line, static_cast<std::size_t>(length));
  std::free(line);
  while (text && !text->empty() && (text->back() == '\n' || text->back() == '\r')) text->pop_back();
  return text;
}

}  // namespace

int walk_command(const Call& call) {
  const std::optional<Loaded> loaded = load(call, {});
  if (!loaded) return kUnusable;
  if (!is_usable(*loaded, Stage::graph, call)) return kFound;
  WalkSession session(loaded->pathway(), call.language, wants_color(call.color));
  if (const int exit = print(session.greeting(), call.language, kClean); exit != kClean) return exit;
  while (!session.is_over()) {
    const std::optional<std::string> line = read_line();
    const Minute now = static_cast<Minute>(std::time(nullptr) / 60);
    const std::string answer = line ? session.take(*line, now) : session.end_of_input();
    if (const int exit = print(answer, call.language, kClean); exit != kClean) return exit;
  }
  return kClean;
}

}  // namespace llwybr::cli
