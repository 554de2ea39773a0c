// A case: what can be done about it, cancelling it, and choosing another time.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;

TEST_CASE("a case offers what the service lets one do, and nothing else") {
    auto model = at_case();
    CHECK((offers(model, "See the receipt") && offers(model, "Change the time") && offers(model, "Cancel it")));
    CHECK(view(model).screen.head.caption == "Number 4827 3064");
    auto found = booked();
    found.can = {"cancel"};
    model = at_case(found);
    CHECK((!offers(model, "Change the time") && offers(model, "Cancel it")));
    found.state = "cancelled";
    found.can.clear();
    model = at_case(found);
    CHECK((!offers(model, "See the receipt") && !offers(model, "Cancel it")));
    CHECK(block<handrail::screen::Facts>(view(model).screen)->facts[0].text == "You need not do anything.");
    CHECK(link_of(model, "Call a person") == "tel:12345");
}

TEST_CASE("the stages end with the way there while the appointment stands") {
    auto const screen = view(at_case()).screen;
    auto const& standing = *block<handrail::screen::Stages>(screen);
    REQUIRE(standing.stages.size() == 2);
    CHECK(standing.stages[0].state == handrail::screen::StageState::now);
    CHECK(standing.stages[1].state == handrail::screen::StageState::ahead);
    CHECK(standing.stages[1].detail == "Tuesday 24 November 9:00 am");
    auto found = booked();
    found.state = "cancelled";
    CHECK(block<handrail::screen::Stages>(view(at_case(found)).screen)->stages.size() == 1);
}

TEST_CASE("cancelling asks first, then takes the case off the device and says so") {
    auto model = at_case();
    model.cases = {{"48273064", "secret", "permit"}, {"11111111", "other", "check"}};
    tap(model, "Cancel it");
    REQUIRE(model.page.kind == PageKind::cancel);
    auto kept = model;
    CHECK(tap(kept, "Keep it").empty());
    CHECK(kept.page.kind == PageKind::case_page);
    auto const effects = tap(model, "Yes, cancel it");
    REQUIRE(asked<api::CancelCase>(effects));
    CHECK(asked<api::CancelCase>(effects)->of.number == "48273064");
    auto gone = booked();
    gone.state = "cancelled";
    gone.can.clear();
    auto const after = arrive<api::CancelCase>(model, gone);
    CHECK(model.page.kind == PageKind::case_page);
    CHECK(view(model).screen.said == "It is cancelled.");
    REQUIRE(wanted<KeepCases>(after));
    CHECK(wanted<KeepCases>(after)->cases == std::vector<KeptCase>{{"11111111", "other", "check"}});
}

TEST_CASE("too late to cancel is said over the case, without a way to try again") {
    auto model = at_case();
    tap(model, "Cancel it");
    tap(model, "Yes, cancel it");
    arrive<api::CancelCase>(model, problem(409, "too_late"));
    CHECK(shown(model).kind == PageKind::problem);
    tap(model, "I understand");
    CHECK(shown(model).kind == PageKind::case_page);
}

TEST_CASE("another time is chosen at the same office and leads to a new receipt") {
    auto model = at_case();
    tap(model, "Change the time");
    arrive<api::GetService>(model, permit());
    REQUIRE(view(model).screen.page == "step.slot.day");
    CHECK(view(model).screen.head.caption == "Number 4827 3064");
    arrive<api::GetSlots>(model, slots());
    tap(model, "Wednesday");
    tap(model, "Next");
    tap(model, "2:00 pm");
    auto const effects = tap(model, "Next");
    REQUIRE(asked<api::RescheduleCase>(effects));
    CHECK(asked<api::RescheduleCase>(effects)->slot == "2-14");
    CHECK(!asked<api::PlaceHold>(effects));
    auto lost = model;
    arrive<api::RescheduleCase>(lost, problem(409, "slot_taken"));
    CHECK(view(lost).screen.page == "step.slot.nearest");
    arrive<api::RescheduleCase>(model, booked());
    CHECK((model.page.kind == PageKind::receipt && !model.visit));
}

TEST_CASE("the receipt of a case is fetched with what opened it") {
    auto model = at_case();
    auto const effects = tap(model, "See the receipt");
    REQUIRE(asked<api::GetReceipt>(effects));
    CHECK(asked<api::GetReceipt>(effects)->of.secret == "secret");
    arrive<api::GetReceipt>(model, receipt());
    CHECK(shown(model).kind == PageKind::receipt);
}
