// The bill step: what is owed, or that nothing is.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
namespace forms = handrail::forms;
using handrail::screen::Alert;
using handrail::screen::Rows;

namespace {

Model at_bill() {
    auto model = visiting(Intro{});
    auto account = ask("account", kinds::digits, "Your account?");
    account.least = account.most = 8;
    auto step = ask("bill", kinds::bill, "Which bill?");
    step.account = {"account"};
    model.visit->definition.steps = {account, step};
    model.visit->answers = {{{"account"}, std::string{"12345678"}}};
    Effects effects;
    enter(model, Step{.id = {"bill"}}, effects);
    REQUIRE(asked<api::GetBills>(effects));
    CHECK(asked<api::GetBills>(effects)->account == "12345678");
    return model;
}

}  // namespace

TEST_CASE("bills are rows with their sums, and one is chosen") {
    auto model = at_bill();
    CHECK_FALSE(block<Rows>(view(model).screen));
    arrive<api::GetBills>(model, api::Bills{{bill()}});
    auto const screen = view(model).screen;
    CHECK(block<Rows>(screen)->choices[0].note == "¥36.50");
    tap(model, "October");
    tap(model, "Next");
    CHECK(view(model).screen.page == "review");
}

TEST_CASE("a bill of which nothing else is asked is read back where it is paid, not before") {
    auto model = at_bill();
    model.visit->definition.outcome = forms::Outcome::payment;
    arrive<api::GetBills>(model, api::Bills{{bill()}});
    tap(model, "October");
    CHECK(most_steps(model) == 3);  // the account, the bill, the payment
    auto asks_more = model;
    asks_more.visit->definition.steps.push_back(ask("why", kinds::text, "Why?"));
    CHECK(most_steps(asks_more) == 5);
    tap(asks_more, "Next");
    CHECK(view(asks_more).screen.page == "step.why");

    CHECK(asked<api::CreateCase>(tap(model, "Next")));
    CHECK(view(model).screen.page == "sending");
    arrive<api::CreateCase>(model, problem(429, "too_many_requests"));
    CHECK(shown<Problem>(model));
    CHECK(asked<api::CreateCase>(tap(model, "Try again")));
    arrive<api::CreateCase>(model, problem(429, "too_many_requests"));
    happen(model, BackTapped{});
    CHECK(view(model).screen.page == "step.bill");
    happen(model, BackTapped{});
    CHECK(view(model).screen.page == "step.account");
}

TEST_CASE("a refused account of a bill leads back to its beginning, not to a review that there is not") {
    auto model = at_bill();
    model.visit->definition.outcome = forms::Outcome::payment;
    arrive<api::GetBills>(model, api::Bills{{bill()}});
    tap(model, "October");
    tap(model, "Next");
    auto refused = problem(422, "invalid_answers");
    refused.fields = {{"account", "too_short"}};
    arrive<api::CreateCase>(model, refused);
    CHECK(view(model).screen.page == "step.account");
    happen(model, BackTapped{});
    CHECK(view(model).screen.page == "intro");
}

TEST_CASE("when all is paid, that is said before any sum") {
    auto model = at_bill();
    arrive<api::GetBills>(model, api::Bills{});
    CHECK(block<Alert>(view(model).screen)->text == "Everything is paid.");
    auto done = model;
    CHECK(wanted<ForgetDraft>(tap(done, "I understand")));
    CHECK((page(done) == "home" && !done.visit && !done.draft));
}

TEST_CASE("an account that does not exist leads back to its number") {
    auto model = at_bill();
    api::ApiError error;
    error.status = 404;
    error.code = "account_not_found";
    arrive<api::GetBills>(model, error);
    CHECK(view(model).screen.page == "step.account");
    CHECK(block<Alert>(view(model).screen)->text == "We did not find this number. Please check it with an old bill.");
}

TEST_CASE("another account has other bills") {
    auto model = at_bill();
    arrive<api::GetBills>(model, api::Bills{{bill()}});
    tap(model, "Back");
    happen(model, Typed{{"step.account/field"}, "8765 4321"});
    CHECK((model.visit->bills.empty() && !model.visit->bills_loaded));
    CHECK(asked<api::GetBills>(tap(model, "Next"))->account == "87654321");
}

TEST_CASE("whatever may name a bill is left to the service") {
    CHECK(verdict(kinds::bill, std::string(100, 'a')) == "good");
    CHECK(verdict(kinds::bill, std::string(101, 'a')) == "unknown_option");
    CHECK(verdict(step_of(kinds::bill), true) == "wrong_type");
}
