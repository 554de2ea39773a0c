// Receipt: its facts on the screen and as a file, printing, and done.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

namespace {

Model with_receipt(handrail::api::Receipt shown = receipt()) {
    auto model = at_home();
    model.page = Receipt{std::move(shown)};
    return model;
}

std::string facts(Model const& model) {
    std::string all;
    auto const screen = view(model).screen;
    for (auto const& fact : block<handrail::screen::Facts>(screen)->facts) all += fact.text + "|" + fact.detail + "\n";
    return all;
}

}  // namespace

TEST_CASE("a receipt says the digits that open its case, and what comes next; so does the file") {
    auto model = at_home();
    auto made = receipt();
    made.code = "4711";
    model.page = Receipt{made};
    auto const screen = view(model).screen;
    auto const& facts = block<handrail::screen::Facts>(screen)->facts;
    CHECK(facts.front().text == "To look it up, press 4711 too");
    CHECK(facts.back().text == "Just go there in time. The person at the desk does the rest. Thank you.");
    auto const effects = tap(model, "Save it");
    auto const* file = wanted<SaveFile>(effects);
    REQUIRE(file);
    CHECK(file->text.find("To look it up, press 4711 too") != std::string::npos);
}

TEST_CASE("a receipt says when, where, what to bring, what it costs and whom to call") {
    auto const model = with_receipt();
    CHECK(facts(model) ==
          "Tuesday 24 November|9:00 am\n"
          "East hall|Window 3, 1 Handrail Road\n"
          "Bring: Photo, Old permit|¥20, pay when you go\n"
          "Questions? Call 12345|\n"
          "Just go there in time. The person at the desk does the rest. Thank you.|\n");
    auto const screen = view(model).screen;
    auto const* number = block<handrail::screen::CaseNumber>(screen);
    REQUIRE(number);
    CHECK(number->groups == std::vector<std::string>{"4827", "3064"});
    REQUIRE(number->qr);
    CHECK(number->qr->name == "QR code of the number 4827 3064");
    CHECK((!screen.head.rail && screen.head.disc.symbol == "check-fat"));  // it was not come to by steps
}

TEST_CASE("paper says who gives it and to whom, and a visit has a strip to tear off") {
    auto made = receipt();
    made.created = made.start;
    auto const paper = view(with_receipt(made)).screen.paper;
    REQUIRE(paper.top.size() == 2);
    CHECK(paper.top[1] == "Date: Tuesday 24 November");
    CHECK(paper.strip == std::vector<std::string>{handrail::text::choose(made.title, "en", "en").text,
                                                  "Tuesday 24 November", "9:00 am", "East hall",
                                                  "Window 3, 1 Handrail Road", "4827 3064"});
    made.bill = bill();
    made.start.reset();
    auto const paid = view(with_receipt(made)).screen.paper;
    CHECK((paid.top.size() == 3 && paid.top[2] == "Name: " + bill().holder));
    CHECK(paid.strip.empty());
}

TEST_CASE("a receipt that says less shows less, but never hides what it costs") {
    handrail::api::Receipt bare;
    bare.number = "ABC";
    bare.call = "96345";
    CHECK(facts(with_receipt(bare)) ==
          "Questions? Call 96345|\n"
          "Our staff will look at it. They call you if needed. You need not do anything. Thank you.|\n");
    auto const screen = view(with_receipt(bare)).screen;
    CHECK(block<handrail::screen::CaseNumber>(screen)->groups == std::vector<std::string>{"ABC"});
    CHECK(!block<handrail::screen::CaseNumber>(screen)->qr);
    bare.bring = {en("Old bill")};  // was wanted for filling in, and nobody goes anywhere
    bare.fee = handrail::Money{.amount = 2000};
    CHECK(facts(with_receipt(bare)) ==
          "¥20, pay when you go|\nQuestions? Call 96345|\n"
          "Our staff will look at it. They call you if needed. You need not do anything. Thank you.|\n");
}

TEST_CASE("the receipt is kept as a text with the same facts, and that is said") {
    auto model = with_receipt();
    Effects effects;
    CHECK(heard(model, [&] { effects = tap(model, "Save it"); }) == "Saved.");
    REQUIRE(wanted<SaveFile>(effects));
    CHECK(wanted<SaveFile>(effects)->name == "handrail-48273064.txt");
    CHECK(wanted<SaveFile>(effects)->text ==
          "Handrail\nGet a permit\n\nYour number 4827 3064\nTuesday 24 November\n9:00 am\nEast hall\n"
          "Window 3, 1 Handrail Road\nBring: Photo, Old permit\n¥20, pay when you go\nQuestions? Call 12345\n"
          "Just go there in time. The person at the desk does the rest. Thank you.\n");
    CHECK(wanted<SaveFile>(tap(model, "Saved.")));  // once more, if one likes
    model.mode = handrail::screen::Mode::kiosk;
    CHECK((!offers(model, "Save it") && offers(model, "Print")));
}

TEST_CASE("it is printed on request, and gone once it is noted") {
    auto model = with_receipt();
    CHECK(wanted<Print>(tap(model, "Print")));
    tap(model, "I have noted it");
    CHECK(shown<Home>(model));
}

TEST_CASE("the progress line of a receipt is that of the steps before it, to its end") {
    auto model = at_review();
    auto const steps = most_steps(model);
    REQUIRE(steps > 6);
    happen(model, SendTapped{});
    arrive<handrail::api::CreateCase>(model, booked());
    REQUIRE(page(model) == "receipt");
    CHECK(view(model).screen.head.rail == handrail::screen::Rail{.step = steps, .steps = steps, .finished = true});
    CHECK(view(model).screen.paper.top.back() == "Name: Li Xiuying");
    Effects effects;
    take_moved(model, booked(), effects);  // another time was chosen without steps
    CHECK((page(model) == "receipt" && !view(model).screen.head.rail));
    CHECK(view(model).screen.paper.top.back() == "Handrail");
}
