// Settings: they take effect at once and are remembered.
#include <algorithm>
#include <tuple>

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Palette;

namespace {

Model at_settings() {
    auto model = at_step("name", good_answers());
    tap(model, "Text size");
    return model;
}

// What is chosen of how it is spoken, by label.
std::string chosen_voice(Model const& model) {
    std::string chosen;
    for (auto const& block : view(model).screen.blocks) {
        auto const* cards = std::get_if<handrail::screen::Cards>(&block);
        auto const* rows = std::get_if<handrail::screen::Rows>(&block);
        for (auto const& choice : cards  ? cards->choices
                                  : rows ? rows->choices
                                         : std::vector<handrail::screen::Choice>{})
            if (choice.chosen && choice.id.value.find("settings/size") && choice.id.value.find("settings/palette"))
                chosen += choice.label.text + "|";
    }
    return chosen;
}

}  // namespace

TEST_CASE("a size of text takes effect at once and is remembered") {
    auto model = at_settings();
    auto const effects = tap(model, "Very large");
    REQUIRE(wanted<Remember>(effects));
    CHECK(*wanted<Remember>(effects) == Remember{"size", "4"});
    CHECK(view(model).screen.text_size == 4);
    CHECK(block<handrail::screen::Rows>(view(model).screen)->choices[3].chosen);
}

TEST_CASE("each choice of colours is remembered under its name") {
    for (auto const& [label, name, palette] :
         {std::tuple{"Night", "night", Palette::night}, std::tuple{"Black on yellow", "amber", Palette::amber},
          std::tuple{"Day", "paper", Palette::paper}}) {
        auto model = at_settings();
        auto const effects = tap(model, label);
        REQUIRE(wanted<Remember>(effects));
        CHECK(*wanted<Remember>(effects) == Remember{"palette", name});
        CHECK(view(model).screen.palette == palette);
    }
}

TEST_CASE("exactly one size and one palette are chosen, and Done gives the page back") {
    auto model = at_settings();
    auto const screen = view(model).screen;
    auto const chosen = [](auto const& choice) { return choice.chosen; };
    auto const& sizes = block<handrail::screen::Rows>(screen)->choices;
    auto const& palettes = block<handrail::screen::Cards>(screen)->choices;
    CHECK(std::count_if(sizes.begin(), sizes.end(), chosen) == 1);
    CHECK(std::count_if(palettes.begin(), palettes.end(), chosen) == 1);
    tap(model, "Done");
    CHECK(view(model).screen.page == "step.name");
}

TEST_CASE("how it is spoken is heard at once, remembered, and holds for all that is read from then on") {
    auto model = at_settings();
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
    auto model = at_settings();
    tap(model, "Slower");
    CHECK(!wanted<Speak>(tap(model, "Done")));
}
