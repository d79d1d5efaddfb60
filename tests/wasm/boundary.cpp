// The functions of api.h and audit_api.h, natively: reads calls on standard input, writes the answers on standard output, so that
// a test can hold them against those of the modules, byte for byte.
//
// Two more: `cost` answers what the call before it took, seconds and the peak of memory so far in bytes; `wander` the
// inputs of a journey by chance.
//
// A call is `name arguments\n`, and for each argument `length\n` and its bytes; an answer is `length\n` and its
// bytes.
#include "audit_api.h"

#include <chrono>
#include <cstring>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "wander.hpp"

namespace {

using Arguments = std::vector<std::string>;

std::string bytes_of(std::istream& in) {
  std::size_t length = 0;
  in >> length;
  in.get();
  std::string bytes(length, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(length));
  return bytes;
}

// From the kernel's account of this process: getrusage() begins with that of whoever started it.
const char* cost(double seconds) {
  static std::string answer;
  std::ifstream status("/proc/self/status");
  std::string word;
  std::size_t kibibytes = 0;
  while (status >> word && word != "VmHWM:") continue;
  status >> kibibytes;
  answer = std::to_string(seconds) + " " + std::to_string(kibibytes * 1024);
  return answer.c_str();
}

int number(const std::string& text) { return std::stoi(text); }

const std::map<std::string, std::function<const char*(const Arguments&)>> kCalls{
    {"clear", [](const Arguments&) { llwybr_clear(); return ""; }},
    {"add_file", [](const Arguments& a) {
       llwybr_add_file(a[0].data(), a[0].size(), a[1].data(), a[1].size());
       return "";
     }},
    {"load", [](const Arguments& a) { return llwybr_load(a[0].data(), a[0].size(), a[1].data(), a[1].size()); }},
    {"open", [](const Arguments& a) { return llwybr_open(a[0].data(), a[0].size(), a[1].data(), a[1].size()); }},
    {"outline", [](const Arguments&) { return llwybr_outline(); }},
    {"audit_json", [](const Arguments&) { return llwybr_audit_json(); }},
    {"audit_file", [](const Arguments& a) { return llwybr_audit_file(a[0].data(), a[0].size()); }},
    {"order", [](const Arguments& a) { return llwybr_order(a[0].data(), a[0].size(), number(a[1])); }},
    {"search", [](const Arguments& a) { return llwybr_search(a[0].data(), a[0].size(), number(a[1])); }},
    {"findings_text", [](const Arguments& a) { return llwybr_findings_text(number(a[0])); }},
    {"findings_sarif", [](const Arguments& a) { return llwybr_findings_sarif(number(a[0])); }},
    {"explain", [](const Arguments& a) { return llwybr_explain(a[0].data(), a[0].size(), number(a[1])); }},
    {"draw", [](const Arguments& a) {
       return llwybr_draw(number(a[0]), a[1].data(), a[1].size(), a[2].data(), a[2].size());
     }},
    {"journey", [](const Arguments& a) { return llwybr_journey(a[0].data(), a[0].size()); }},
    {"change", [](const Arguments& a) {
       return llwybr_change(a[0].data(), a[0].size(), static_cast<std::uint32_t>(number(a[1])), a[2].data(),
                            a[2].size());
     }},
    {"record", [](const Arguments& a) { return llwybr_record(a[0].data(), a[0].size(), number(a[1])); }},
    {"open_record", [](const Arguments& a) { return llwybr_open_record(a[0].data(), a[0].size()); }},
    {"date", [](const Arguments& a) { return llwybr_date(number(a[0]), number(a[1])); }},
    {"moment", [](const Arguments& a) { return llwybr_moment(a[0].data(), a[0].size(), number(a[1])); }},
    {"duration", [](const Arguments& a) { return llwybr_duration(a[0].data(), a[0].size(), number(a[1])); }},
    {"wander", [](const Arguments& a) {
       static std::string inputs;
       inputs = llwybr::test::wander(static_cast<std::uint32_t>(number(a[0])), static_cast<std::uint32_t>(number(a[1])));
       return inputs.c_str();
     }},
    {"version", [](const Arguments&) { return llwybr_version(); }},
};

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string name;
  std::size_t count = 0;
  double seconds = 0;
  while (std::cin >> name >> count) {
    std::cin.get();
    Arguments arguments;
    for (std::size_t i = 0; i < count; ++i) arguments.push_back(bytes_of(std::cin));
    const auto started = std::chrono::steady_clock::now();
    const char* answer = name == "cost" ? cost(seconds) : kCalls.at(name)(arguments);
    seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    std::cout << std::strlen(answer) << '\n' << answer;
  }
}
