// Replies: those that are late, of the wrong kind or broken, and each ending that is not good.
#include "app/fixture.hpp"
#include "app/pages/pages.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;

namespace {

std::string trouble_after(api::ApiError const& error) {
    auto model = at_home();
    tap(model, "Get a permit");
    arrive<api::GetService>(model, error);
    CHECK(shown<Problem>(model));
    auto const& problem = *shown<Problem>(model);
    return problem.what + (problem.again ? "" : ", no use to retry");
}

Model sending() {
    auto model = at_review();
    for (int part = 0; part < 3 && !offers(model, "Yes, send it"); ++part) happen(model, NextTapped{});
    tap(model, "Yes, send it");
    return model;
}

}  // namespace

TEST_CASE("what comes back to somebody who has left changes nothing that is seen") {
    for (api::Reply const& reply : {api::Reply{permit()}, api::Reply{unreachable()}}) {
        auto model = at_home();
        auto const late = sent_as<api::GetService>(tap(model, "Get a permit"));
        tap(model, "Back");
        auto const before = view(model);
        CHECK(happen(model, Replied{late, reply}).empty());
        CHECK(view(model) == before);
        CHECK(!model.visit);
    }
    for (api::Reply const& reply : {api::Reply{booked()}, api::Reply{problem(404, "")}, api::Reply{unreachable()}}) {
        auto model = at_home();
        model.cases = {{"48273064", "secret", "permit"}};
        tap(model, "My cases");
        auto const late = sent_as<api::GetCase>(tap(model, "Get a permit"));
        tap(model, "Home");
        auto const before = view(model);
        CHECK(happen(model, Replied{late, reply}).empty());
        CHECK(view(model) == before);
    }
}

TEST_CASE("a reply that nobody asked for, or that came already, is let go") {
    auto model = at_home();
    tap(model, "Get a permit");
    auto const request = model.requests.begin()->first;
    happen(model, Replied{request, permit()});
    happen(model, Replied{request, unreachable()});
    CHECK(shown<Intro>(model));
    model = at_home();
    auto const before = model;
    CHECK(happen(model, Replied{{99}, receipt()}).empty());
    CHECK(model == before);
}

TEST_CASE("each error has its own page, and asks to try again where that can help") {
    CHECK(trouble_after(unreachable()) == "offline");
    CHECK(trouble_after(problem(429, "too_many_requests")) == "busy");
    CHECK(trouble_after(problem(500, "")) == "service");
    CHECK(trouble_after(problem(404, "not_found")) == "not_found, no use to retry");
    CHECK(trouble_after(problem(409, "too_late")) == "too_late, no use to retry");
    api::ApiError broken;
    broken.kind = api::ApiError::Kind::malformed;
    broken.status = 200;
    CHECK(trouble_after(broken) == "service");
    CHECK(trouble_after(problem(503, "unavailable")) == "busy");
}

TEST_CASE("a code with words of its own has them, and what was wanted tells words apart") {
    CHECK(trouble_after(problem(409, "case_cancelled")) == "case_cancelled, no use to retry");
    auto model = at_home();
    auto const told = [&](api::Request const& request, api::ApiError const& error) {
        say_trouble(model, Owner::page, request, error);
        return shown<Problem>(model)->what;
    };
    CHECK(told(api::GetBadge{"1"}, problem(429, "too_many_requests")) == "too_many_requests.look_up");
    CHECK(told(api::RateCase{}, problem(500, "internal_error")) == "unknown.case");
    CHECK(told(api::CancelPayment{}, unreachable()) == "unknown.refund");
    CHECK(told(api::RateCase{}, problem(503, "unavailable")) == "busy");
    CHECK(told(api::GetCase{}, unreachable()) == "offline");
    CHECK(told(api::RateCase{}, problem(409, "too_late")) == "too_late.rating");
    CHECK(told(api::CancelCase{}, problem(409, "too_late")) == "too_late.cancel");
    model.open_case.emplace().found.start = moment(model, model.now);
    CHECK(told(api::CancelCase{}, problem(409, "too_late")) == "too_late");
}

TEST_CASE("a service that cannot be opened leads back home") {
    auto model = at_home();
    tap(model, "Get a permit");
    arrive<api::GetService>(model, problem(404, "service_not_found"));
    tap(model, "I understand");
    CHECK(shown<Home>(model));
    Effects effects;
    send(model, Owner::app, api::GetCase{}, effects);  // another that is on its way keeps nobody waiting
    tap(model, "Get a permit");
    arrive<api::GetService>(model, problem(404, "service_not_found"));
    tap(model, "I understand");
    CHECK(shown<Home>(model));
    tap(model, "Get a permit");
    happen(model, HelpTapped{});
    happen(model, BackTapped{});
    CHECK(shown<Intro>(model));  // it is still being opened
}

