// Finding out: after a lost answer nothing is called sent or not sent before it is known, and nothing is made twice.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;

namespace {

api::ApiError none() { return problem(404, "case_not_found"); }

// Sent, and no answer came.
Model lost() {
    auto model = at_review();
    happen(model, SendTapped{});
    arrive<api::CreateCase>(model, unreachable());
    return model;
}

// Nobody could say what became of it, and the person has gone back to the answers.
Model unsure() {
    auto model = lost();
    arrive<api::FindCase>(model, unreachable());
    tap(model, "Back");
    return model;
}

void change_name(Model& model) {
    happen(model, ChangeTapped{{"name"}});
    happen(model, Typed{{"step.name/field"}, "Li Xiulan"});
    tap(model, "Next");
}

std::string heading(Model const& model) { return view(model).screen.head.heading.text; }

Draft kept(Effects const& effects) {
    auto const* keep = wanted<KeepDraft>(effects);
    return keep ? keep->draft : Draft{};
}

Model resumed(Draft draft) {
    auto model = at_home();
    model.draft = std::move(draft);
    tap(model, "Go on");
    arrive<api::GetService>(model, permit());
    return model;
}

Draft sent_draft() {
    return {.service = "permit",
            .answers = good_answers(),
            .key = "the-key-of-before",
            .slot = slots().all.front(),
            .hold = "hold-key",
            .token = "visit-token",
            .sent = true,
            .saved = monday_morning};
}

}  // namespace

TEST_CASE("whatever may have arrived is looked for by its key, and found it is a receipt like any other") {
    api::ApiError broken;
    broken.kind = api::ApiError::Kind::malformed;
    for (auto const& error : {unreachable(), problem(500, "internal_error"), problem(502, ""), broken}) {
        auto model = at_review();
        auto const key = asked<api::CreateCase>(happen(model, SendTapped{}))->key;
        auto const effects = arrive<api::CreateCase>(model, error);
        REQUIRE(asked<api::FindCase>(effects));
        CHECK(asked<api::FindCase>(effects)->key == key);
        CHECK(heading(model) == "Finding out if it arrived");
        auto const found = arrive<api::FindCase>(model, booked());
        CHECK((page(model) == "receipt" && heading(model) == "It is booked"));
        CHECK(!block<handrail::screen::Alert>(view(model).screen));
        CHECK((wanted<KeepCases>(found) && wanted<ForgetDraft>(found)));
    }
}

TEST_CASE("what the service refuses has not arrived, and a busy one has done nothing") {
    for (auto const& error : {problem(429, "too_many_requests"), problem(503, "unavailable")}) {
        auto model = at_review();
        happen(model, SendTapped{});
        CHECK(!asked<api::FindCase>(arrive<api::CreateCase>(model, error)));
        CHECK((heading(model) == "Many people now" && !model.visit->unsure));
    }
}

TEST_CASE("only once it is known is it said that it has not arrived") {
    auto model = lost();
    auto unknown = model;
    arrive<api::FindCase>(model, none());
    CHECK(heading(model) == "It has not arrived yet");
    arrive<api::FindCase>(unknown, unreachable());
    CHECK(heading(unknown) == "We do not know yet if it arrived");
    CHECK(warned(view(unknown).screen).starts_with("No answer came. It may have arrived, or not."));
}

TEST_CASE("a network that is back finds it out without a tap") {
    auto model = lost();
    arrive<api::FindCase>(model, unreachable());
    REQUIRE(asked<api::FindCase>(happen(model, WentOnline{})));
    CHECK(asked<api::CreateCase>(arrive<api::FindCase>(model, none())));
}

