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

TEST_CASE("where not all services fit, their categories stand on home and each is two presses away") {
    CHECK(cards(with_services(4)).size() == 6);
    auto model = with_services(8);
    model.catalogue.categories = {{.id = "papers", .title = en("Papers"), .icon = "house"},
                                  {.id = "health", .title = en("Health"), .icon = "house"},
                                  {.id = "empty", .title = en("Nothing"), .icon = "house"},
                                  {.id = "home", .title = en("At home"), .icon = "house", .visitors = true}};
    for (auto& service : model.catalogue.services) service.category = "papers";
    model.catalogue.services[1].category = "health";
    model.catalogue.services[2].category = "home";
    model.catalogue.services[3].category = "unheard-of";
    CHECK(cards(model) == std::vector<std::string>{"Papers", "Service 1", "At home", "Service 3", "My cases"});
    tap(model, "At home");
    CHECK(cards(model) == std::vector<std::string>{"Service 2", "Check a visitor"});
    CHECK(view(model).screen.head.heading.text == "At home");
    tap(model, "Service 2");
    CHECK(std::holds_alternative<Intro>(model.page));
    tap(model, "Back");
    CHECK(cards(model).front() == "Service 2");
    tap(model, "Back");
    CHECK(cards(model).front() == "Papers");
    tap(model, "Service 1");
    tap(model, "Back");
    CHECK(cards(model).front() == "Papers");
}

TEST_CASE("more than fits is shown in parts") {
    auto model = with_services(9);
    model.catalogue.categories = {{.id = "all", .title = en("All"), .icon = "house"}};
    for (auto& service : model.catalogue.services) service.category = "all";
    CHECK(cards(model) == std::vector<std::string>{"All", "My cases", "Check a visitor"});
    tap(model, "All");
    CHECK(cards(model) == std::vector<std::string>{"Service 0", "Service 1", "Service 2", "Service 3"});
    tap(model, "More");
    tap(model, "More");
    CHECK(cards(model) == std::vector<std::string>{"Service 8"});
    tap(model, "Before");
    CHECK(cards(model).front() == "Service 4");
    model.text_size = 1;
    model.width = 1280;
    CHECK(cards(model) == std::vector<std::string>{"Service 6", "Service 7", "Service 8"});
}

TEST_CASE("what was used on this device comes first") {
    auto model = at_home();
    model.cases = {{.number = "48273064", .secret = "secret", .service = "permit"}};
    CHECK(cards(model).front() == "Get a permit");
}

TEST_CASE("home greets by the hour there, and a page made before anybody came does not") {
    auto model = at_home();
    auto const greeted = [&](int hour) {
        model.now = 1795395600 / 86400 * 86400 + hour * 3600 - model.config.offset_minutes * 60;
        return view(model).screen.head.caption;
    };
    CHECK(greeted(4) == "Hello");
    CHECK(greeted(5) == "Good morning");
    CHECK(greeted(11) == "Good morning");
    CHECK(greeted(12) == "Hello");
    CHECK(greeted(13) == "Good afternoon");
    CHECK(greeted(18) == "Good evening");
    model.seed.clear();
    CHECK(greeted(18) == view(model).screen.title);
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
