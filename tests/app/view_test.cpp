// view: every kind of page has its Screen, and everything on it that can be pressed has a name and a meaning.
#include "app/view.hpp"

#include <set>

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

namespace {

template <class... Kinds>
void collect(std::vector<Model>& all, std::variant<Kinds...> const*, auto const& show) {
    (..., all.push_back(show(Kinds{})));
}

// One of every page and of all that lies over one.
std::vector<Model> all_pages() {
    std::vector<Model> all;
    auto const show = [](Page page) {
        auto model = at_review();
        model.open_case = at_case().open_case;
        model.paying = at_pay().paying;
        model.page = std::move(page);
        if (auto* step = std::get_if<Step>(&model.page)) step->id = {"document"};
        if (auto* shown = std::get_if<Receipt>(&model.page)) shown->receipt = receipt();
        return model;
    };
    collect(all, static_cast<Page const*>(nullptr), show);
    collect(all, static_cast<Overlay const*>(nullptr), [&](Overlay overlay) {
        auto model = show(Review{});
        if (auto* problem = std::get_if<Problem>(&overlay)) problem->what = "offline";
        model.over.push_back(std::move(overlay));
        return model;
    });
    return all;
}

}  // namespace

TEST_CASE("every page is shown under a name of its own") {
    std::set<std::string> names;
    for (auto const& model : all_pages()) names.insert(view(model).screen.page);
    CHECK(names == std::set<std::string>{"home",      "welcome", "intro",   "step.document", "review",   "sending",
                                         "receipt",   "look-up", "case",    "cancel",        "message",  "rating",
                                         "badge",     "pay",     "payment", "help",          "settings", "aloud",
                                         "languages", "leave",   "problem", "still-there",   "voice",    "camera",
                                         "advice",    "sure"});
}

TEST_CASE("whatever can be pressed has a name, a place of its own and a meaning") {
    auto models = all_pages();
    for (auto const& step : permit().steps) models.push_back(at_step(step.id.value, good_answers()));
    for (auto const& model : models) {
        auto const seen = view(model);
        std::set<std::string> ids;
        for (auto const& control : controls(seen.screen)) {
            INFO(control.id.value);
            CHECK(!control.label.empty());
            CHECK(ids.insert(control.id.value).second);
            CHECK(meaning(seen.meanings, control.id).has_value() == control.link.empty());
        }
        CHECK(!seen.screen.title.empty());
    }
}

TEST_CASE("no page shows the key of a message in place of its words") {
    for (auto const& model : all_pages())
        for (auto const& control : controls(view(model).screen)) {
            INFO(control.label);
            CHECK((control.label.find('.') == std::string::npos || control.label.find(' ') != std::string::npos));
        }
}

TEST_CASE("a step that its service has no more gives way to home") {
    CHECK(view(at_step("unheard-of")).screen.page == "home");
}

TEST_CASE("a node of a page already left means nothing") {
    auto const seen = view(at_home());
    CHECK(meaning(seen.meanings, {"home/look-up"}) == Tapped{LookUpTapped{}});
    CHECK(!meaning(seen.meanings, {"review/last"}));
}
