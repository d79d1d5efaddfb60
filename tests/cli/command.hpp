// The real command, run as a person runs it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

struct Outcome {
  int exit = -1;
  std::string out;
  std::string err;
};

// Runs `llwybr <arguments>` through the shell, in no language but what `environment` sets (`NAME=value …`).
[[nodiscard]] Outcome run_llwybr(const std::string& arguments, std::string_view input = {},
                                 const std::string& environment = {});

// What a file holds; nothing where there is none.
[[nodiscard]] std::string bytes_at(const std::filesystem::path& path);

// A folder of its own that is gone with it, with a copy of the example pathway in it.
class ExampleFolder {
 public:
  ExampleFolder();
  ~ExampleFolder();
  ExampleFolder(const ExampleFolder&) = delete;
  ExampleFolder& operator=(const ExampleFolder&) = delete;

  [[nodiscard]] std::string path(std::string_view name = "pathway.xml") const;
  void write(std::string_view name, std::string_view bytes) const;

  // Replaces the first `from` in a file, which must be there.
  void replace(std::string_view name, std::string_view from, std::string_view to) const;

 private:
  std::filesystem::path folder_;
};
