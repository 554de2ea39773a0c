// Field: one of the fields that the steps of a kind have in a definition. Data; src/wire reads documents by it.
#pragma once

#include <limits>
#include <optional>
#include <span>
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
};
// A whole number within these two.
struct Count {
    std::optional<double> Step::*into;
    int from;
    int to = std::numeric_limits<int>::max();
    std::optional<double> absent = {};  // what stands for a field that is not there
};
// Money in minor units. Its currency becomes the step's.
struct Amount {
    std::optional<double> Step::*into;
};
// At once the least and the most, and then alone.
struct Length {
    int from;
    int to;
};
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
// A telephone number as one dials it.
struct Telephone {
    std::string Step::*into;
};
struct Id {
    StepId Step::*into;
};
// The id of an earlier step of one of these kinds.
struct Earlier {
    StepId Step::*into;
    std::span<std::string_view const> kinds;
};
// Several of `choice`, no two of which have an option alike.
struct EarlierChoices {
    std::vector<StepId> Step::*into;
};
using Reading = std::variant<Truth, Number, Count, Amount, Length, DayLimit, Prose, Clips, Phrases, Options, Slug,
                             Telephone, Id, Earlier, EarlierChoices>;

enum class Presence { optional, required };
struct Field {
    std::string_view name;
    Reading reading;
    Presence presence = Presence::optional;
};

}  // namespace handrail::forms
