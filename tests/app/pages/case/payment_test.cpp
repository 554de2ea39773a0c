// Payment: the screen never says more than is known.
#include <algorithm>

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
using handrail::screen::Alert;
using handrail::screen::Barcode;
using State = api::Payment::State;

namespace {

Model paying() {
    auto model = at_pay();
    tap(model, "Pay here");
    tap(model, "Pay ¥36.50");
    return model;
}

}  // namespace

TEST_CASE("what is pending is asked for until it is paid; then comes the receipt") {
    auto model = paying();
    auto const waiting = arrive<api::CreatePayment>(model, payment(State::pending));
    REQUIRE(wanted<Wait>(waiting));
    REQUIRE(asked<api::GetPayment>(happen(model, Elapsed{wanted<Wait>(waiting)->timer})));
    CHECK(view(model).screen.page == "payment");
    auto const paid = arrive<api::GetPayment>(model, payment(State::succeeded));
    REQUIRE(asked<api::GetReceipt>(paid));
    auto made = receipt();
    made.bill = bill();
    made.paid = moment(model, model.now);
    made.cancel_until = moment(model, model.now + 600);
    arrive<api::GetReceipt>(model, made);
    CHECK(view(model).screen.head.heading.text == "It is paid");
    REQUIRE(offers(model, "Take it back"));
    auto const all = view(model).screen;
    CHECK(std::any_of(all.blocks.begin(), all.blocks.end(), [](auto const& one) {
        auto const* rows = std::get_if<handrail::screen::Rows>(&one);
        return rows && rows->choices.front().risky;
    }));
    CHECK(!asked<api::CancelPayment>(tap(model, "Take it back")));
    REQUIRE(asked<api::CancelPayment>(tap(model, "Yes, give it back")));
    CHECK(view(model).screen.head.heading.text == "Giving your money back");
    arrive<api::CancelPayment>(model, payment(State::refunded));
    CHECK(view(model).screen.head.heading.text == "Your money is given back");
}

TEST_CASE("without its receipt a payment is paid all the same, and the receipt is asked for once more") {
    auto model = paying();
    arrive<api::CreatePayment>(model, payment(State::succeeded));
    CHECK(view(model).screen.head.heading.text == "It is paid");
    arrive<api::GetReceipt>(model, problem(503, "unavailable"));
    REQUIRE(shown<Problem>(model));
    auto again = model;
    CHECK(asked<api::GetReceipt>(tap(again, "Try again")));
    arrive<api::GetReceipt>(again, receipt());
    CHECK(shown<Receipt>(again));
    happen(model, BackTapped{});
    CHECK(view(model).screen.page == "payment.paid");
    CHECK(block<Alert>(view(model).screen)->text == "You paid ¥36.50");
    tap(model, "I understand");
    CHECK(view(model).screen.page == "home");
}

TEST_CASE("money that cannot be taken back stays paid, and the receipt says so") {
    auto model = paying();
    arrive<api::CreatePayment>(model, payment(State::succeeded));
    auto made = receipt();
    made.bill = bill();
    made.paid = moment(model, model.now);
    made.cancel_until = moment(model, model.now + 600);
    arrive<api::GetReceipt>(model, made);
    tap(model, "Take it back");
    auto const first = tap(model, "Yes, give it back");
    arrive<api::CancelPayment>(model, problem(409, "too_late"));
    CHECK(view(model).screen.head.heading.text == "Too late to take back here");
    tap(model, "I understand");
    CHECK(view(model).screen.page == "receipt");
    tap(model, "Take it back");
    tap(model, "Yes, give it back");
    REQUIRE(asked<api::GetPayment>(arrive<api::CancelPayment>(model, unreachable())));
    auto looked = model;
    arrive<api::GetPayment>(looked, payment(State::refunded));
    CHECK(view(looked).screen.head.heading.text == "Your money is given back");
    looked = model;
    arrive<api::GetPayment>(looked, payment(State::succeeded));
    CHECK(warned(view(looked).screen) == "We looked. All is as it was. Please try again. It is never done twice.");
    REQUIRE(asked<api::CancelPayment>(tap(looked, "Try again")));
    arrive<api::GetPayment>(model, unreachable());
    CHECK(view(model).screen.head.heading.text == "Not known yet");
    auto const again = tap(model, "Find out");
    REQUIRE(asked<api::CancelPayment>(again));
    arrive<api::CancelPayment>(model, payment(State::refunded));
    CHECK(view(model).screen.head.heading.text == "Your money is given back");
    REQUIRE(asked<api::CancelPayment>(first));
}

