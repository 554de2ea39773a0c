// The info step: something to read, or a warning.
#include <utility>

#include "app/kinds.hpp"

namespace handrail::app {

namespace {

void add_warning(Composer& page, forms::Step const& step) {
    if (step.alert) page.add_note(screen::AlertLook::alert, "warning", std::exchange(page.screen().head.hint, {}));
}

constexpr forms::Field info_fields[] = {{"alert", forms::Truth{&forms::Step::alert}}};

}  // namespace

constinit StepKind const kinds::info{
    .answers = {.name = "info", .fields = info_fields, .type = forms::AnswerType::none},
    .view = add_warning,
    .roomy = true,
};

}  // namespace handrail::app
