// Reading: every sign of the book is found again when a shaking hand writes it, strokes joined and in any order.
#include "hand/book.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "hand/shaking.hpp"

namespace handrail::hand {

namespace {

std::vector<std::uint8_t> const cross{'+', 0, 2, 2, 10, 30, 54, 30, 2, 32, 6, 32, 58};

Book const& whole_book() {
    static Book const book = [] {
        std::ifstream file(HANDRAIL_SOURCE_DIR "/build/hand/strokes.bin", std::ios::binary);
        return Book(std::vector<std::uint8_t>{std::istreambuf_iterator<char>(file), {}});
    }();
    return book;
}

// Of sixty signs across the book: how many are among the first five.
std::size_t found(Person person, float pad) {
    auto const& book = whole_book();
    ShakingHand hand(person, pad, 1);
    std::size_t right = 0;
    for (std::size_t i = 0; i < 60; ++i) {
        auto const index = i * book.size() / 60;
        right += book.read(hand.write(book.strokes(index)), 5).find(book.sign(index)) != std::u32string::npos;
    }
    return right;
}

}  // namespace

TEST_CASE("a book is read from bytes, and what is broken ends it") {
    CHECK(Book(cross).size() == 1);
    CHECK(Book(cross).sign(0) == U'+');
    CHECK(Book(cross).strokes(0) == Drawing{{{10, 30}, {54, 30}}, {{32, 6}, {32, 58}}});
    for (std::size_t cut = 0; cut < cross.size(); ++cut) CHECK(Book(std::span(cross).first(cut)).size() == 0);
    CHECK(Book(std::vector<std::uint8_t>{'+', 0, 0}).size() == 0);
}

TEST_CASE("a sign that stands in the book twice is read once, and nothing where nothing was written") {
    auto twice = cross;
    twice.insert(twice.end(), cross.begin(), cross.end());
    CHECK(Book(twice).size() == 2);
    CHECK(Book(twice).read({{{0, 5}, {9, 5}}, {{5, 0}, {5, 9}}}, 8) == U"+");
    CHECK(Book(cross).read({}, 8).empty());
    CHECK(Book(cross).read({{}}, 8).empty());
    CHECK(Book({}).read({{{0, 5}, {9, 5}}}, 8).empty());
}

TEST_CASE("the book has the common characters, the surnames, digits and letters") {
    auto const& book = whole_book();
    REQUIRE(book.size() > 6800);  // build/hand/strokes.bin is there: python3 tools/build.py prerender makes it
    std::u32string signs;
    for (std::size_t i = 0; i < book.size(); ++i) signs.push_back(book.sign(i));
    for (char32_t const sign : U"王李张刘陈欧阳闫仝佴谌的一是0123456789AZaz")
        CHECK((!sign || signs.find(sign) != signs.npos));
}

TEST_CASE("a sign written as it stands is the first, the commonest above all") {
    auto const& book = whole_book();
    std::size_t first = 0;
    for (std::size_t i = 0; i < 100; ++i)
        first += book.read(book.strokes(100 + i), 1) == std::u32string(1, book.sign(100 + i));
    CHECK(first >= 99);
}

TEST_CASE(
    "what shaking hands write is among the first five: on the pad of a kiosk, and the steadier on that of a phone") {
    constexpr std::size_t most = 57;  // 95 in a hundred
    CHECK(found(steady_elder, 130) >= most);
    CHECK(found(trembling, 130) >= most);
    CHECK(found(trembling_strongly, 130) >= most);
    CHECK(found(steady_elder, 60) >= most);
}

}  // namespace handrail::hand
