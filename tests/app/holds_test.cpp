// Holds: the person's own time stays theirs through a reload, a lost answer and a long while.
#include "app/holds.hpp"

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;

namespace {

// The draft that the device keeps after the last of these effects.
Draft kept(Effects const& effects) {
    auto const* keep = wanted<KeepDraft>(effects);
    return keep ? keep->draft : Draft{};
}

// A new page on the same device, as after a reload.
Model reloaded(Draft draft) {
    auto const home = at_home();
    Model model;
    model.now = monday_morning;
    Started event;
    event.config = home.config;
    event.catalogue = home.catalogue;
    event.messages = home.messages;
    event.seed = "another seed";
    event.same_visit = true;
    event.draft = std::move(draft);
    happen(model, std::move(event));
    return model;
}

Draft held_draft(std::string step) {
    return {.service = "permit",
            .answers = good_answers(),
            .step = {std::move(step)},
            .key = {},
            .slot = slots().all.front(),
            .hold = "hold-key",
            .token = "visit-token",
            .saved = monday_morning};
}

int count_open(Model const& model) {
    int count = 0;
    for (auto const& [id, asked] : model.requests)
        count += std::holds_alternative<api::PlaceHold>(asked.request) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("a hold is extended once it is two minutes old, and not again before two more") {
    auto model = at_review();
    auto const extended_after = [&](int seconds) {
        model.now = monday_morning + seconds;
        Effects effects;
        extend_hold(model, effects);
        return asked<api::ExtendHold>(effects) != nullptr;
    };
    CHECK(!extended_after(119));
    CHECK(extended_after(120));
    CHECK(!extended_after(239));
    CHECK(extended_after(240));
}

TEST_CASE("one slot is held once; another one takes its place") {
    auto model = at_step("slot", good_answers());
    Effects effects;
    hold_slot(model, effects);
    CHECK(effects.empty());
    model.visit->slot = slots().all[1];
    hold_slot(model, effects);
    REQUIRE(asked<api::ReleaseHold>(effects));
    REQUIRE(asked<api::PlaceHold>(effects));
    CHECK(asked<api::PlaceHold>(effects)->slot == "1-14");
    CHECK(asked<api::PlaceHold>(effects)->office == "east");
    CHECK(new_key(model) != new_key(model));
}

TEST_CASE("the draft keeps the key of the hold as soon as it is asked for, and no other's") {
    auto model = at_step("slot", good_answers());
    forget_hold(*model.visit);
    step_of(model).slot_view = SlotView::times;
    auto const effects = happen(model, NextTapped{});
    REQUIRE(asked<api::PlaceHold>(effects));
    CHECK(kept(effects).hold == asked<api::PlaceHold>(effects)->key);
    model = at_step("slot", good_answers());
    step_of(model).slots = slots().all;
    CHECK(kept(happen(model, AnswerChosen{"1-14"})).hold.empty());
}

TEST_CASE("a reload asks for the same hold and keeps it longer") {
    auto model = reloaded(held_draft("phone"));
    auto const resumed = arrive<api::GetService>(model, permit());
    REQUIRE(asked<api::PlaceHold>(resumed));
    CHECK(*asked<api::PlaceHold>(resumed) == api::PlaceHold{"hold-key", "permit", "east", "1-9", "visit-token"});
    CHECK(view(model).screen.page == "step.phone");
    auto const held = arrive<api::PlaceHold>(model, hold("1-9"));
    REQUIRE(asked<api::ExtendHold>(held));
    CHECK(asked<api::ExtendHold>(held)->id == "hold-1-9");
    arrive<api::ExtendHold>(model, hold("1-9"));
    CHECK(model.visit->hold == hold("1-9"));
}

TEST_CASE("a hold that ran out or is unknown is placed anew, and only a time that is gone is lost") {
    for (auto const& refusal : {problem(410, "hold_expired"), problem(404, "hold_not_found")}) {
        auto model = reloaded(held_draft("phone"));
        arrive<api::GetService>(model, permit());
        arrive<api::PlaceHold>(model, hold("1-9"));
        auto const effects = arrive<api::ExtendHold>(model, refusal);
        REQUIRE(asked<api::PlaceHold>(effects));
        CHECK(asked<api::PlaceHold>(effects)->slot == "1-9");
        CHECK(asked<api::PlaceHold>(effects)->key != "hold-key");
        CHECK(kept(effects).hold == asked<api::PlaceHold>(effects)->key);
        CHECK(view(model).screen.page == "step.phone");
        auto other = model;
        arrive<api::PlaceHold>(other, hold("1-9"));
        CHECK(view(other).screen.page == "step.phone");
        arrive<api::PlaceHold>(model, problem(409, "slot_taken"));
        CHECK(view(model).screen.page == "step.slot.nearest");
    }
}

TEST_CASE("the service knows the visit by the same token for all its times, before and after a reload") {
    auto model = at_step("slot", good_answers());
    Effects effects;
    model.visit->slot = slots().all[1];
    hold_slot(model, effects);
    CHECK(asked<api::PlaceHold>(effects)->visit == "visit-token");
    effects.clear();
    keep_draft(model, effects);
    CHECK(kept(effects).token == "visit-token");
    auto again = reloaded(held_draft("phone"));
    arrive<api::GetService>(again, permit());
    CHECK((again.visit->token == "visit-token" && !again.visit->key.empty()));
}

TEST_CASE("a hold that an older version of this program asked for is placed anew") {
    auto model = reloaded(held_draft("phone"));
    arrive<api::GetService>(model, permit());
    auto const effects = arrive<api::PlaceHold>(model, problem(409, "idempotency_conflict"));
    REQUIRE(asked<api::PlaceHold>(effects));
    CHECK((asked<api::PlaceHold>(effects)->key != "hold-key" && view(model).screen.page == "step.phone"));
}

TEST_CASE("an extension that does not arrive changes nothing") {
    auto model = at_review();
    model.now += 120;
    Effects effects;
    extend_hold(model, effects);
    CHECK(arrive<api::ExtendHold>(model, api::ApiError{.kind = api::ApiError::Kind::unreachable}).empty());
    CHECK(model.visit->hold == hold("1-9"));
}

TEST_CASE("a time that was given back on the way home is held anew when the person goes on") {
    auto model = at_step("phone", good_answers());
    lay_over(model, Leave{});
    auto const left = happen(model, LeaveTapped{});
    REQUIRE(asked<api::ReleaseHold>(left));
    CHECK((kept(left).slot && kept(left).hold.empty()));
    tap(model, "Go on");
    auto const resumed = arrive<api::GetService>(model, permit());
    REQUIRE(asked<api::PlaceHold>(resumed));
    CHECK(asked<api::PlaceHold>(resumed)->slot == "1-9");
    CHECK(view(model).screen.page == "step.phone");
    CHECK(arrive<api::PlaceHold>(model, hold("1-9")).empty());
}

TEST_CASE("a time that is still being chosen is not held after a reload, and none where there is none") {
    auto draft = held_draft("slot");
    draft.hold.clear();
    auto model = reloaded(draft);
    CHECK(!asked<api::PlaceHold>(arrive<api::GetService>(model, permit())));
    draft = held_draft("phone");
    draft.slot.reset();
    model = reloaded(draft);
    CHECK(!asked<api::PlaceHold>(arrive<api::GetService>(model, permit())));
}

TEST_CASE("the time that the person holds is not shown as full to themselves") {
    auto model = at_step("slot", good_answers());
    Effects effects;
    enter(model, Step{.id = {"slot"}}, effects);
    auto all = slots();
    for (auto& slot : all.all) slot.left = 0;
    arrive<api::GetSlots>(model, all);
    CHECK((step_of(model).slots.front().left == 1 && step_of(model).slots.back().left == 0));
}

TEST_CASE("a hold whose answer was lost is asked for again under its key, once at a time") {
    auto model = at_step("slot", good_answers());
    forget_hold(*model.visit);
    Effects effects;
    hold_slot(model, effects);
    auto const first = *asked<api::PlaceHold>(effects);
    hold_slot(model, effects);
    ask_for_hold(model, effects);
    CHECK(count_open(model) == 1);
    arrive<api::PlaceHold>(model, api::ApiError{.kind = api::ApiError::Kind::unreachable});
    effects.clear();
    model.now += 119;
    extend_hold(model, effects);
    CHECK(effects.empty());
    model.now += 1;
    extend_hold(model, effects);
    REQUIRE(asked<api::PlaceHold>(effects));
    CHECK(*asked<api::PlaceHold>(effects) == first);
}

TEST_CASE("what is sent waits until it is known whether the time is held") {
    auto model = at_review();
    model.visit->hold.reset();
    auto const sent = happen(model, SendTapped{});
    CHECK((asked<api::PlaceHold>(sent) && !asked<api::CreateCase>(sent)));
    CHECK(view(model).screen.page == "sending");
    auto gone = model;
    auto failed = model;
    auto const held = arrive<api::PlaceHold>(model, hold("1-9"));
    REQUIRE(asked<api::CreateCase>(held));
    CHECK(asked<api::CreateCase>(held)->hold == "hold-1-9");
    arrive<api::PlaceHold>(gone, problem(409, "slot_taken"));
    CHECK(view(gone).screen.page == "step.slot.nearest");
    auto const unheld = arrive<api::PlaceHold>(failed, problem(500, ""));
    REQUIRE(asked<api::CreateCase>(unheld));
    CHECK(asked<api::CreateCase>(unheld)->hold.empty());
}

TEST_CASE("a late answer of a hold that was given up is given back, and sends nothing") {
    auto model = at_review();
    happen(model, SendTapped{});
    api::RequestId const late{99};
    model.requests[late] = {api::PlaceHold{"an older key", "permit", "east", "1-9"}};
    auto const effects = happen(model, Replied{late, hold("2-9")});
    REQUIRE(asked<api::ReleaseHold>(effects));
    CHECK(asked<api::ReleaseHold>(effects)->id == "hold-2-9");
    model.requests[late] = {api::PlaceHold{"an older key", "permit", "east", "1-9"}};
    CHECK(happen(model, Replied{late, problem(409, "slot_taken")}).empty());
    CHECK(view(model).screen.page == "sending");
}
