// Expected outputs kept as files a person can read.
#pragma once

#include <string>
#include <string_view>

// The bytes of a file below the folder of the report's tests.
[[nodiscard]] std::string file_bytes(std::string_view path);

// Fails where the text is not that of golden/<name>. With LLWYBR_UPDATE_GOLDENS set it is written instead,
// which fails too where CI is set.
void require_golden(std::string_view name, std::string_view text);
