// The consent step: given, refused, or left out.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("consent is given unless it may be left out") {
    auto step = step_of(kinds::consent);
    CHECK(verdict(step, true) == "good");
    CHECK(verdict(step, false) == "consent_needed");
    CHECK(verdict(step, "true") == "wrong_type");
    step.optional = true;
    CHECK(verdict(step, false) == "good");
}

TEST_CASE("who does not agree is told of other ways, and does not get on") {
    auto model = at_step("agree", good_answers());
    tap(model, "I do not agree");
    CHECK(warned(view(model).screen) == "That is all right. You can go to the desk or call a person.");
    tap(model, "Next");
    CHECK(view(model).screen.page == "step.agree");
    CHECK(warned(view(model).screen) == "You need to agree to do it here. You can also go to the desk.");
    tap(model, "I agree");
    tap(model, "Next");
    CHECK(shown<Review>(model));
}
