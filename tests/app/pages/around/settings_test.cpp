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
