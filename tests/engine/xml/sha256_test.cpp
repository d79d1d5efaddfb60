#include "xml/sha256.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "checks/fixtures.hpp"

namespace llwybr {
namespace {

std::string digest(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.digits();
}

}  // namespace

// The examples that NIST publishes with FIPS 180-4.
TEST_CASE("SHA-256 gives the digests of the standard", "[xml]") {
  CHECK(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(digest(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("bytes may be added in pieces of any size", "[xml]") {
  std::string bytes;
  for (int i = 0; i < 300; ++i) bytes += static_cast<char>(i);
  for (std::size_t piece = 1; piece < 140; ++piece) {
    Sha256 hash;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
      hash.add(std::string_view(bytes).substr(at, piece));
    CHECK(hash.digits() == digest(bytes));
  }
}

TEST_CASE("the hash of a pathway is what sha256sum gives over its paths, sizes and bytes", "[xml]") {
  const Reading reading = read_memory({{"main.xml", "<pathway/>"}});
  const std::string expected = "sha256:" + digest(std::string("main.xml\0"
                                                              "10\0"
                                                              "<pathway/>",
                                                              22));
  CHECK(content_hash(reading.pathway) == expected);
  if (std::system("command -v sha256sum > /dev/null 2>&1") != 0) return;
  const auto file = std::filesystem::temp_directory_path() / "llwybr-sha256-test";
  const std::string command = "printf 'main.xml\\00010\\000<pathway/>' | sha256sum > '" + file.string() + "'";
  REQUIRE(std::system(command.c_str()) == 0);
  CHECK("sha256:" + bytes_of(file).substr(0, 64) == expected);
  std::filesystem::remove(file);
}

}  // namespace llwybr
