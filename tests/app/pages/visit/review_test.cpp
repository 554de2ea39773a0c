// Review: every answer as one says it, its Change, and what is sent.
#include <algorithm>

#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;

namespace {

Model wide_review() {
    auto model = at_review();
    model.width = 1280;
    model.height = 800;
    return model;
}

std::string shown_answers(Model const& model) {
    std::string all;
    auto const screen = view(model).screen;
    for (auto const& answer : block<handrail::screen::Answers>(screen)->answers) {
        all += answer.caption + ":";
        for (auto const& line : answer.value) all += " " + line;
        all += "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("a tablet shows six answers at once, a desktop and a kiosk all") {
    auto model = wide_review();
    auto const shown = [&] { return block<handrail::screen::Answers>(view(model).screen)->answers.size(); };
    CHECK(shown() == 7);
    model.width = 800;
    model.height = 1280;
    CHECK((shown() == 6 && offers(model, "See 1 more")));
    model.width = 1080;
    model.height = 1920;
    CHECK(shown() == 7);
}

TEST_CASE("every answer is read back as one says it") {
    CHECK(shown_answers(wide_review()) ==
          "Which document?: Permit\n"
          "Place: East hall\n"
          "Time: Tuesday 24 November 9:00 am\n"
          "Name: Li Xiuying\n"
          "Phone: 138 0013 8000\n"
          "Identity number: 110105 1949 1231 002X\n"
          "Do you agree?: I agree\n");
    auto model = wide_review();
    model.visit->answers.erase({"name"});
    CHECK(shown_answers(model).find("Name: Not filled in\n") != std::string::npos);
}

TEST_CASE("what does not fit comes on further pages, and Send only on the last") {
    auto model = at_review();
    CHECK(!offers(model, "Yes, send it"));
    CHECK(block<handrail::screen::Answers>(view(model).screen)->answers.size() == 3);
    tap(model, "See 4 more");
    CHECK(!offers(model, "Yes, send it"));
    tap(model, "See 1 more");
    auto const screen = view(model).screen;
    CHECK(screen.page == "review.3");
    CHECK(block<handrail::screen::Answers>(screen)->answers.size() == 1);
    CHECK(offers(model, "Yes, send it"));
    tap(model, "Back");
    CHECK(view(model).screen.page == "review.2");
}

TEST_CASE("each Change names its question and leads there and back") {
    auto model = wide_review();
    for (auto const& name : {"Which document?", "Place", "Time", "Name", "Phone", "Identity number", "Do you agree?"})
        CHECK(offers(model, std::string("Change: ") + name));
    tap(model, "Change: Name");
    CHECK(view(model).screen.page == "step.name");
    tap(model, "Next");
    CHECK(shown<Review>(model));
}

TEST_CASE("what is sent counts: the asked answers, the hold of the chosen slot, the channel") {
    auto model = wide_review();
    model.visit->answers[{"lost"}] = true;  // of an earlier choice, no longer asked
    auto kiosk = model;
    auto const effects = tap(model, "Yes, send it");
    auto const* sent = asked<api::CreateCase>(effects);
    REQUIRE(sent);
    CHECK(sent->answers == good_answers());
    CHECK((sent->service == "permit" && sent->definition_version == 3 && sent->language == "en"));
    CHECK((sent->hold == "hold-1-9" && sent->channel == "web"));
    REQUIRE(wanted<KeepDraft>(effects));
    CHECK(wanted<KeepDraft>(effects)->draft.key == sent->key);
    kiosk.mode = handrail::screen::Mode::kiosk;
    auto const there = tap(kiosk, "Yes, send it");
    CHECK(asked<api::CreateCase>(there)->channel == "kiosk");
    CHECK(!wanted<KeepDraft>(there));
    CHECK(!wanted<KeepCases>(arrive<api::CreateCase>(kiosk, booked())));
    CHECK(kiosk.cases.empty());
}

TEST_CASE("the hold of a slot that is no longer chosen is not sent but given back") {
    auto model = wide_review();
    model.visit->slot = slots().all[1];
    model.visit->answers[{"slot"}] = "1-14";
    auto const effects = tap(model, "Yes, send it");
    REQUIRE(asked<api::CreateCase>(effects));
    CHECK(asked<api::CreateCase>(effects)->hold.empty());
    CHECK(asked<api::ReleaseHold>(effects));
}

TEST_CASE("what is still open is asked instead of being sent") {
    auto model = wide_review();
    model.visit->answers.erase({"slot"});
    auto const effects = tap(model, "Yes, send it");
    CHECK(!asked<api::CreateCase>(effects));
    CHECK((step_of(model).id.value == "slot" && step_of(model).changing));
}

TEST_CASE("a review that does not know the places asks for them") {
    auto model = at_home();
    model.draft = Draft{.service = "permit", .answers = good_answers(), .slot = slots().all.front()};
    tap(model, "Go on");
    arrive<api::GetService>(model, permit());
    REQUIRE(shown<Review>(model));
    CHECK(std::count_if(model.requests.begin(), model.requests.end(), [](auto const& open) {
              return std::holds_alternative<api::GetOffices>(open.second.request);
          }) == 1);
    CHECK(shown_answers(model).find("Place: Looking for places") != std::string::npos);
    arrive<api::GetOffices>(model, offices());
    CHECK(shown_answers(model).find("Place: East hall") != std::string::npos);
    model = at_home();
    model.draft = Draft{.service = "permit", .answers = good_answers(), .step = {"agree"}};
    tap(model, "Go on");
    arrive<api::GetService>(model, permit());
    tap(model, "Next");
    REQUIRE(shown<Review>(model));
    arrive<api::GetOffices>(model, offices());
    CHECK(model.visit->offices_loaded);
}
