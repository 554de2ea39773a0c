// Early taps: followed in one way by whoever makes the screens and by core.
#include "edge/early.hpp"

#include <catch2/catch_test_macros.hpp>

#include "edge/person.hpp"

using namespace handrail;

namespace {

app::Model home(bool wide = false) {
    app::Model model;
    app::update(model, edge::first_start(test::started("en"), wide));
    return model;
}

}  // namespace

TEST_CASE("the first view knows nothing of the device") {
    auto event = test::started("en");
    event.text_size = 4;
    event.palette = screen::Palette::amber;
    event.cases = {{"48273064", "secret", "certificate-appointment"}};
    event.seed = "seed";
    auto const first = edge::first_start(event, false);
    CHECK((first.text_size == 1 && first.palette == screen::Palette::paper));
    CHECK((first.cases.empty() && first.seed.empty()));
    CHECK((first.width == 360 && edge::first_start(event, true).width == 1280));
    event.mode = screen::Mode::kiosk;
    CHECK((!edge::first_start(event, false).sees && first.sees));
}

TEST_CASE("a service that is known is not asked for") {
    app::Tapped const tapped = app::ServiceChosen{"certificate-appointment"};
    auto unknown = home(), known = home();
    CHECK(edge::follow(unknown, tapped, {}).size() == 1);
    CHECK(edge::follow(known, tapped, {test::certificate_appointment()}).empty());
    CHECK(app::view(unknown).screen.page == "intro");
    edge::follow(known, app::Tapped{app::StartTapped{}}, {});
    CHECK(app::view(known).screen.page == "step.document");
}

TEST_CASE("the browser's own Back has no node") {
    auto const meanings = app::view(home()).meanings;
    CHECK(edge::meaning_of(meanings, {""}) == app::Tapped{app::BackTapped{}});
    CHECK(edge::meaning_of(meanings, {"home/service.certificate-appointment"}));
    CHECK(!edge::meaning_of(meanings, {"home/nothing"}));
}