TEST_CASE("answers that were changed are not sent before it is known what became of the others") {
    auto model = unsure();
    change_name(model);
    auto const effects = happen(model, SendTapped{});
    CHECK(!asked<api::CreateCase>(effects));
    REQUIRE(asked<api::FindCase>(effects));
    auto never = model;
    arrive<api::FindCase>(model, booked());
    auto const screen = view(model).screen;
    REQUIRE(screen.page == "receipt");
    CHECK(block<handrail::screen::Alert>(screen)->text == "We have it already. No need to send it again.");
    CHECK(model.cases.size() == 1);
    auto const sent = arrive<api::FindCase>(never, none());
    REQUIRE(asked<api::CreateCase>(sent));
    CHECK(asked<api::CreateCase>(sent)->answers.at({"name"}) == handrail::forms::AnswerValue{"Li Xiulan"});
    CHECK(asked<api::CreateCase>(sent)->key == asked<api::FindCase>(effects)->key);
}

TEST_CASE("a time that was chosen since is given back where the first one was booked") {
    auto model = unsure();
    model.visit->hold = hold("1-9");
    happen(model, SendTapped{});
    CHECK(asked<api::ReleaseHold>(arrive<api::FindCase>(model, booked())));
}

TEST_CASE("answers that came first are found, and the service has not changed") {
    auto model = at_review();
    happen(model, SendTapped{});
    REQUIRE(asked<api::FindCase>(arrive<api::CreateCase>(model, problem(409, "idempotency_conflict"))));
    auto gone = model;
    arrive<api::FindCase>(model, booked());
    CHECK(block<handrail::screen::Alert>(view(model).screen)->text == "We have it already. No need to send it again.");
    auto const key = gone.visit->key;
    arrive<api::FindCase>(gone, none());
    CHECK((heading(gone) == "It has not arrived yet" && gone.visit->key != key));
}

TEST_CASE("a bill that was sent is led to its payment") {
    auto model = lost();
    auto found = booked();
    found.state = "awaiting_payment";
    found.receipt.reset();
    found.bill = bill();
    arrive<api::FindCase>(model, found);
    CHECK((page(model) == "pay" && model.paying->of.secret == "secret"));
}

TEST_CASE("a hold that ran out is placed anew, and is nobody else's doing") {
    auto model = at_review();
    happen(model, SendTapped{});
    auto const effects = arrive<api::CreateCase>(model, problem(410, "hold_expired"));
    REQUIRE(asked<api::PlaceHold>(effects));
    CHECK(page(model) == "sending");
    auto const again = arrive<api::PlaceHold>(model, hold("1-9"));
    REQUIRE(asked<api::CreateCase>(again));
    CHECK(asked<api::CreateCase>(again)->hold == "hold-1-9");
    arrive<api::CreateCase>(model, problem(410, "hold_expired"));
    CHECK(page(model) == "step.slot.nearest");  // once is enough
}

TEST_CASE("a reload while it was sent asks what became of it before anything else") {
    auto sending = at_review();
    CHECK(kept(happen(sending, SendTapped{})).sent);
    CHECK(!kept(arrive<api::CreateCase>(sending, problem(409, "definition_changed"))).sent);
    auto model = resumed(sent_draft());
    CHECK(page(model) == "finding");
    auto never = model;
    arrive<api::FindCase>(model, booked());
    CHECK((page(model) == "receipt" && block<handrail::screen::Alert>(view(model).screen)));
    auto const effects = arrive<api::FindCase>(never, none());
    CHECK((heading(never) == "It has not arrived yet" && asked<api::PlaceHold>(effects)));
    CHECK(asked<api::PlaceHold>(effects)->visit == "visit-token");
}

TEST_CASE("a hold that comes while it is looked for sends nothing") {
    auto model = at_review();
    model.visit->hold.reset();
    happen(model, SendTapped{});
    auto const late = model.requests.rbegin()->first;
    arrive<api::PlaceHold>(model, hold("1-9"));
    arrive<api::CreateCase>(model, unreachable());
    model.requests[late] = {api::PlaceHold{"hold-key", "permit", "east", "1-9", "visit-token"}};
    CHECK(!asked<api::CreateCase>(happen(model, Replied{late, hold("1-9")})));
}

