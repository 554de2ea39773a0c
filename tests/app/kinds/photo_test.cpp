// The photo step: taken, looked at, sent when the person goes on; and every way on when that fails.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"
#include "app/pages/pages.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using namespace handrail::screen;
namespace api = handrail::api;
using handrail::forms::AnswerValue;

namespace {

Model asked_for(bool optional = true) {
    auto step = ask("photo", kinds::photo, "Take a photo");
    step.optional = optional;
    return at_new_step(std::move(step));
}
Model taken(bool optional = true) {
    auto model = asked_for(optional);
    CHECK(wanted<TakePhoto>(tap(model, "Take a photo")));
    happen(model, Captured{"blob:1"});
    return model;
}
Model sending_photo() {
    auto model = taken();
    CHECK(asked<api::SendUpload>(tap(model, "Keep it")));
    return model;
}
std::string said(Model const& model) { return warned(view(model).screen); }

}  // namespace

TEST_CASE("a photo is taken, shown large and sent; what the service calls it is the answer") {
    auto model = taken();
    CHECK(block<Photo>(view(model).screen)->address == "blob:1");
    auto const effects = tap(model, "Keep it");
    REQUIRE(asked<api::SendUpload>(effects));
    CHECK((!asked<api::SendUpload>(effects)->key.empty() && wanted<Wait>(effects)));
    CHECK(block<Paragraph>(view(model).screen)->text == "Sending your photo. Please wait.");
    CHECK(!offers(model, "Take again"));
    CHECK(tap(model, "Sending the photo").empty());
    happen(model, Elapsed{wanted<Wait>(effects)->timer});
    CHECK(block<Paragraph>(view(model).screen)->text == "The network is slow. Still sending. Please wait.");
    auto const kept = arrive<api::SendUpload>(model, api::Upload{"u1"});
    CHECK(view(model).screen.page == "step.note");
    CHECK(model.visit->answers.at({"photo"}) == AnswerValue{"u1"});
    REQUIRE(wanted<KeepDraft>(kept));
    happen(model, BackTapped{});
    CHECK((block<Photo>(view(model).screen) && offers(model, "Keep it")));
    CHECK(!asked<api::SendUpload>(tap(model, "Keep it")));
}

TEST_CASE("another photo takes the place of the first") {
    auto model = sending_photo();
    arrive<api::SendUpload>(model, api::Upload{"u1"});
    happen(model, BackTapped{});
    tap(model, "Take again");
    happen(model, Captured{"blob:2"});
    CHECK(model.visit->answers.count({"photo"}) == 0);
    CHECK(asked<api::SendUpload>(tap(model, "Keep it")));
}

TEST_CASE("it can be done without, where the service says so") {
    auto model = asked_for();
    tap(model, "No photo");
    CHECK(view(model).screen.page == "step.note");
    model = taken();
    tap(model, "No photo");
    CHECK(page(model) == "sure");
    tap(model, "Keep the photo");
    CHECK(block<Photo>(view(model).screen));
    tap(model, "No photo");
    tap(model, "Yes, drop it");
    CHECK((!block<Photo>(view(model).screen) && offers(model, "Take a photo")));
    model = asked_for(false);
    CHECK(!offers(model, "No photo"));
    tap(model, "Photo first");
    CHECK(said(model) == "Take a photo first, then go on.");
    model = taken(false);
    CHECK(!offers(model, "No photo"));
}

TEST_CASE("what goes wrong is said, and the photo stays to be sent once more") {
    auto model = asked_for();
    happen(model, CaptureFailed{});
    CHECK(said(model) == "This is not a photo. Please take another.");
    happen(model, CaptureFailed{"heic"});
    CHECK(said(model).starts_with("This kind of photo (HEIC) cannot be read here."));
    CHECK(said(model).ends_with("Press “Most Compatible”."));
    CHECK(offers(model, "Take a photo"));
    for (auto const& [error, words] : {std::pair{unreachable(), "No answer came. The photo may not have arrived."},
                                       std::pair{problem(413, "too_large"), "The photo is too large."},
                                       std::pair{problem(415, "not_a_photo"), "This is not a photo."},
                                       std::pair{problem(500, "broken"), "The photo did not go through."}}) {
        model = sending_photo();
        arrive<api::SendUpload>(model, error);
        CHECK(said(model).starts_with(words));
        CHECK(asked<api::SendUpload>(tap(model, "Keep it")));
    }
}

TEST_CASE("a photo that is sent once more is slow only when it is itself") {
    auto model = taken();
    auto const first = tap(model, "Keep it");
    arrive<api::SendUpload>(model, unreachable());
    auto const second = tap(model, "Keep it");
    happen(model, Elapsed{wanted<Wait>(first)->timer});
    CHECK(block<Paragraph>(view(model).screen)->text == "Sending your photo. Please wait.");
    happen(model, Elapsed{wanted<Wait>(second)->timer});
    CHECK(block<Paragraph>(view(model).screen)->text == "The network is slow. Still sending. Please wait.");
}

TEST_CASE("an answer to a page that was left changes nothing, and help is not closed by one") {
    auto model = taken();
    auto const late = sent_as<api::SendUpload>(tap(model, "Keep it"));
    happen(model, BackTapped{});
    auto const page = model.page;
    happen(model, Replied{late, api::Upload{"u1"}});
    CHECK((model.page == page && model.visit->answers.empty()));
    CHECK(happen(model, Captured{"blob:2"}).empty());
    model = sending_photo();
    tap(model, "Help");
    arrive<api::SendUpload>(model, api::Upload{"u1"});
    CHECK(shown<Help>(model));
    happen(model, BackTapped{});
    tap(model, "Keep it");
    CHECK(view(model).screen.page == "step.note");
}

TEST_CASE("after a reload the answer is there without the picture, and a photo that is gone is asked for anew") {
    auto model = asked_for();
    model.visit->answers[{"photo"}] = "u1";
    CHECK(block<Alert>(view(model).screen)->text == "Your photo is kept.");
    CHECK((offers(model, "Take again") && offers(model, "Next")));
    model = at_review();
    auto& steps = model.visit->definition.steps;
    steps.insert(steps.begin(), ask("photo", kinds::photo, "Take a photo"));
    model.visit->answers[{"photo"}] = "u1";
    happen(model, SendTapped{});
    auto refused = problem(422, "invalid_answers");
    refused.fields = {{"photo", "unknown_option"}};
    arrive<api::CreateCase>(model, refused);
    CHECK(view(model).screen.page == "step.photo");
    CHECK((said(model) == "The photo is gone. Please take another." && model.visit->answers.count({"photo"}) == 0));
}

TEST_CASE("a kiosk without a camera takes no photos, and says how else") {
    auto model = asked_for();
    model.mode = Mode::kiosk;
    CHECK((block<Alert>(view(model).screen) && !offers(model, "Take a photo") && offers(model, "No photo")));
    model.visit->definition.steps.front().optional = false;
    CHECK(!offers(model, "Call a person"));  // it has no telephone either
    auto const screen = view(model).screen;
    CHECK(block<handrail::screen::CaseNumber>(screen)->groups.front() == "12345");
}

TEST_CASE("whatever may name a photo is left to the service") {
    CHECK(verdict(kinds::photo, std::string(100, 'a')) == "good");
    CHECK(verdict(kinds::photo, std::string(101, 'a')) == "unknown_option");
    CHECK(verdict(step_of(kinds::photo), true) == "wrong_type");
}
