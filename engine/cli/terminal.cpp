#include "terminal.hpp"

#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "command.hpp"
#include "words.hpp"

namespace llwybr::cli {
namespace {

// What the handler of a signal may touch: set before it can come.
std::string_view still_working;

void on_alarm(int) {
  const int before = errno;
  [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, still_working.data(), still_working.size());
  errno = before;
}

void set_timer(time_t seconds) {
  itimerval timer{};
  timer.it_value.tv_sec = seconds;
  timer.it_interval.tv_sec = seconds;
  setitimer(ITIMER_REAL, &timer, nullptr);
}

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

}  // namespace

bool wants_color(std::string_view choice, bool to_error) {
  if (choice != "auto") return choice == "always";
  const char* terminal = std::getenv("TERM");
  if (is_set("NO_COLOR") || terminal == nullptr || std::string_view(terminal) == "dumb") return false;
  return isatty(to_error ? STDERR_FILENO : STDOUT_FILENO) == 1;
}

int print(std::string_view text, Language language, int exit) {
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (written) return exit;
  complain(words::filled(words::kNotPrinted, language, std::strerror(errno)));
  return kUnusable;
}

void print_error(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

void complain(std::string_view message) { print_error(std::string("llwybr: ").append(message).append("\n")); }

Progress::Progress(Language language) {
  if (isatty(STDERR_FILENO) != 1) return;
  still_working = words::kStillWorking.in(language);
  struct sigaction action {};
  action.sa_handler = on_alarm;
  action.sa_flags = SA_RESTART;
  sigaction(SIGALRM, &action, nullptr);
  set_timer(1);
}

Progress::~Progress() { set_timer(0); }

}  // namespace llwybr::cli
