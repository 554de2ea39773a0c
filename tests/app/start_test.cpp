// Start: where a link leads, and what the device brings back.
#include <algorithm>

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;

namespace {

Started started() {
    auto const home = at_home();
    Started event;
    event.config = home.config;
    event.catalogue = home.catalogue;
    event.messages = home.messages;
    event.seed = "chance";
    event.text_size = 2;
    event.palette = handrail::screen::Palette::night;
    return event;
}

Draft draft() {
    return {.service = "permit", .answers = {{{"document"}, "permit"}}, .step = {"office"}, .saved = monday_morning};
}

Model begun(std::int64_t now = monday_morning) {
    Model model;
    model.now = now;
    return model;
}

}  // namespace

TEST_CASE("without a link it begins at home, as the device is set") {
    auto model = begun();
    CHECK(happen(model, started()).empty());
    CHECK(std::holds_alternative<Home>(model.page));
    CHECK((model.text_size == 2 && model.palette == handrail::screen::Palette::night && model.seed == "chance"));
}

TEST_CASE("a link leads to its service, or to its case by the telephone") {
    auto model = begun();
    auto event = started();
    event.service = "check";
    auto const effects = happen(model, event);
    CHECK(std::holds_alternative<Intro>(model.page));
    REQUIRE(asked<api::GetService>(effects));
    CHECK(asked<api::GetService>(effects)->id == "check");
    model = begun();
    event.number = "48273064";
    CHECK(asked<api::GetService>(happen(model, event)) == nullptr);
    CHECK(view(model).screen.page == "look-up.phone");
    CHECK(view(model).screen.head.caption == "Number 4827 3064");
}

TEST_CASE("a reload goes on where the person was, a link to the service begins anew") {
    auto model = begun();
    auto event = started();
    event.draft = draft();
    event.same_visit = true;
    happen(model, event);
    arrive<api::GetService>(model, permit());
    CHECK(view(model).screen.page == "step.office");
    model = begun();
    event.same_visit = false;
    event.service = "permit";
    happen(model, event);
    arrive<api::GetService>(model, permit());
    CHECK(view(model).screen.page == "intro");
    CHECK(model.draft == draft());
}

TEST_CASE("a draft is offered for seven days and then forgotten") {
    auto event = started();
    event.draft = draft();
    auto model = begun(monday_morning + draft_lifetime - 1);
    CHECK(happen(model, event).empty());
    CHECK(offers(model, "Go on"));
    model = begun(monday_morning + 7 * 24 * 3600);
    CHECK(wanted<ForgetDraft>(happen(model, event)));
    CHECK(!offers(model, "Go on"));
}

TEST_CASE("a device that many people use brings nothing back") {
    auto event = started();
    event.draft = draft();
    event.cases = {{"48273064", "secret", "permit"}};
    auto model = begun();
    happen(model, event);
    CHECK(model.cases == event.cases);
    event.mode = handrail::screen::Mode::kiosk;
    model = begun();
    happen(model, event);
    CHECK((model.cases.empty() && !model.draft));
}

TEST_CASE("what another page of the device has kept shows at once") {
    auto model = at_home();
    happen(model, Kept{.draft = draft(), .cases = {{"48273064", "secret", "permit"}}});
    CHECK(offers(model, "Go on"));
    tap(model, "My cases");
    CHECK(page(model) == "look-up.own");
    happen(model, Kept{.draft = {}, .cases = {{"10000008", "secret", "permit"}, {"48273064", "secret", "permit"}}});
    auto const all = controls(view(model).screen);
    CHECK(std::count_if(all.begin(), all.end(),
                        [](auto const& one) { return one.id.value.starts_with("look-up.own/case."); }) == 2);
    happen(model, BackTapped{});
    CHECK(!offers(model, "Go on"));
    model.mode = handrail::screen::Mode::kiosk;
    happen(model, Kept{.draft = draft(), .cases = {}});
    CHECK((!model.draft && model.cases.size() == 2));
}

TEST_CASE("what another page has kept leaves a visit as it is, and the visit takes nothing else with it") {
    auto model = at_review();
    auto other = draft();
    other.key = "other";
    happen(model, Kept{.draft = other, .cases = {{"48273064", "secret", "permit"}}});
    CHECK((page(model) == "review" && !model.draft));
    auto const key = model.visit->key;
    happen(model, SendTapped{});
    auto const effects = arrive<api::CreateCase>(model, booked());
    REQUIRE(wanted<ForgetDraft>(effects));
    CHECK(wanted<ForgetDraft>(effects)->key == key);
    CHECK(model.cases == std::vector<KeptCase>{{"48273064", "secret", "permit", booked().start}});
}
