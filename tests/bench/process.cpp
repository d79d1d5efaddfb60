#include "bench/process.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <type_traits>
#include <utility>

namespace llwybr::bench {
namespace {

static_assert(std::is_trivially_copyable_v<Measured>);

struct Pipe {
  Pipe() {
    if (pipe(ends.data()) != 0) fail("no pipe");
  }
  [[nodiscard]] int reading() const { return ends[0]; }
  [[nodiscard]] int writing() const { return ends[1]; }
  std::array<int, 2> ends{};
};

// The maker of the text or the parent has ended before its time.
[[noreturn]] void end_quietly() { _exit(1); }

void send(int to, const void* data, std::size_t size) {
  const auto* at = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t taken = write(to, at, size);
    if (taken <= 0) end_quietly();
    at += taken;
    size -= static_cast<std::size_t>(taken);
  }
}

// False where the pipe ends before.
bool receive(int from, void* data, std::size_t size) {
  auto* at = static_cast<char*>(data);
  while (size > 0) {
    const ssize_t taken = read(from, at, size);
    if (taken <= 0) return false;
    at += taken;
    size -= static_cast<std::size_t>(taken);
  }
  return true;
}

template <typename Work>
pid_t start(const Work& work) {
  const pid_t child = fork();
  if (child < 0) fail("no process");
  if (child > 0) return child;
  work();
  _exit(0);
}

void wait_for(pid_t child) {
  int status = 0;
  if (waitpid(child, &status, 0) != child || status != 0) fail("a process of the benchmark has failed");
}

}  // namespace

void fail(const char* why) {
  std::fprintf(stderr, "llwybr_bench: %s\n", why);
  std::exit(1);
}

double peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

Measured answer_of_process(const MakeText& make, const std::function<Measured(std::string)>& work) {
  // A process that fails prints what is not printed yet, which is to be nothing.
  std::fflush(stdout);
  const Pipe texts;
  const Pipe answers;
  const pid_t maker = start([&] {
    close(texts.reading());
    const std::string text = make();
    const std::size_t bytes = text.size();
    send(texts.writing(), &bytes, sizeof bytes);
    send(texts.writing(), text.data(), bytes);
  });
  const pid_t worker = start([&] {
    close(texts.writing());
    std::size_t bytes = 0;
    if (!receive(texts.reading(), &bytes, sizeof bytes)) end_quietly();
    std::string text(bytes, '\0');
    if (!receive(texts.reading(), text.data(), bytes)) end_quietly();
    // The pipe ends when the maker has: it is not to give back its memory while this is measured.
    char none = 0;
    static_cast<void>(receive(texts.reading(), &none, 1));
    const Measured answer = work(std::move(text));
    send(answers.writing(), &answer, sizeof answer);
  });
  for (const int end : {texts.reading(), texts.writing(), answers.writing()}) close(end);
  Measured answer;
  if (!receive(answers.reading(), &answer, sizeof answer)) fail("a process of the benchmark has failed");
  close(answers.reading());
  wait_for(maker);
  wait_for(worker);
  return answer;
}

}  // namespace llwybr::bench
