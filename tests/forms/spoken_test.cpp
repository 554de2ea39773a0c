// Text answers that end with a recording, and those that only look so.
#include <catch2/catch_test_macros.hpp>

#include "forms/answers.hpp"

using namespace handrail::forms;

TEST_CASE("a recording ends the answer, after words or alone") {
    CHECK((spoken("It is dark. [voice:a-B_9]").words == "It is dark. " &&
           spoken("It is dark. [voice:a-B_9]").recording == "a-B_9"));
    CHECK((spoken("[voice:a]").words.empty() && spoken("[voice:a]").recording == "a"));
    CHECK(spoken("[voice:a] and [voice:b]").recording == "b");
    CHECK(spoken("[voice:" + std::string(64, 'x') + "]").recording.size() == 64);
}

TEST_CASE("anything else is words") {
    for (auto const* words :
         {"", "]", "[voice:]", "[voice:a b]", "[voice:a", "[voice:a] later", "[Voice:a]", "[voice:灯]"})
        CHECK((spoken(words).words == words && spoken(words).recording.empty()));
    CHECK(spoken("[voice:" + std::string(65, 'x') + "]").recording.empty());
}

TEST_CASE("words and recording together give the answer that holds both") {
    CHECK(with_recording("", "").empty());
    CHECK(with_recording("Dark", "") == "Dark");
    CHECK(with_recording("", "a") == "[voice:a]");
    CHECK(with_recording("Dark", "a") == "Dark\n[voice:a]");
}
