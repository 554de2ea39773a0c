// The repository's own JSON files, for tests that hold both sides to the same documents, and documents with one fault.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "wire/json.hpp"

namespace handrail::wire {

inline std::string text_of_file(std::string const& path) {
    std::ifstream file{std::string{HANDRAIL_SOURCE_DIR} + "/" + path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// What is wrong with `json` once the value there is another one; "none" where nothing is.
template <class Read>
DecodeFault fault_of(Json json, std::string const& pointer, Json value, Read const& read) {
    json[Json::json_pointer{pointer}] = std::move(value);
    auto const decoded = document(dump(json), read);
    return decoded ? DecodeFault{"", "none"} : decoded.error();
}

}  // namespace handrail::wire
