// Field: one of the fields that the steps of a kind have in a definition. Data; src/wire reads documents by it.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "forms/definition.hpp"

namespace handrail::forms {

// How a field is read, and into which member of the step.
struct Truth {
    bool Step::*into;
};
struct Number {
    std::optional<double> Step::*into;
    std::optional<double> absent = {};  // what stands for a field that is not there
};
// Money in minor units. Its currency becomes the step's.
struct Amount {
    std::optional<double> Step::*into;
};
// At once the least and the most.
struct Length {};
struct DayLimit {
    std::string Step::*into;
};
struct Prose {
    text::Localised Step::*into;
};
struct Clips {
    text::Localised Step::*into;
};
struct Phrases {
    std::vector<text::Localised> Step::*into;
};
struct Options {
    std::vector<Option> Step::*into;
};
struct Slug {
    std::string Step::*into;
};
struct Id {
    StepId Step::*into;
};
// The id of an earlier step of this kind, or several.
struct Earlier {
    StepId Step::*into;
    std::string_view kind;
};
struct EarlierOnes {
    std::vector<StepId> Step::*into;
    std::string_view kind;
};
using Reading = std::variant<Truth, Number, Amount, Length, DayLimit, Prose, Clips, Phrases, Options, Slug, Id, Earlier,
                             EarlierOnes>;

enum class Presence { optional, required };
struct Field {
    std::string_view name;
    Reading reading;
    Presence presence = Presence::optional;
};

}  // namespace handrail::forms
