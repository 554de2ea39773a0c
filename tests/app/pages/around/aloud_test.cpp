// How it is read aloud: heard at once, remembered, and kept for all that is read.
#include <tuple>

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

namespace {

Model at_aloud() {
    auto model = at_step("name", good_answers());
    tap(model, "Help");
    tap(model, "Slower or louder voice");
    return model;
}

// What is chosen, by label.
std::string chosen_voice(Model const& model) {
    std::string chosen;
    for (auto const& block : view(model).screen.blocks)
        if (auto const* rows = std::get_if<handrail::screen::Rows>(&block))
            for (auto const& choice : rows->choices)
                if (choice.chosen) chosen += choice.label.text + "|";
    return chosen;
}

}  // namespace

TEST_CASE("how it is spoken is heard at once, remembered, and holds for all that is read from then on") {
    auto model = at_aloud();
    CHECK(chosen_voice(model) == "As usual|");
    for (auto const& [label, voice, chosen] :
         {std::tuple{"Slower", 1, "Slower|"}, std::tuple{"Louder", 4, "Slower|Louder|"},
          std::tuple{"Faster", 6, "Faster|Louder|"}, std::tuple{"Louder", 3, "Faster|"}}) {
        CAPTURE(label);
        auto const effects = tap(model, label);
        REQUIRE((wanted<Speak>(effects) && wanted<Remember>(effects)));
        CHECK(*wanted<Speak>(effects) == Speak{"This is how we will read to you.", "en", voice});
        CHECK(*wanted<Remember>(effects) == Remember{"voice", std::to_string(voice)});
        CHECK(chosen_voice(model) == chosen);
    }
    happen(model, SpeechEnded{});
    CHECK(wanted<Speak>(tap(model, "Listen"))->voice == 3);
    CHECK(wanted<Speak>(tap(model, "Done"))->voice == 3);
}

TEST_CASE("a sample is no wish to listen: the next screen is not read") {
    auto model = at_aloud();
    tap(model, "Slower");
    CHECK(!wanted<Speak>(tap(model, "Done")));
}
