// Introduction: what to bring, how long, what it costs; and the wait before it.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("a service tells what to bring, how long it takes and what it costs") {
    auto const model = visiting(Intro{});
    auto const screen = view(model).screen;
    auto const* bring = block<handrail::screen::Pictures>(screen);
    REQUIRE(bring);
    REQUIRE(bring->items.size() == 2);
    CHECK(bring->caption == "Bring with you");
    CHECK((bring->items[0].picture.symbol == "camera" && bring->items[1].picture.symbol == "file-text"));
    REQUIRE(screen.aside.size() == 1);
    auto const* facts = std::get_if<handrail::screen::Facts>(&screen.aside.front());
    REQUIRE(facts);
    REQUIRE(facts->facts.size() == 2);
    CHECK(facts->facts[0].text == "1 minute to fill in");
    CHECK(facts->facts[1].text == "¥20, pay when you go");
}

TEST_CASE("where there is room, the category stands above the service") {
    auto model = visiting(Intro{});
    model.width = 360;
    CHECK(view(model).screen.head.caption.empty());
    model.width = 700;
    CHECK(view(model).screen.head.caption == "Papers");
    model.visit->definition.category = "gone";
    CHECK(view(model).screen.head.caption.empty());
}

TEST_CASE("what is needed for filling in is not brought anywhere") {
    auto model = visiting(Intro{});
    model.visit->definition.outcome = handrail::forms::Outcome::request;
    auto const screen = view(model).screen;
    CHECK(block<handrail::screen::Pictures>(screen)->caption == "Have ready");
}

TEST_CASE("what a service does not say is not shown") {
    auto model = visiting(Intro{});
    auto& definition = model.visit->definition;
    definition.needs.clear();
    definition.takes_minutes.reset();
    definition.fee.reset();
    CHECK(view(model).screen.aside.empty());
    CHECK(!block<handrail::screen::Pictures>(view(model).screen));
}

TEST_CASE("the introduction is the same before and after its service has come") {
    auto model = at_home();
    auto const told = permit();
    model.catalogue.services.back() = told;
    tap(model, "Get a permit");
    auto const before = view(model);
    CHECK((offers(model, "Back") && offers(model, "Start")));
    CHECK(block<handrail::screen::Pictures>(before.screen));
    arrive<handrail::api::GetService>(model, told);
    CHECK(view(model) == before);
}

TEST_CASE("Start waits for the service and then goes on by itself") {
    auto model = at_home();
    tap(model, "Get a permit");
    CHECK(heard(model, [&] { tap(model, "Start"); }) == "Opening. Please wait.");
    auto const screen = view(model).screen;
    CHECK(screen.page == "intro");
    CHECK(screen.dock.back().look == handrail::screen::ButtonLook::waiting);
    arrive<handrail::api::GetService>(model, permit());
    CHECK(view(model).screen.page == "step.note");
}

TEST_CASE("a wish to start does not outlive its service") {
    auto model = at_home();
    tap(model, "Get a permit");
    tap(model, "Start");
    tap(model, "Back");
    tap(model, "Get a permit");
    arrive<handrail::api::GetService>(model, permit());
    CHECK(view(model).screen.page == "intro");
}

TEST_CASE("of a service that the catalogue does not know nothing is told before it has come") {
    auto model = at_home();
    model.catalogue.services.clear();
    model.page = Intro{.service = "permit"};
    CHECK(view(model).screen.head.heading.text == "Opening. Please wait.");
    CHECK(!offers(model, "Start"));
}

TEST_CASE("Start leads to the first step, and home where there is none") {
    auto model = visiting(Intro{});
    auto empty = model;
    tap(model, "Start");
    CHECK(view(model).screen.page == "step.note");
    empty.visit->definition.steps.clear();
    tap(empty, "Start");
    CHECK(view(empty).screen.page == "home");
}
