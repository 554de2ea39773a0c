// Pay: what is paid is read back, and one payment is made under one key.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
using handrail::screen::Amount;

TEST_CASE("what is paid to whom is read back before anything is asked, and that it can be taken back") {
    auto model = at_pay();
    model.page = Pay{};
    auto const screen = view(model).screen;
    CHECK(screen.head.caption == "Not paid yet");
    CHECK(block<Amount>(screen)->words == "¥36.50");
    CHECK(std::get<handrail::screen::Facts>(screen.blocks.back()).facts.front().text ==
          "For 10 minutes after you pay you can take it back.");
    CHECK_FALSE(offers(model, "Pay here"));
    tap(model, "Yes, go on");
    CHECK(view(model).screen.page == "pay.how");
    tap(model, "Back");
    CHECK(view(model).screen.page == "pay");
}

TEST_CASE("nothing is chosen for anybody") {
    auto model = at_pay();
    CHECK(view(model).screen.head.caption == "Not paid yet");
    CHECK(offers(model, "Choose how to pay"));
    CHECK_FALSE(offers(model, "Pay ¥36.50"));
    tap(model, "Choose how to pay");
    CHECK(warned(view(model).screen) == "First choose a way to pay.");
}

TEST_CASE("the button names the sum and stands apart; its payment is asked for once") {
    auto model = at_pay();
    tap(model, "Pay here");
    auto const screen = view(model).screen;
    CHECK(screen.dock.back().risky);
    auto const effects = tap(model, "Pay ¥36.50");
    REQUIRE(asked<api::CreatePayment>(effects));
    CHECK(asked<api::CreatePayment>(effects)->method == "phone");
    CHECK(asked<api::CreatePayment>(effects)->of.number == "48273061");
    CHECK(view(model).screen.page == "payment");
    CHECK_FALSE(offers(model, "Pay ¥36.50"));
}

TEST_CASE("after a failure only what can still be used is offered, under a new key") {
    auto model = at_pay();
    tap(model, "Pay here");
    auto const first = *asked<api::CreatePayment>(tap(model, "Pay ¥36.50"));
    arrive<api::CreatePayment>(model, payment(api::Payment::State::failed));
    tap(model, "Try another way");
    CHECK_FALSE(offers(model, "Pay here"));
    tap(model, "At a counter");
    auto const second = *asked<api::CreatePayment>(tap(model, "Pay ¥36.50"));
    CHECK(first.key != second.key);
}

TEST_CASE("a case that is followed can be paid") {
    auto found = booked();
    found.bill = bill();
    auto model = at_case(found);
    happen(model, PayTapped{});
    CHECK(view(model).screen.page == "pay");
}
