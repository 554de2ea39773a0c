// Options: as cards or as rows, with one more line where they have one.
#include "app/fixture.hpp"
#include "app/kinds.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Cards;
using handrail::screen::Rows;

TEST_CASE("options with pictures are cards, with one more line rows") {
    auto step = ask("dishes", kinds::choice, "What would you like?");
    step.options = {{.value = "soup", .icon = "bowl-food", .label = en("Soup"), .hint = {}},
                    {.value = "rice", .icon = "bowl-food", .label = en("Rice"), .hint = {}}};
    CHECK(block<Cards>(view(at_new_step(step)).screen)->choices.size() == 2);
    step.options[0].hint = en("8 yuan");
    CHECK(block<Rows>(view(at_new_step(step)).screen)->choices[0].caption == "8 yuan");
}
