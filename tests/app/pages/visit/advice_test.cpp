// Advice: a service that sends nothing ends with what is to be done, and a person to call.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
namespace forms = handrail::forms;

namespace {

// One question, and what is said about each of its answers.
Model asking() {
    auto model = visiting(Intro{});
    auto& definition = model.visit->definition;
    definition.outcome = forms::Outcome::answer;
    auto rest = ask("rest", kinds::info, "Rest today");
    rest.hint = en("Drink water.");
    rest.when = forms::Condition{.kind = forms::Condition::Kind::is, .step = {"ill"}, .values = {true}};
    definition.steps = {ask("note", kinds::info, "Good to know"), ask("ill", kinds::yesno, "Are you ill?"), rest,
                        ask("walk", kinds::info, "Walk every day")};
    Effects effects;
    enter(model, Step{.id = {"note"}}, effects);
    return model;
}

std::vector<std::string> told(Model const& model) {
    std::vector<std::string> all;
    auto const screen = view(model).screen;
    for (auto const& fact : block<handrail::screen::Facts>(screen)->facts) all.push_back(fact.text);
    return all;
}

}  // namespace

TEST_CASE("advice ends a service that sends nothing, and nothing is sent or kept") {
    auto model = asking();
    tap(model, "Next");
    CHECK(wanted<KeepDraft>(tap(model, "Yes")));
    auto const effects = tap(model, "Next");
    REQUIRE(page(model) == "advice");
    CHECK(told(model) ==
          std::vector<std::string>{"Good to know", "Rest today", "Walk every day", "Questions? Call 12345"});
    CHECK((!asked<api::CreateCase>(effects) && wanted<ForgetDraft>(effects) && !wanted<KeepDraft>(effects)));
    CHECK(!offers(model, "Yes, send it"));
    tap(model, "I understand");
    CHECK((page(model) == "home" && !model.draft && !offers(model, "Go on")));
}

TEST_CASE("back from the advice is the question, where another answer gives other advice") {
    auto model = asking();
    tap(model, "Next");
    tap(model, "Yes");
    tap(model, "Next");
    tap(model, "Back");
    REQUIRE(page(model) == "step.ill");
    tap(model, "No");
    tap(model, "Next");
    CHECK(told(model) == std::vector<std::string>{"Good to know", "Walk every day", "Questions? Call 12345"});
}

TEST_CASE("an alarm among the advice still stops the journey") {
    auto model = asking();
    model.visit->definition.steps[3].ends = true;
    tap(model, "Next");
    tap(model, "Yes");
    tap(model, "Next");
    CHECK(page(model) == "step.rest");
    tap(model, "Next");
    CHECK((page(model) == "step.walk" && offers(model, "I am not in danger")));
    tap(model, "I am not in danger");
    CHECK(page(model) == "advice");
}

TEST_CASE("nothing that was answered is asked once more on the way back from the advice") {
    auto model = asking();
    model.visit->definition.steps = {ask("walk", kinds::info, "Walk every day")};
    Effects effects;
    enter(model, Advice{}, effects);
    tap(model, "Back");
    CHECK(page(model) == "intro");
}

TEST_CASE("at a kiosk the advice ends the session") {
    auto model = asking();
    model.mode = handrail::screen::Mode::kiosk;
    model.beginning = Beginning{.messages = model.messages};
    tap(model, "Next");
    tap(model, "Yes");
    CHECK(!wanted<ForgetDraft>(tap(model, "Next")));
    tap(model, "I understand");
    CHECK((page(model) == "welcome" && !model.visit));
}
