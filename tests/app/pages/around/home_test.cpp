// Home: the order of the services, their pages, the draft that is offered, and Home itself.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Cards;
using handrail::screen::Rows;

namespace {

std::vector<std::string> cards(Model const& model) {
    std::vector<std::string> labels;
    for (auto const& block : view(model).screen.blocks)
        if (auto const* found = std::get_if<Cards>(&block))
            for (auto const& choice : found->choices) labels.push_back(choice.label.text);
    return labels;
}

Model with_services(int count) {
    auto model = at_home();
    auto const pattern = model.catalogue.services.back();
    model.catalogue.services.clear();
    for (int index = 0; index < count; ++index) {
        auto service = pattern;
        service.id = std::to_string(index);
        service.title = en("Service " + service.id);
        model.catalogue.services.push_back(service);
    }
    return model;
}

}  // namespace

TEST_CASE("services stand in the order of the catalogue") {
    CHECK(cards(at_home()) ==
          std::vector<std::string>{"Stray dogs", "Check-up", "Get a permit", "My cases", "Check a visitor"});
}

TEST_CASE("more services than fit are shown in subpages, and one's own cases stand on the first") {
    CHECK(cards(with_services(4)).size() == 6);
    auto model = with_services(8);
    CHECK(cards(model) ==
          std::vector<std::string>{"Service 0", "Service 1", "Service 2", "Service 3", "My cases", "More 1/2"});
    tap(model, "More 1/2");
    CHECK(cards(model) ==
          std::vector<std::string>{"Service 4", "Service 5", "Service 6", "Service 7", "Check a visitor", "More 2/2"});
    tap(model, "More 2/2");
    CHECK(cards(model).front() == "Service 0");
}

TEST_CASE("a service that is chosen is fetched while its name is shown") {
    auto model = at_home();
    auto const effects = tap(model, "Get a permit");
    CHECK(std::holds_alternative<Intro>(model.page));
    REQUIRE(asked<handrail::api::GetService>(effects));
    CHECK(asked<handrail::api::GetService>(effects)->id == "permit");
    CHECK(view(model).screen.head.heading.text == "Get a permit");
}

TEST_CASE("a kept draft is offered first and gone on with") {
    auto model = at_home();
    CHECK(!offers(model, "Go on"));
    model.draft = Draft{.service = "permit", .answers = {{{"document"}, "permit"}}, .step = {"office"}};
    auto const screen = view(model).screen;
    REQUIRE(std::get_if<Rows>(&screen.blocks.front()));
    CHECK(std::get_if<Rows>(&screen.blocks.front())->choices.front().caption == "Get a permit");
    tap(model, "Go on");
    arrive<handrail::api::GetService>(model, permit());
    CHECK(view(model).screen.page == "step.office");
    CHECK(model.visit->answers == handrail::forms::Answers{{{"document"}, "permit"}});
    model = at_home();
    model.draft = Draft{.service = "withdrawn"};
    CHECK(!offers(model, "Go on"));
}

TEST_CASE("Home asks first only where answers are under way") {
    auto model = at_review();
    tap(model, "Home");
    CHECK(shown<Leave>(model));
    model = at_step("document");
    tap(model, "Home");
    CHECK(shown<Home>(model));
    model = at_case();
    tap(model, "Home");
    CHECK(shown<Home>(model));
    model = at_review();
    model.page = Sending{};
    tap(model, "Home");
    CHECK(shown<Sending>(model));
}