TEST_CASE("what nobody knows is called so, and asked for under the same key") {
    auto model = paying();
    auto const key = model.paying->key;
    auto const lost = arrive<api::CreatePayment>(model, unreachable());
    CHECK(view(model).screen.page == "payment.unknown");
    CHECK(block<Alert>(view(model).screen)->text == "Do not pay again yet.");
    REQUIRE(wanted<Wait>(lost));
    auto const again = happen(model, Elapsed{wanted<Wait>(lost)->timer});
    REQUIRE(asked<api::CreatePayment>(again));
    CHECK(asked<api::CreatePayment>(again)->key == key);
    auto unknown = payment(State::pending);
    unknown.known = false;
    arrive<api::CreatePayment>(model, unknown);
    CHECK(view(model).screen.page == "payment.unknown");
    CHECK(offers(model, "Call a person"));
}

TEST_CASE("what was waited for on a payment page that was left is not asked for on the next one") {
    auto model = paying();
    auto const waiting = arrive<api::CreatePayment>(model, payment(State::pending));
    happen(model, BackTapped{});
    tap(model, "Pay ¥36.50");
    CHECK(happen(model, Elapsed{wanted<Wait>(waiting)->timer}).empty());
}

TEST_CASE("a refusal says that nothing was taken, and another way") {
    auto model = paying();
    arrive<api::CreatePayment>(model, payment(State::failed));
    auto const screen = view(model).screen;
    CHECK(block<Alert>(screen)->text == "Sorry, the bank said no to this payment.");
    CHECK(block<Alert>(screen)->detail == "No money was taken from you.");
}

TEST_CASE("a bill that was paid meanwhile is not paid again") {
    for (auto const& [code, heading] : {std::pair{"bill_paid", "It is paid already"},
                                        std::pair{"payment_in_progress", "It is being paid somewhere else"},
                                        std::pair{"case_cancelled", "It was not paid this time"}}) {
        auto model = paying();
        api::ApiError error;
        error.status = 409;
        error.code = code;
        arrive<api::CreatePayment>(model, error);
        if (error.code != "case_cancelled") arrive<api::GetCase>(model, booked());
        CHECK(view(model).screen.head.heading.text == heading);
    }
}

namespace {

api::Payment at_desk() {
    auto made = payment(State::pending);
    made.at_counter = true;
    made.method = "counter";
    made.counter_code = "421840205014";
    return made;
}

Model with_code() {
    auto model = at_pay();
    tap(model, "At a counter");
    tap(model, "Pay ¥36.50");
    arrive<api::CreatePayment>(model, at_desk());
    return model;
}

}  // namespace

TEST_CASE("what is in the way of a payment may be the person's own, and then it is shown") {
    for (auto const* code : {"payment_in_progress", "idempotency_conflict"}) {
        auto model = paying();
        REQUIRE(asked<api::GetCase>(arrive<api::CreatePayment>(model, problem(409, code))));
        auto found = booked();
        found.payment = at_desk();
        arrive<api::GetCase>(model, found);
        CHECK(page(model) == "payment.counter");
    }
    auto model = paying();
    arrive<api::CreatePayment>(model, problem(409, "bill_paid"));
    auto found = booked();
    found.payment = payment(State::succeeded);
    REQUIRE(asked<api::GetReceipt>(arrive<api::GetCase>(model, found)));
}

TEST_CASE("a code of one's own is offered to be given back before another way is paid") {
    auto model = with_code();
    tap(model, "Try another way");
    CHECK(block<handrail::screen::Facts>(view(model).screen) != nullptr);
    auto same = model;
    CHECK(!asked<api::CreatePayment>(tap(same, "Pay ¥36.50")));
    CHECK(page(same) == "payment.counter");
    tap(model, "Pay here");
    CHECK(!asked<api::CreatePayment>(tap(model, "Pay ¥36.50")));
    REQUIRE(page(model) == "sure");
    auto kept = model;
    tap(kept, "Keep the number");
    CHECK(page(kept) == "pay.how");
    REQUIRE(asked<api::CancelPayment>(tap(model, "Yes, give it back")));
    CHECK(view(model).screen.head.heading.text == "We are giving the number back");
    auto paid = model, lost = model;
    auto const first = model.paying->key;
    auto const again = arrive<api::CancelPayment>(model, payment(State::cancelled));
    REQUIRE(asked<api::CreatePayment>(again));
    CHECK((asked<api::CreatePayment>(again)->method == "phone" && asked<api::CreatePayment>(again)->key != first));
    REQUIRE(asked<api::GetReceipt>(arrive<api::CancelPayment>(paid, payment(State::succeeded))));
    REQUIRE(asked<api::GetPayment>(arrive<api::CancelPayment>(lost, unreachable())));
    arrive<api::GetPayment>(lost, at_desk());
    CHECK(page(lost) == "payment.counter");
}

