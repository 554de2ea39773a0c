// Result, TRY and match.
#include "base/result.hpp"

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

namespace handrail {
namespace {

enum class Fault { odd };

Result<int, Fault> half(int number) {
    if (number % 2 != 0) return Fault::odd;
    return number / 2;
}

Result<std::string, Fault> quarter_in_words(int number) { return std::to_string(TRY(half(TRY(half(number))))); }

}  // namespace

TEST_CASE("a result holds a value or an error") {
    CHECK(half(4));
    CHECK(half(4).value() == 2);
    CHECK_FALSE(half(3));
    CHECK(half(3).error() == Fault::odd);
    CHECK(half(4) == Result<int, Fault>{2});
    CHECK_FALSE(half(4) == half(3));
}

TEST_CASE("TRY gives the value or returns the error") {
    CHECK(quarter_in_words(12).value() == "3");
    CHECK(quarter_in_words(6).error() == Fault::odd);
    CHECK(quarter_in_words(7).error() == Fault::odd);
}

TEST_CASE("a result carries values that can only be moved") {
    Result<std::unique_ptr<int>, Fault> result{std::make_unique<int>(7)};
    auto const taken = std::move(result).value();
    CHECK(*taken == 7);
}

TEST_CASE("match visits with the lambda of the type") {
    std::variant<int, std::string> content{std::string{"four"}};
    auto const length = match(
        content, [](int number) { return static_cast<std::size_t>(number); },
        [](std::string const& text) { return text.size(); });
    CHECK(length == 4);
}

}  // namespace handrail
