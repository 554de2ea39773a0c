// A text answer that ends with a recording: "The lamp is dark. [voice:8dfK]".
#include <algorithm>

#include "forms/answers.hpp"

namespace handrail::forms {
namespace {

constexpr std::string_view opening = "[voice:";
constexpr std::size_t longest_id = 64;

bool is_id(std::string_view id) {
    auto const known = [](char character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
               (character >= 'A' && character <= 'Z') || character == '-' || character == '_';
    };
    return !id.empty() && id.size() <= longest_id && std::all_of(id.begin(), id.end(), known);
}

}  // namespace

Spoken spoken(std::string_view answer) {
    auto const at = answer.rfind(opening);
    if (at == std::string_view::npos || !answer.ends_with(']')) return {answer, {}};
    auto const from = at + opening.size();
    auto const id = answer.substr(from, answer.size() - 1 - from);
    return is_id(id) ? Spoken{answer.substr(0, at), id} : Spoken{answer, {}};
}

std::string with_recording(std::string_view words, std::string_view recording) {
    std::string answer{words};
    if (recording.empty()) return answer;
    if (!answer.empty()) answer += '\n';
    return answer.append(opening).append(recording) + ']';
}

}  // namespace handrail::forms
