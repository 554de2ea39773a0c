// The hand module: opens the book of strokes once, and then reads what is written.
#include <emscripten.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "base/utf8.hpp"
#include "hand/book.hpp"

namespace {

std::optional<handrail::hand::Book> book;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* hand_buffer(int bytes) { return std::malloc(static_cast<std::size_t>(bytes)); }

// Takes ownership of the file of strokes, `length` bytes in a buffer of hand_buffer.
EMSCRIPTEN_KEEPALIVE void hand_open(std::uint8_t* file, int length) {
    book.emplace(std::span<std::uint8_t const>(file, static_cast<std::size_t>(length)));
    std::free(file);
}

// Takes ownership of the points: x and y of each, `count` numbers in all; one below 0 in place of x and y ends a
// stroke. The answer is text, the likeliest sign first, and stays valid until the next call.
EMSCRIPTEN_KEEPALIVE char const* hand_read(float* numbers, int count, int most) {
    static std::string answer;
    handrail::hand::Drawing drawing(1);
    for (int i = 0; i + 1 < count; i += 2)
        if (numbers[i] < 0)
            drawing.emplace_back();
        else
            drawing.back().push_back({numbers[i], numbers[i + 1]});
    std::free(numbers);
    answer = book ? handrail::to_utf8(book->read(drawing, static_cast<std::size_t>(most))) : "";
    return answer.c_str();
}
}
