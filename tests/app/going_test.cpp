// Going: Back from every page, the next open step, and drafts.
#include "app/going.hpp"

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;

namespace {

template <class Kind>
bool leads_to(Model model) {
    happen(model, BackTapped{});
    return shown<Kind>(model);
}

Model on_page(Page page) {
    auto model = at_case();
    model.page = std::move(page);
    return model;
}

}  // namespace

TEST_CASE("Back leads one page back from every page") {
    for (Page const& page : {Page{Home{}}, Page{Intro{}}, Page{Receipt{}}, Page{LookUp{}}, Page{Case{}}, Page{Pay{}}})
        CHECK(leads_to<Home>(on_page(page)));
    for (Page const& page : {Page{Cancel{}}, Page{Message{}}, Page{Rating{}}, Page{Badge{.of_case = true}}})
        CHECK(leads_to<Case>(on_page(page)));
    CHECK(leads_to<Sending>(on_page(Sending{})));
    CHECK(leads_to<Pay>(on_page(Payment{})));
    CHECK(leads_to<Intro>(at_step("note")));
    for (Overlay const& over : {Overlay{Help{}}, Overlay{Settings{}}, Overlay{Aloud{}}, Overlay{Languages{}},
                                Overlay{Leave{}}, Overlay{Problem{}}, Overlay{Voice{}}}) {
        auto model = at_step("name");
        lay_over(model, over);
        CHECK(leads_to<Step>(model));
    }
    auto model = at_review();
    happen(model, BackTapped{});
    CHECK((step_of(model).id.value == "agree" && !step_of(model).changing));
    CHECK(leads_to<Review>(visiting(Step{.id = {"name"}, .changing = true}, good_answers())));
    model = at_step("slot");
    model.open_case = at_case().open_case;
    model.visit->rescheduling = "48273064";
    CHECK(leads_to<Case>(model));
}

TEST_CASE("Back goes by the steps that apply, and by the views of one step") {
    auto model = at_step("office", {{{"document"}, "card"}});
    happen(model, BackTapped{});
    CHECK(step_of(model).id.value == "lost");
    model = at_step("office", {{{"document"}, "permit"}});
    happen(model, BackTapped{});
    CHECK(step_of(model).id.value == "document");
    happen(model, BackTapped{});
    CHECK(step_of(model).id.value == "note");
    model = at_step("slot", good_answers());
    step_of(model).slot_view = SlotView::times;
    happen(model, BackTapped{});
    CHECK((step_of(model).id.value == "slot" && step_of(model).slot_view == SlotView::days));
    model = at_review();
    model.page = Review{.subpage = 1};
    happen(model, BackTapped{});
    CHECK(model.page == Page{Review{}});
}

TEST_CASE("home by way of Back offers to go on with the answers, and gives the held slot back") {
    auto model = at_review();
    model.page = Intro{};
    auto const effects = happen(model, BackTapped{});
    REQUIRE(std::holds_alternative<Home>(model.page));
    CHECK(offers(model, "Go on"));
    REQUIRE(asked<api::ReleaseHold>(effects));
    CHECK(asked<api::ReleaseHold>(effects)->id == "hold-1-9");
}

TEST_CASE("after a change the next open step is asked, and then the review") {
    auto answers = good_answers();
    answers[{"document"}] = "card";
    auto model = visiting(Step{.id = {"document"}, .changing = true}, answers);
    Effects effects;
    go_forward(model, effects);
    CHECK((step_of(model).id.value == "lost" && step_of(model).changing));
    model.visit->answers[{"lost"}] = true;
    go_forward(model, effects);
    CHECK(std::holds_alternative<Review>(model.page));
    model = at_step("agree", good_answers());
    model.visit->answers.erase({"slot"});
    go_forward(model, effects);
    CHECK((step_of(model).id.value == "slot" && step_of(model).changing));
}

TEST_CASE("a draft leaves out what is sensitive, and is kept on a device of one's own only") {
    auto model = at_step("name", good_answers());
    model.visit->key = "key";
    Effects effects;
    keep_draft(model, effects);
    REQUIRE(wanted<KeepDraft>(effects));
    auto const& draft = wanted<KeepDraft>(effects)->draft;
    CHECK(draft.answers.count({"identity"}) == 0);
    CHECK(draft.answers.size() == good_answers().size() - 1);
    CHECK((draft.service == "permit" && draft.step.value == "name" && draft.key == "key"));
    CHECK(draft.saved == monday_morning);
    effects.clear();
    model.visit->rescheduling = "48273064";
    keep_draft(model, effects);
    model = at_step("note");
    keep_draft(model, effects);
    for (auto mode : {handrail::screen::Mode::kiosk, handrail::screen::Mode::volunteer}) {
        model = at_review();
        model.mode = mode;
        keep_draft(model, effects);
        forget_visit(model, effects);
    }
    CHECK(effects.empty());
}

TEST_CASE("a moment has the offset of its date") {
    auto model = at_home();
    auto const change = model.now + 3600;
    model.config.offset_minutes = -120;
    model.config.offset_changes = {{change, 480}, {change + 10, 540}};
    auto const offset_at = [&](std::int64_t seconds) { return moment(model, seconds).offset_minutes; };
    CHECK((offset_at(change - 1) == -120 && offset_at(change) == 480));
    CHECK((offset_at(change + 9) == 480 && offset_at(change + 10) == 540));
    model.now = 1795395600;  // 01:00 in Greenwich
    model.config.offset_changes.clear();
    CHECK(today(model) == handrail::Date{2026, 11, 22});
    model.config.offset_changes = {{model.now, 480}};
    CHECK(today(model) == handrail::Date{2026, 11, 23});
}
