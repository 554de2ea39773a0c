// Upload: what the service has lost is sent once more while the page still has it, and else asked for anew.
#include "app/fixture.hpp"
#include "app/kinds.hpp"
#include "app/pages/pages.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::api::CreateCase;
using handrail::api::SendUpload;
using handrail::forms::AnswerValue;

namespace {

struct Sent {
    Model model;
    handrail::forms::StepId step;
};

// What was taken is with the service as "up-1", all answers are there and are sent.
Sent sent(StepKind const& kind) {
    Sent made{at_new_step(ask("it", kind, "What is it like?")), {"it"}};
    auto& model = made.model;
    if (&kind == &kinds::text) {
        model.records = true;
        happen(model, Typed{{"step.it/field"}, "Dark"});
        tap(model, "Say it");
    }
    happen(model, Captured{"blob:1"});
    happen(model, NextTapped{});
    arrive<SendUpload>(model, handrail::api::Upload{"up-1"});
    model.visit->answers.merge(good_answers());
    Effects effects;
    enter(model, Review{}, effects);
    happen(model, SendTapped{});
    return made;
}

void refuse(Model& model, char const* fault) {
    auto error = problem(422, "invalid_answers");
    error.fields = {{"it", fault}};
    arrive<CreateCase>(model, error);
}

}  // namespace

TEST_CASE("what the page still has is sent once more") {
    for (auto const* taken : {&kinds::photo, &kinds::text}) {
        auto const& kind = *taken;
        auto [model, step] = sent(kind);
        refuse(model, "unknown_option");
        CHECK(view(model).screen.page == "step.it");
        CHECK(step_of(model).alert == (&kind == &kinds::text ? "voice.not_sent" : "photo.not_sent"));
        CHECK(asked<SendUpload>(happen(model, NextTapped{})));
        arrive<SendUpload>(model, handrail::api::Upload{"up-2"});
        CHECK(model.visit->answers.at(step) == AnswerValue{&kind == &kinds::text ? "Dark\n[voice:up-2]" : "up-2"});
    }
}

TEST_CASE("what the page has no more is asked for anew, and words stay") {
    for (auto const* taken : {&kinds::photo, &kinds::text}) {
        auto const& kind = *taken;
        auto [model, step] = sent(kind);
        model.visit->capture.clear();  // as after a reload
        refuse(model, "unknown_option");
        CHECK(step_of(model).alert == (&kind == &kinds::text ? "voice.gone" : "photo.gone"));
        CHECK(model.visit->answers.count(step) == (&kind == &kinds::text ? 1 : 0));
    }
}

TEST_CASE("words that are refused for another reason keep their recording") {
    auto [model, step] = sent(kinds::text);
    refuse(model, "too_long");
    CHECK(step_of(model).alert == "problem.too_long");
    CHECK(model.visit->answers.at(step) == AnswerValue{"Dark\n[voice:up-1]"});
}
