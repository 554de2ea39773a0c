// Lists of choices: as many as fit, and the way to the others.
#include "app/fixture.hpp"
#include "app/pages/steps/steps.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace screen = handrail::screen;

namespace {

screen::Choice numbered(Composer& page, handrail::forms::Step const&, std::size_t index) {
    return page.choice("n" + std::to_string(index), NextTapped{}, "info", screen::Words{std::to_string(index), {}});
}

// The choices of the second subpage of a list of five, two a subpage.
View second_subpage(Listing list) {
    auto model = at_home();
    model.page = Step{.subpage = 1};
    Composer page(model, "list");
    list.total = 5;
    list.capacity = 2;
    list.choice = numbered;
    auto const subpage = add_list(page, {}, list);
    CHECK((subpage.number == 2 && subpage.total == 3));
    return page.finish();
}

}  // namespace

TEST_CASE("where a pager leads on, one row less fits") {
    CHECK(beside_more(4, 4) == 4);
    CHECK(beside_more(5, 4) == 3);
}

TEST_CASE("a list shows its subpage, and the way to those before and after") {
    auto const rows = second_subpage({}).screen;
    REQUIRE(rows.blocks.size() == 2);
    CHECK(std::get<screen::Rows>(rows.blocks[0]).choices[0].label.text == "2");
    CHECK(std::get<screen::Rows>(rows.blocks[0]).choices.size() == 2);
    CHECK(second_subpage({.pager = false}).screen.blocks.size() == 1);
}

TEST_CASE("choices are rows, cards or a calendar, called as the question or by a name of their own") {
    auto const cards =
        second_subpage({.choosing = screen::Choosing::many, .laid = Laid::cards, .name = "text.phrases"});
    auto const& shown = std::get<screen::Cards>(cards.screen.blocks[0]);
    CHECK((!shown.days && shown.choosing == screen::Choosing::many && shown.name.find(".") == std::string::npos));
    CHECK(std::get<screen::Cards>(second_subpage({.laid = Laid::calendar}).screen.blocks[0]).days);
}

TEST_CASE("where there is nothing to choose from, the hotline is named") {
    auto const model = at_home();
    Composer page(model, "list");
    add_none(page, "warning", "office.none", "office.none.more");
    CHECK(std::get<screen::Alert>(page.screen().blocks[0]).detail.find("12345") != std::string::npos);
}
