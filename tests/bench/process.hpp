// What a process of its own answers of a text.
#pragma once

#include <functional>
#include <string>
#include <type_traits>

namespace llwybr::bench {

[[noreturn]] void fail(const char* why);

// The most memory that this process has taken so far, in MiB.
[[nodiscard]] double peak_memory();

// Runs `work` in a new process on the text that `make` gives in yet another, so that its memory is as if nothing had
// been done before; `work` writes what it finds to a pipe. Ends the benchmark if either process fails.
void run_process(const std::function<std::string()>& make, const std::function<void(std::string, int answer)>& work,
                 void* answer, std::size_t size);
void send(int to, const void* data, std::size_t size);

template <typename Answer>
[[nodiscard]] Answer answer_of_process(const std::function<std::string()>& make,
                                       const std::function<Answer(std::string)>& work) {
  static_assert(std::is_trivially_copyable_v<Answer>);
  Answer answer;
  run_process(
      make,
      [&work](std::string text, int to) {
        const Answer found = work(std::move(text));
        send(to, &found, sizeof found);
      },
      &answer, sizeof answer);
  return answer;
}

}  // namespace llwybr::bench
