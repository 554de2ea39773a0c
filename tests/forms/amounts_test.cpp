// Numbers and money as they are typed. tests/vectors/entries.json has the single ways; here is what holds of all.
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "base/utf8.hpp"
#include "forms/characters.hpp"
#include "forms/kinds.hpp"

namespace handrail::forms {
namespace {

using test::step_of;

using Chance = std::mt19937;

std::size_t below(Chance& chance, std::size_t count) { return chance() % count; }

std::string padded(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string by_thousands(std::int64_t number, char const* mark) {
    auto text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), mark);
    return text;
}

std::string wide(std::string const& text) {
    std::u32string points;
    for (char const character : text)
        points += character == ' ' ? U'\u3000' : static_cast<char32_t>(character) - U'!' + 0xFF01;
    return to_utf8(points);
}

std::string arabic(std::string const& text) {
    std::u32string points;
    for (char const it : text)
        points += it >= '0' && it <= '9' ? static_cast<char32_t>(it) - U'0' + 0x0660 : char32_t(it);
    return to_utf8(points);
}

// An amount in one of the ways in which people write it.
std::string written(Chance& chance, std::int64_t fen) {
    auto const yuan = fen / 100, rest = fen % 100;
    auto const jiao = rest / 10, last = rest % 10;
    auto const decimal = [&](char const* thousands, char const* point) {
        return by_thousands(yuan, thousands) + point + padded(rest);
    };
    switch (below(chance, 12)) {
        case 0: return decimal("", ".");
        case 1: return decimal(",", ".");
        case 2: return decimal(" ", ".");
        case 3: return decimal("'", ".");
        case 4: return decimal(".", ",");
        case 5: return wide(decimal(",", "."));
        case 6: return arabic(decimal("", "."));
        case 7: return "¥" + decimal("", ".");
        case 8: return decimal("", ".") + "元";
        case 9: return std::to_string(yuan) + "元" + std::to_string(jiao) + "角" + std::to_string(last) + "分";
        case 10: return std::to_string(yuan) + "块" + padded(rest);
        default: return std::to_string(fen) + "分";
    }
}

}  // namespace

TEST_CASE("an amount that people write is the amount that they meant") {
    Chance chance(1);
    for (int times = 0; times < 20000; ++times) {
        auto const fen = static_cast<std::int64_t>(below(chance, times % 2 ? 100000 : 999999999));
        auto const typed = written(chance, fen);
        INFO(typed);
        CHECK(entry_from(step_of(test::money), typed).answer == std::optional<AnswerValue>(Money{fen}));
    }
}

TEST_CASE("a slip in what is written never makes another amount out of the same digits") {
    constexpr std::string_view slips[] = {".",  ",", "-", "+", "元", "角", "万", "千",
                                          "十", "e", "O", "$", "/",  " ",  "半"};
    Chance chance(2);
    int understood = 0;
    for (int times = 0; times < 20000; ++times) {
        auto typed =
            std::to_string(below(chance, 100000)) + "." + padded(static_cast<std::int64_t>(below(chance, 100)));
        auto const plain_amount = answer_from(step_of(test::money), typed);
        auto const slip = slips[below(chance, std::size(slips))];
        typed.insert(below(chance, typed.size() + 1), slip);
        auto const entry = entry_from(step_of(test::money), typed);
        INFO(typed);
        if (!entry.answer) continue;
        ++understood;
        // A plus, a unit or spaces change nothing; anything else is understood as what it means.
        bool const changes = slip != "+" && slip != " " && slip != "元";
        if (!changes) CHECK((entry.answer == plain_amount || slip == "元"));
        CHECK(entry_from(step_of(test::money), typed_from(step_of(test::money), *entry.answer)).answer == entry.answer);
        CHECK((slip != "-" && slip != "e" && slip != "O" && slip != "$" && slip != "/"));
    }
    CHECK(understood > 1000);
}

TEST_CASE("whole numbers likewise, below zero too") {
    Chance chance(3);
    for (int times = 0; times < 5000; ++times) {
        auto const number = static_cast<std::int64_t>(below(chance, 999999999));
        for (auto const& typed : {std::to_string(number), by_thousands(number, ","), by_thousands(number, " "),
                                  wide(std::to_string(number)), arabic(std::to_string(number))}) {
            INFO(typed);
            CHECK(entry_from(step_of(test::number), typed).answer == std::optional<AnswerValue>(number));
            CHECK(entry_from(step_of(test::number), "−" + typed).answer == std::optional<AnswerValue>(-number));
        }
    }
}

}  // namespace handrail::forms
