// view: every kind of page has its Screen, and everything on it that can be pressed has a name and a meaning.
#include "app/view.hpp"

#include <set>

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

namespace {

Model showing(PageKind kind) {
    auto model = at_review();
    model.look_up = at_case().look_up;
    model.receipt = receipt();
    model.trouble = {"offline", {}};
    model.page = {.kind = kind, .step = {"document"}};
    return model;
}

}  // namespace

TEST_CASE("every kind of page is shown under a name of its own") {
    std::set<std::string> names;
    for (int kind = 0; kind <= static_cast<int>(PageKind::problem); ++kind)
        names.insert(view(showing(static_cast<PageKind>(kind))).screen.page);
    CHECK(names == std::set<std::string>{"home", "languages", "intro", "step.document", "review", "sending", "receipt",
                                         "look-up", "case", "cancel", "help", "settings", "leave", "problem"});
}

TEST_CASE("whatever can be pressed has a name, a place of its own and a meaning") {
    std::vector<Model> models;
    for (int kind = 0; kind <= static_cast<int>(PageKind::problem); ++kind)
        models.push_back(showing(static_cast<PageKind>(kind)));
    for (auto const& step : permit().steps) models.push_back(at_step(step.id.value, good_answers()));
    for (auto const& model : models) {
        auto const seen = view(model);
        std::set<std::string> ids;
        for (auto const& control : controls(seen.screen)) {
            INFO(control.id.value);
            CHECK(!control.label.empty());
            CHECK(ids.insert(control.id.value).second);
            CHECK(meaning(seen, control.id).has_value() == control.link.empty());
        }
        CHECK(!seen.screen.title.empty());
    }
}

TEST_CASE("no page shows the key of a message in place of its words") {
    for (int kind = 0; kind <= static_cast<int>(PageKind::problem); ++kind)
        for (auto const& control : controls(view(showing(static_cast<PageKind>(kind))).screen)) {
            INFO(control.label);
            CHECK((control.label.find('.') == std::string::npos || control.label.find(' ') != std::string::npos));
        }
}

TEST_CASE("a page that lacks what it shows gives way to one that is whole") {
    auto model = at_home();
    for (auto kind : {PageKind::step, PageKind::review, PageKind::receipt}) {
        model.page.kind = kind;
        CHECK(view(model).screen.page == "home");
    }
    for (auto kind : {PageKind::case_page, PageKind::cancel}) {
        model.page.kind = kind;
        CHECK(view(model).screen.page == "look-up");
    }
}

TEST_CASE("a node of a page already left means nothing") {
    auto const seen = view(at_home());
    CHECK(meaning(seen, {"home/look-up"}) == Tapped{LookUpTapped{}});
    CHECK(!meaning(seen, {"review/last"}));
}
