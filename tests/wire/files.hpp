// The repository's own JSON files, for tests that hold both sides to the same documents.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace handrail::wire {

inline std::string text_of_file(std::string const& path) {
    std::ifstream file{std::string{HANDRAIL_SOURCE_DIR} + "/" + path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace handrail::wire
