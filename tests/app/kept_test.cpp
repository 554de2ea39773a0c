// Kept: home leads with what is under way, and what is under way is found again, whatever became of it meanwhile.
#include "app/kept.hpp"

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
using handrail::screen::Rows;
using State = api::Payment::State;

namespace {

api::Case unpaid_case() {
    api::Case found;
    found.number = "48273061";
    found.secret = "secret";
    found.service = "permit";
    found.state = "awaiting_payment";
    found.bill = bill();
    return found;
}

// What stands above the services.
std::vector<std::string> leads(Model const& model) {
    std::vector<std::string> labels;
    for (auto const& block : view(model).screen.blocks)
        if (auto const* rows = std::get_if<Rows>(&block))
            for (auto const& choice : rows->choices) labels.push_back(choice.label.text);
    return labels;
}

Draft some_draft(Model const& model) {
    return {.service = "permit", .answers = good_answers(), .step = {}, .key = "k", .saved = model.now};
}

// A case whose bill awaits its payment, where a way to pay is chosen; this device keeps it.
Model at_kept_pay() {
    auto model = at_pay();
    model.cases = {noted({"48273061", "secret", "permit"}, unpaid_case(), model.now)};
    return model;
}

// The page is loaded once more.
Model reloaded(Model const& before) {
    auto model = at_home();
    model.config = before.config;
    model.cases = before.cases;
    return model;
}

Model paying() {
    auto model = at_kept_pay();
    tap(model, "Pay here");
    tap(model, "Pay ¥36.50");
    return model;
}

}  // namespace

TEST_CASE("a case that is made and not paid is kept as such") {
    auto model = at_review();
    happen(model, SendTapped{});
    auto const effects = arrive<api::CreateCase>(model, unpaid_case());
    CHECK(page(model) == "pay");
    REQUIRE(wanted<KeepCases>(effects));
    CHECK(wanted<KeepCases>(effects)->cases.front().unpaid == model.now);
}

TEST_CASE("a reload where a way to pay is chosen leads back to exactly there") {
    auto model = reloaded(at_kept_pay());
    REQUIRE(leads(model) == std::vector<std::string>{"Go on paying"});
    REQUIRE(asked<api::GetCase>(tap(model, "Go on paying")));
    CHECK(page(model) == "payment.finding");
    arrive<api::GetCase>(model, unpaid_case());
    CHECK(page(model) == "pay");
    CHECK((model.paying->bill == bill() && model.paying->key.empty()));
}

TEST_CASE("a payment that was under way is shown as it stands, and asked for with the same key") {
    auto const before = paying();
    auto const& kept = before.cases.front();
    CHECK((kept.method == "phone" && kept.key == before.paying->key && !kept.key.empty()));

    auto model = reloaded(before);
    tap(model, "Go on paying");
    arrive<api::GetCase>(model, unpaid_case());  // it has not arrived
    CHECK(page(model) == "pay.how");
    auto const again = tap(model, "Pay ¥36.50");
    REQUIRE(asked<api::CreatePayment>(again));
    CHECK(asked<api::CreatePayment>(again)->key == kept.key);

    auto found = unpaid_case();
    found.payment = payment(State::pending);
    model = reloaded(before);
    tap(model, "Go on paying");
    arrive<api::GetCase>(model, found);
    CHECK(page(model) == "payment");

    found.payment = payment(State::failed);
    model = reloaded(before);
    tap(model, "Go on paying");
    arrive<api::GetCase>(model, found);
    CHECK((page(model) == "pay.how" && model.paying->key.empty()));
}

TEST_CASE("what was paid meanwhile is said to be paid, and home leads with it no longer") {
    auto model = reloaded(paying());
    tap(model, "Go on paying");
    auto found = unpaid_case();
    found.state = "paid";
    found.payment = payment(State::succeeded);
    auto const effects = arrive<api::GetCase>(model, found);
    REQUIRE((asked<api::GetReceipt>(effects) && wanted<KeepCases>(effects)));
    CHECK(!wanted<KeepCases>(effects)->cases.front().unpaid);
    auto made = receipt();
    made.paid = moment(model, model.now);
    arrive<api::GetReceipt>(model, made);
    CHECK(view(model).screen.head.heading.text == "It is paid");
    happen(model, DoneTapped{});
    CHECK(leads(model).empty());
}

TEST_CASE("what cannot be paid any more is shown as it stands") {
    auto model = reloaded(paying());
    auto found = unpaid_case();
    found.state = "cancelled";
    tap(model, "Go on paying");
    arrive<api::GetCase>(model, found);
    CHECK(page(model) == "case");
    model = reloaded(paying());
    tap(model, "Go on paying");
    arrive<api::GetCase>(model, problem(404, "case_not_found"));
    CHECK(page(model) == "problem");
    happen(model, BackTapped{});
    CHECK((page(model) == "home" && leads(model).empty()));
}

TEST_CASE("without the service it is asked again, nothing is paid, and home is one step back") {
    auto model = reloaded(paying());
    tap(model, "Go on paying");
    auto const lost = arrive<api::GetCase>(model, unreachable());
    REQUIRE(wanted<Wait>(lost));
    auto const again = happen(model, Elapsed{wanted<Wait>(lost)->timer});
    CHECK((asked<api::GetCase>(again) && !asked<api::CreatePayment>(again)));
    happen(model, BackTapped{});
    CHECK(page(model) == "home");
}

TEST_CASE("home leads with what is under way, then where one has to go, then what is to be paid") {
    auto model = reloaded(at_kept_pay());
    model.draft = some_draft(model);
    model.cases.push_back({"10000008", "s", "check", moment(model, model.now + 24 * 3600)});
    CHECK(leads(model) == std::vector<std::string>{"Go on paying", "Go on"});
    model.draft.reset();
    CHECK(leads(model) == std::vector<std::string>{"Go on paying"});
    model.cases.front().unpaid = model.now - 2 * 24 * 3600;
    CHECK(leads(model) == std::vector<std::string>{"Tomorrow 9:00 am"});
    model.cases.back().start = moment(model, model.now + 60);
    CHECK(leads(model) == std::vector<std::string>{"Today 9:01 am"});
    REQUIRE(asked<api::GetCase>(tap(model, "Today 9:01 am")));
    auto found = booked();
    found.number = "10000008";
    arrive<api::GetCase>(model, found);
    CHECK(page(model) == "case");
    happen(model, BackTapped{});
    for (std::int64_t const away : {-2 * 3600, 2 * 24 * 3600}) {
        model.cases.back().start = moment(model, model.now + away);
        CHECK(leads(model) == std::vector<std::string>{"Go on paying"});
    }
    model.cases.erase(model.cases.begin());
    CHECK(leads(model).empty());
}

TEST_CASE("what is heard of a case is noted once") {
    auto model = at_home();
    auto const start = moment(model, model.now + 24 * 3600);
    model.cases = {{"48273064", "secret", "permit", start}};
    auto moved = booked();
    moved.start = moment(model, model.now + 48 * 3600);
    Effects effects;
    note_case(model, moved, effects);
    note_case(model, moved, effects);
    CHECK((effects.size() == 1 && model.cases.front().start == moved.start));
    moved.state = "cancelled";
    note_case(model, moved, effects);
    CHECK(!model.cases.front().start);
    moved.number = "10000008";
    note_case(model, moved, effects);
    CHECK(effects.size() == 2);
}
