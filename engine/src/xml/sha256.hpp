// SHA-256, FIPS 180-4.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace llwybr {

class Sha256 {
 public:
  void add(std::string_view bytes);

  // 64 hexadecimal digits of all that was added; nothing may be added after.
  [[nodiscard]] std::string digits();

 private:
  void block(const unsigned char* bytes);

  std::array<std::uint32_t, 8> state_{0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                                      0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
  std::array<unsigned char, 64> pending_{};
  std::size_t pending_count_ = 0;
  std::uint64_t total_ = 0;
};

}  // namespace llwybr