TEST_CASE("cash is paid at a desk by a number and its barcode") {
    auto model = paying();
    auto code = at_desk();
    code.barcode = {.text = "421840205014", .size = 101, .path = "M0 0h2v33h-2z"};
    code.valid_until = moment(model, model.now + 86400);
    arrive<api::CreatePayment>(model, code);
    auto const screen = view(model).screen;
    CHECK(screen.page == "payment.counter");
    CHECK(block<Barcode>(screen)->modules == 101);
    CHECK(screen.paper.top.back() == "Name: L*");
    tap(model, "I have noted it");
    CHECK(view(model).screen.page == "home");
}

namespace {

// What is told of where and when to pay: each fact, then its detail if it has one.
std::vector<std::string> told(handrail::screen::Screen const& screen) {
    std::vector<std::string> lines;
    for (auto const& fact : block<handrail::screen::Facts>(screen)->facts)
        for (auto const& line : {fact.text, fact.detail})
            if (!line.empty()) lines.push_back(line);
    return lines;
}

bool tells(handrail::screen::Screen const& screen, std::string const& line) {
    auto const lines = told(screen);
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

api::Office desk(Model const& model) {
    auto const day = handrail::wall_time(moment(model, model.now)).date;
    return {.id = "hall",
            .name = en("East Hall"),
            .address = en("1 Pine Road"),
            .phone = "1",
            .hours = {},
            .open_times = {.hours = {{{1, 2, 3, 4, 5}, 9 * 60, 12 * 60}, {{6}, 9 * 60, 11 * 60}},
                           .closed = {add_days(day, -1), day, add_days(day, 1), add_days(day, 2)}},
            .facilities = {}};
}

}  // namespace

TEST_CASE("the code for cash names each desk, its address, its hours and the days on which it is closed") {
    auto model = paying();
    auto code = at_desk();
    code.valid_until = moment(model, model.now + 86400);
    code.desks = {desk(model), desk(model)};
    code.desks[1].name = en("West Hall");
    code.desks[1].open_times = {};
    code.desks[1].hours = en("Ask at the door");
    arrive<api::CreatePayment>(model, code);
    auto const screen = view(model).screen;
    auto lines = told(screen);
    auto const closed =
        std::find_if(lines.begin(), lines.end(), [](auto const& line) { return line.starts_with("Closed on"); });
    REQUIRE(closed != lines.end());
    CHECK(std::count(closed->begin(), closed->end(), 'C') ==
          2);  // today and tomorrow, not what is over or after the code
    lines.erase(closed);
    lines.resize(7);
    CHECK(lines == std::vector<std::string>{"East Hall", "1 Pine Road", "Monday to Friday 9:00 am to 12:00 noon",
                                            "Saturday 9:00 am to 11:00 am", "West Hall", "1 Pine Road",
                                            "Ask at the door"});
    CHECK(screen.head.hint == "Go to any place below. Show this number at the desk.");
}

TEST_CASE("a code without a desk says how to find one") {
    CHECK(tells(view(with_code()).screen, "Call 12345 to ask which desk takes cash."));
    CHECK(view(with_code()).screen.head.hint == "Show this number to the person at the desk.");
}

TEST_CASE("a case that waits for cash says where, and one that is paid does not") {
    auto found = booked();
    found.bill = bill();
    found.payment = at_desk();
    auto model = at_case(found);
    found.payment->desks = {desk(model)};
    CHECK(tells(view(at_case(found)).screen, "1 Pine Road"));
    found.payment->state = State::cancelled;
    CHECK_FALSE(tells(view(at_case(found)).screen, "1 Pine Road"));
    found.payment->state = State::pending;
    found.payment->at_counter = false;
    CHECK_FALSE(tells(view(at_case(found)).screen, "1 Pine Road"));
}
