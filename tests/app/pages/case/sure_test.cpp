// Sure? Asked before money goes back; keeping it as it is is the large button.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("to leave it as it is is the large button, and the sum is named") {
    auto model = at_pay();
    for (auto const& [what, keep] :
         {std::pair{Sure::What::refund, "No, keep it paid"}, std::pair{Sure::What::code, "Keep the number"}}) {
        lay_over(model, Sure{what});
        auto const screen = view(model).screen;
        CHECK(block<handrail::screen::Amount>(screen)->words == "¥36.50");
        CHECK((screen.dock.back().label == keep && screen.dock.back().look == handrail::screen::ButtonLook::last));
        CHECK((screen.dock.back().risky && screen.dock.front().look == handrail::screen::ButtonLook::secondary));
        tap(model, keep);
        CHECK(page(model) == "pay.how");
    }
}