TEST_CASE("a value of the wrong kind is the service's fault, and is asked for again") {
    auto model = at_home();
    auto const first = tap(model, "Get a permit");
    arrive<api::GetService>(model, receipt());
    CHECK(shown<Problem>(model));
    auto const second = tap(model, "Try again");
    REQUIRE(asked<api::GetService>(second));
    CHECK(*asked<api::GetService>(second) == *asked<api::GetService>(first));
}

TEST_CASE("slots of another office are not shown") {
    auto model = at_step("office", {{{"office"}, "east"}});
    happen(model, NextTapped{});
    auto const east = model.requests.rbegin()->first;
    happen(model, BackTapped{});
    tap(model, "West hall");
    happen(model, NextTapped{});
    happen(model, Replied{east, slots()});
    CHECK(!step_of(model).slots_loaded);
    arrive<api::GetSlots>(model, slots());
    CHECK(step_of(model).slots_loaded);
}

TEST_CASE("places of a visit that was left are not those of the next one") {
    auto model = at_home();
    tap(model, "Get a permit");
    arrive<api::GetService>(model, permit());
    Effects effects;
    send(model, Owner::visit, api::GetOffices{"permit"}, effects);
    auto const late = sent_as<api::GetOffices>(effects);
    tap(model, "Home");
    tap(model, "Get a permit");
    arrive<api::GetService>(model, permit());
    happen(model, Replied{late, offices()});
    CHECK(model.visit->offices.empty());
}

TEST_CASE("a hold counts only for the slot that is chosen now; any other is given back") {
    auto answers = good_answers();
    auto model = at_step("slot", answers);
    forget_hold(*model.visit);
    Effects effects;
    hold_slot(model, effects);
    auto const first = model.requests.rbegin()->first;
    model.visit->slot = slots().all[1];
    model.visit->answers[{"slot"}] = "1-14";
    hold_slot(model, effects);
    arrive<api::PlaceHold>(model, hold("1-14"));
    auto const late = happen(model, Replied{first, hold("1-9")});
    CHECK(model.visit->hold->slot == "1-14");
    REQUIRE(asked<api::ReleaseHold>(late));
    CHECK(asked<api::ReleaseHold>(late)->id == "hold-1-9");
    model.requests[first] = {api::PlaceHold{"key", "permit", "east", "1-9"}};
    happen(model, Replied{first, problem(409, "slot_taken")});
    CHECK(model.visit->answers.at({"slot"}) == handrail::forms::AnswerValue{"1-14"});
}

TEST_CASE("answers that the service refuses are asked again, those that it does not know are its fault") {
    auto model = sending();
    auto refused = problem(422, "invalid_answers");
    refused.fields = {{"agree", "consent_needed"}, {"phone", "not_a_mobile"}};
    arrive<api::CreateCase>(model, refused);
    CHECK((step_of(model).id.value == "phone" && step_of(model).changing));
    CHECK(view(model).screen.focus == handrail::screen::NodeId{"step.phone/field"});
    model = sending();
    refused.fields = {{"shoe-size", "missing"}};
    arrive<api::CreateCase>(model, refused);
    CHECK(std::holds_alternative<Review>(model.page));
    CHECK(shown<Problem>(model));
}

TEST_CASE("a service that has changed meanwhile is read again, and the answers stay") {
    auto model = sending();
    arrive<api::CreateCase>(model, problem(409, "definition_changed"));
    REQUIRE((std::holds_alternative<Review>(model.page) && shown<Problem>(model)));
    CHECK(*shown<Problem>(model) == Problem{"changed", {}});
    auto changed = permit();
    changed.version = 4;
    arrive<api::GetService>(model, changed);
    CHECK(model.visit->definition.version == 4);
    CHECK(model.visit->answers == good_answers());
}

TEST_CASE("a case whose receipt does not come leaves nobody on the page of sending") {
    auto model = sending();
    auto made = booked();
    made.receipt.reset();
    arrive<api::CreateCase>(model, made);
    CHECK(!model.visit);
    arrive<api::GetReceipt>(model, unreachable());
    CHECK(shown<Problem>(model));
    auto away = model;
    tap(away, "Back");
    CHECK(view(away).screen.head.caption == "Number 4827 3064");
    tap(model, "Try again");
    arrive<api::GetReceipt>(model, receipt());
    CHECK(shown<Receipt>(model));
}
