// StepKind: a kind of step as a row, with what a person sees and does beside what its answers are. The rows are in
// src/app/kinds, one a file; the build collects them by the names of the files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/compose.hpp"
#include "app/effect.hpp"
#include "app/model.hpp"
#include "forms/kind.hpp"
#include "screen/inputs.hpp"

namespace handrail::app {

// How an answer is typed.
struct Typing {
    screen::FieldKind field = screen::FieldKind::digits;
    std::string (*grouped)(std::string_view digits) = nullptr;  // how digits are read; none: as they stand
    std::size_t length = 0;                                     // of every answer; 0: they differ
    std::size_t most = 40;                                      // digits, before the point
    bool counted = false;                                       // the step itself says how many digits there are
    bool words = false;                                 // stands in the field as the person writes it, without a pad
    int decimals = 0;                                   // after the point
    bool settles = false;                               // nothing follows once it is complete
    char (*corner)(forms::Step const& step) = nullptr;  // the key of the pad beside 0: X, point, minus; none: clear
    bool (*replaced)(Model const& model, forms::Step const& step) = nullptr;  // when the answer is chosen instead
};

// What the person takes with the device to answer: all of the answer, or a recording beside its words.
enum class Taking { nothing, photo, recording };

// A function that a kind does without is null: then there is nothing to do, or what is usual is done.
struct StepKind {
    forms::Kind answers;
    std::optional<Typing> typing;
    Taking taking = Taking::nothing;

    // The page of the step: its content, and its dock where it has one of its own.
    void (*view)(Composer& page, forms::Step const& step) = nullptr;
    bool (*dock)(Composer& page, forms::Step const& step) = nullptr;  // false: the usual one
    std::string (*page_suffix)(Model const& model,
                               forms::Step const& step) = nullptr;           // ".day" of a step with several pages
    bool (*is_open)(Model const& model, forms::Step const& step) = nullptr;  // something is still to be chosen
    bool roomy = false;           // has the height to say in words which step of how many it is
    char const* alert = nullptr;  // in place of the usual one where an answer is not good

    // What is asked of the service before the step or its answer can be told, and before the step alone.
    void (*load)(Model& model, forms::Step const& step, Effects& effects) = nullptr;
    void (*prepare)(Model& model, forms::Step const& step, Effects& effects) = nullptr;
    void (*choose)(Model& model, forms::Step const& step, forms::AnswerValue const& value) = nullptr;
    // An earlier answer is another one now: what rests on it goes.
    void (*forget)(Model& model, forms::Step const& step, forms::StepId const& changed, Effects& effects) = nullptr;
    Effects (*next)(Model& model, forms::Step const& step) = nullptr;
    bool (*back)(Model& model, forms::Step const& step) = nullptr;  // from one page of the step to another

    // The review: the answer as one says it, a line each. Precondition of `told`: it is of the right type.
    std::string (*told)(Composer const& page, forms::Step const& step, forms::AnswerValue const& answer) = nullptr;
    char const* icon = "info";
    char const* caption = nullptr;  // message key; none: the step as it was asked
};

// The row with this name, as definitions write it; null when there is none.
StepKind const* kind_named(std::string_view name);
StepKind const& kind_of(forms::Step const& step);

}  // namespace handrail::app