// -- A case that stands ----------------------------------------------------------------------------------------------

namespace {

Model cancelling() {
    auto model = at_case();
    tap(model, "Cancel it");
    tap(model, "Yes, cancel it");
    REQUIRE(asked<api::GetCase>(arrive<api::CancelCase>(model, unreachable())));
    return model;
}

Model moving() {
    auto model = at_case();
    tap(model, "Change the time");
    arrive<api::GetService>(model, permit());
    model.visit->slot = slots().all[2];
    Effects effects;
    enter(model, Sending{}, effects);
    send(model, Owner::page, api::RescheduleCase{"key", model.open_case->key, model.visit->slot->id}, effects);
    REQUIRE(asked<api::GetCase>(arrive<api::RescheduleCase>(model, problem(500, ""))));
    return model;
}

}  // namespace

TEST_CASE("a case shows what became of a change whose answer was lost") {
    auto model = cancelling();
    auto gone = booked();
    gone.state = "cancelled";
    arrive<api::GetCase>(model, gone);
    CHECK((page(model) == "case" && noted(view(model).screen) == "It is cancelled."));
    model = moving();
    auto moved = booked();
    moved.start = slots().all[2].start;
    REQUIRE(asked<api::CreateCase>(arrive<api::GetCase>(model, moved)) == nullptr);
    CHECK((page(model) == "receipt" && !model.visit));
}

TEST_CASE("a case that is as it was says so, and the same change is tried once more") {
    auto model = cancelling();
    arrive<api::GetCase>(model, booked());
    CHECK(warned(view(model).screen) == "We looked. All is as it was. Please try again. It is never done twice.");
    CHECK(asked<api::CancelCase>(tap(model, "Try again")));
    model = moving();
    arrive<api::GetCase>(model, booked());
    REQUIRE(asked<api::RescheduleCase>(tap(model, "Try again")));
    CHECK(page(model) == "sending");
}

TEST_CASE("a case that cannot be looked at is not shown as if it were known") {
    auto model = cancelling();
    arrive<api::GetCase>(model, unreachable());
    CHECK(heading(model) == "We do not know yet if it is done");
    auto again = model;
    CHECK(asked<api::CancelCase>(tap(again, "Find out")));
    tap(model, "Back");
    CHECK((page(model) == "case" && warned(view(model).screen).starts_with("No answer came.")));
    arrive<api::GetCase>(model, booked());
    CHECK(warned(view(model).screen).empty());
}

// -- Leaving ---------------------------------------------------------------------------------------------------------

TEST_CASE("nobody leaves believing that nothing was sent") {
    auto model = unsure();
    tap(model, "Home");
    CHECK((page(model) == "leave" && heading(model) == "We do not know yet if it arrived"));
    auto found = model;
    REQUIRE(asked<api::FindCase>(tap(found, "Find out")));
    CHECK(kept(tap(model, "Go home")).sent);
    CHECK(offers(model, "Go on"));
}

TEST_CASE("a kiosk says whom to call and what to say before it forgets, on paper too") {
    auto model = unsure();
    model.mode = handrail::screen::Mode::kiosk;
    model.beginning = Beginning{.messages = model.messages};
    tap(model, "Home");
    auto const screen = view(model).screen;
    CHECK(screen.head.hint == "It may have arrived. Before you go, note this down, then call 12345 and ask.");
    auto const& facts = block<handrail::screen::Facts>(screen)->facts;
    CHECK((facts[0].text == "Questions? Call 12345" && facts[1].text == "Get a permit"));
    CHECK(facts[2].text == "Tuesday 24 November");
    CHECK(wanted<Print>(tap(model, "Print")));
    tap(model, "I am leaving, clear it");
    CHECK((page(model) == "welcome" && !model.visit));
    auto idle = unsure();
    idle.mode = handrail::screen::Mode::kiosk;
    lay_over(idle, StillThere{});
    CHECK(view(idle).screen.head.hint.starts_with("It may have arrived."));
}
