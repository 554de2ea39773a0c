// The office step: where one goes.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Alert;
using handrail::screen::Rows;

TEST_CASE("offices are rows with their address; the chosen one is kept") {
    auto model = at_step("office", {{{"document"}, std::string{"permit"}}});
    auto const first = block<Rows>(view(model).screen)->choices.front();
    CHECK_FALSE(first.caption.empty());
    tap(model, first.label.text);
    CHECK(block<Rows>(view(model).screen)->choices.front().chosen);
}

TEST_CASE("where there is no office, somebody can be called") {
    auto model = at_step("office", {{{"document"}, std::string{"permit"}}});
    model.visit->offices.clear();
    CHECK(block<Alert>(view(model).screen));
    model.visit->offices_loaded = false;
    CHECK_FALSE(block<Alert>(view(model).screen));
}

TEST_CASE("whatever may name a office is left to the service") {
    CHECK(verdict(kinds::office, std::string(100, 'a')) == "good");
    CHECK(verdict(kinds::office, std::string(101, 'a')) == "unknown_option");
    CHECK(verdict(step_of(kinds::office), true) == "wrong_type");
}
