// Voice: words that are said instead of written, from the microphone to the answer, and never recorded unseen.
#include "app/fixture.hpp"
#include "app/kinds.hpp"
#include "app/pages/pages.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::api::SendUpload;
using handrail::forms::AnswerValue;

namespace {

Model at_text() {
    auto step = ask("what", kinds::text, "What happened?");
    step.phrases = {en("At night")};
    step.least = 3;
    auto model = at_new_step(std::move(step));
    model.records = true;
    return model;
}

std::string sound_act(Effects const& effects) {
    auto const* sound = wanted<Sound>(effects);
    return sound ? sound->act : "";
}

Model recorded() {
    auto model = at_text();
    tap(model, "Say it");
    tap(model, "I am done");
    happen(model, Captured{"blob:1"});
    return model;
}

bool is_what(Model const& model, std::string answer) {
    return model.visit->answers.at({"what"}) == AnswerValue{std::move(answer)};
}

}  // namespace

TEST_CASE("words can be said where the device has a microphone") {
    auto model = at_text();
    CHECK(offers(model, "Say it"));
    model.records = false;
    CHECK(!offers(model, "Say it"));
}

TEST_CASE("it is recorded as long as the page of the microphone is shown") {
    auto model = at_text();
    model.speaking = true;
    auto const effects = tap(model, "Say it");
    CHECK((sound_act(effects) == "record" && wanted<Hush>(effects)));
    CHECK(page(model) == "voice");
    CHECK(sound_act(tap(model, "I am done")) == "stop");
    CHECK(page(model) == "voice");  // until the recording is there
    happen(model, Captured{"blob:1"});
    CHECK(page(model) == "step.what");
    CHECK(!block<handrail::screen::Field>(view(model).screen));
    CHECK(sound_act(tap(model, "Play it")) == "play");
}

TEST_CASE("nobody listens behind another page") {
    for (char const* way : {"Back", "Help", "Home"}) {
        auto model = at_text();
        tap(model, "Say it");
        auto const effects = tap(model, way);
        INFO(way);
        CHECK(sound_act(effects) == "drop");
        CHECK(page(model) != "voice");
        if (page(model) == "help") happen(model, BackTapped{});
        happen(model, Captured{"blob:late"});
        CHECK((!model.visit || model.visit->capture.empty()));
        CHECK(page(model) != "voice");
    }
}

TEST_CASE("what was said is sent with Next and is the answer, after the words that were pressed") {
    auto model = at_text();
    tap(model, "At night");
    tap(model, "Say it");
    happen(model, Captured{"blob:1"});
    CHECK(asked<SendUpload>(tap(model, "Next")));
    CHECK(offers(model, "Sending"));
    arrive<SendUpload>(model, handrail::api::Upload{"up-1"});
    CHECK(page(model) != "step.what");
    CHECK(is_what(model, "At night.\n[voice:up-1]"));
    tap(model, "Back");
    CHECK((page(model) == "step.what" && offers(model, "Play it")));
    tap(model, "Write instead");
    CHECK(page(model) == "sure");
    tap(model, "Yes, drop it");
    CHECK(is_what(model, "At night."));
    CHECK(block<handrail::screen::Field>(view(model).screen)->value == "At night.");
}

TEST_CASE("a recording alone is an answer, and another one takes its place") {
    auto model = recorded();
    tap(model, "Next");
    arrive<SendUpload>(model, handrail::api::Upload{"up-1"});
    CHECK(is_what(model, "[voice:up-1]"));
    tap(model, "Back");
    tap(model, "Say it again");
    CHECK(page(model) == "voice");
    happen(model, Captured{"blob:2"});
    CHECK(asked<SendUpload>(tap(model, "Next")));
    arrive<SendUpload>(model, handrail::api::Upload{"up-2"});
    CHECK(is_what(model, "[voice:up-2]"));
}

TEST_CASE("without a microphone, or a sound, writing is still there") {
    auto model = at_text();
    tap(model, "Say it");
    happen(model, CaptureFailed{});
    CHECK((page(model) == "step.what" && step_of(model).alert == "voice.refused"));
    CHECK(block<handrail::screen::Field>(view(model).screen));
}

TEST_CASE("a recording that did not go through stays, and is said so") {
    auto model = recorded();
    tap(model, "Next");
    arrive<SendUpload>(model, unreachable());
    CHECK((page(model) == "step.what" && step_of(model).alert == "voice.offline" && offers(model, "Play it")));
    CHECK(asked<SendUpload>(tap(model, "Next")));
    arrive<SendUpload>(model, problem(415, "not_a_recording"));
    CHECK(step_of(model).alert == "voice.refused");
}
