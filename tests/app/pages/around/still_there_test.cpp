// Still there: a kiosk asks after two minutes and forgets after three; a device of one's own never does.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

namespace {

Model left_alone(Page page = Home{}) {
    auto model = at_home();
    model.mode = handrail::screen::Mode::kiosk;
    model.beginning = Beginning{.messages = model.messages};
    model.page = std::move(page);
    model.acted = model.now;
    return model;
}

int waits(Effects const& effects) {
    auto const* wait = wanted<Wait>(effects);
    return wait && wait->timer.kind == Timer::Kind::idle ? wait->seconds : 0;
}

Effects after(Model& model, int seconds) {
    model.now += seconds;
    return happen(model, Elapsed{{Timer::Kind::idle}});
}

}  // namespace

TEST_CASE("quiet is measured from the last press") {
    auto model = left_alone();
    CHECK(waits(after(model, 100)) == 20);
    model.now += 10;
    tap(model, "Help");
    CHECK(waits(after(model, 10)) == 110);
    CHECK(view(model).screen.page == "help");
}

TEST_CASE("after two minutes it is asked, with the seconds that are left, and one press goes on") {
    auto model = left_alone();
    CHECK(waits(after(model, 120)) == 1);
    auto const asked = view(model).screen;
    CHECK((asked.page == "still-there" && asked.tools.empty()));
    CHECK((asked.head.rail->step == 60 && asked.head.rail->steps == 60));
    CHECK(waits(after(model, 18)) == 1);
    CHECK(view(model).screen.head.rail->step == 42);
    CHECK(block<handrail::screen::Paragraph>(view(model).screen)->text == "42 seconds left, then it is cleared.");
    tap(model, "I am here");
    CHECK(view(model).screen.page == "home");
    CHECK(waits(after(model, 1)) == 119);
}

TEST_CASE("it is asked and forgotten to the second") {
    auto model = left_alone();
    CHECK(waits(after(model, 119)) == 1);
    CHECK(view(model).screen.page == "home");
    after(model, 1);
    CHECK(view(model).screen.page == "still-there");
    after(model, 59);
    CHECK(view(model).screen.page == "still-there");
    after(model, 1);
    CHECK(view(model).screen.page == "welcome");
}

TEST_CASE("after three minutes, or when told so, everything is forgotten") {
    auto model = left_alone();
    model.page = LookUp{.number = "48273064"};
    model.records = model.sees = true;
    after(model, 120);
    auto told = model;
    auto const effects = tap(told, "I am leaving, clear it");
    CHECK(wanted<ForgetCapture>(effects));
    CHECK(wanted<BeginAnew>(effects));
    CHECK(view(told).screen.page == "welcome");
    CHECK(waits(after(model, 60)) == 1);
    CHECK(view(model).screen.page == "welcome");
    CHECK((model.records && model.sees));  // the kiosk has its devices for the next one
    auto const before = model;
    CHECK(waits(after(model, 1000)) == 120);
    CHECK(view(model) == view(before));
}

TEST_CASE("a slow answer is not the person's doing") {
    auto model = left_alone(Sending{});
    CHECK(waits(after(model, 400)) == 120);
    CHECK(view(model).screen.page == "sending");
}
