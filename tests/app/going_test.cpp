// Going: Back from every kind of page, the next open step, and drafts.
#include "app/going.hpp"

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;

namespace {

PageKind back_from(Model model) {
    happen(model, BackTapped{});
    return shown(model).kind;
}

Model on_page(PageKind kind) {
    auto model = at_case();
    model.page.kind = kind;
    return model;
}

}  // namespace

TEST_CASE("Back leads one page back from every kind of page") {
    for (auto kind : {PageKind::home, PageKind::intro, PageKind::receipt, PageKind::look_up, PageKind::case_page})
        CHECK(back_from(on_page(kind)) == PageKind::home);
    CHECK(back_from(on_page(PageKind::cancel)) == PageKind::case_page);
    CHECK(back_from(on_page(PageKind::sending)) == PageKind::sending);
    CHECK(back_from(at_step("note")) == PageKind::intro);
    for (auto kind : {PageKind::help, PageKind::settings, PageKind::languages, PageKind::leave, PageKind::problem}) {
        auto model = at_step("name");
        lay_over(model, kind);
        CHECK(back_from(model) == PageKind::step);
    }
    auto model = at_review();
    happen(model, BackTapped{});
    CHECK(model.page == Page{.kind = PageKind::step, .step = {"agree"}});
    model = visiting({.kind = PageKind::step, .step = {"name"}, .changing = true}, good_answers());
    CHECK(back_from(model) == PageKind::review);
    model = at_step("slot");
    model.visit->rescheduling = "48273064";
    CHECK(back_from(model) == PageKind::case_page);
}

TEST_CASE("Back goes by the steps that apply, and by the views of one step") {
    auto model = at_step("office", {{{"document"}, "card"}});
    happen(model, BackTapped{});
    CHECK(model.page.step.value == "lost");
    model = at_step("office", {{{"document"}, "permit"}});
    happen(model, BackTapped{});
    CHECK(model.page.step.value == "document");
    happen(model, BackTapped{});
    CHECK(model.page.step.value == "note");
    model = at_step("slot", good_answers());
    model.visit->slot_view = SlotView::times;
    happen(model, BackTapped{});
    CHECK((model.page.step.value == "slot" && model.visit->slot_view == SlotView::days));
    model = at_review();
    model.part = 1;
    happen(model, BackTapped{});
    CHECK((model.page.kind == PageKind::review && model.part == 0));
}

TEST_CASE("home by way of Back offers to go on with the answers, and gives the held slot back") {
    auto model = at_review();
    model.page.kind = PageKind::intro;
    auto const effects = happen(model, BackTapped{});
    REQUIRE(model.page.kind == PageKind::home);
    CHECK(offers(model, "Go on"));
    REQUIRE(asked<api::ReleaseHold>(effects));
    CHECK(asked<api::ReleaseHold>(effects)->id == "hold-1-9");
}

TEST_CASE("after a change the next open step is asked, and then the review") {
    auto answers = good_answers();
    answers[{"document"}] = "card";
    auto model = visiting({.kind = PageKind::step, .step = {"document"}, .changing = true}, answers);
    Effects effects;
    go_forward(model, effects);
    CHECK(model.page == Page{.kind = PageKind::step, .step = {"lost"}, .changing = true});
    model.visit->answers[{"lost"}] = true;
    go_forward(model, effects);
    CHECK(model.page.kind == PageKind::review);
    model = at_step("agree", good_answers());
    model.visit->answers.erase({"slot"});
    go_forward(model, effects);
    CHECK(model.page == Page{.kind = PageKind::step, .step = {"slot"}, .changing = true});
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
