// A service definition as SERVICE_API.md gives it, as a value.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/money.hpp"
#include "text/localised.hpp"

namespace handrail::forms {

struct StepId {
    std::string value;
    bool operator==(StepId const&) const = default;
    bool operator<(StepId const& other) const { return value < other.value; }
};

struct Kind;  // forms/kind.hpp

struct Option {
    std::string value;
    std::string icon;
    text::Localised label;
    text::Localised hint;  // one more line: a doctor's title, a price
    bool operator==(Option const&) const = default;
};

// A scalar of a condition: what an answer is compared with.
using Scalar = std::variant<bool, double, std::string>;

// `when`: a condition on earlier answers.
struct Condition {
    enum class Kind { is, in, not_equal, at_least, at_most, all, any };
    Kind kind = Kind::all;
    StepId step;
    std::vector<Scalar> values;         // is, not, at_least, at_most: one; in: any number
    std::vector<Condition> conditions;  // all, any
    bool operator==(Condition const&) const = default;
};

struct Step {
    StepId id;
    Kind const* kind = nullptr;  // a row of the table of kinds; a step of a definition has one
    text::Localised prompt;
    text::Localised hint;
    text::Localised audio;  // a recorded clip by language
    std::string icon;
    bool optional = false;
    bool sensitive = false;
    std::optional<Condition> when;
    std::vector<Option> options;  // choice, choices
    StepId office;                // slot: the step that holds the office
    std::vector<StepId> with;     // slot: choices, the first answered of which narrows the times
    StepId account;               // bill: the step that holds the account number
    // The least and the most of a number, of money in minor units, of how many are chosen, of how many characters.
    std::optional<double> least;
    std::optional<double> most;
    std::string earliest;  // date: "2026-03-05", "today+90d", or nothing
    std::string latest;
    std::string currency = "CNY";          // money
    text::Localised unit;                  // number
    std::vector<text::Localised> phrases;  // text
    text::Localised yes;                   // yesno, consent: what the two answers are called; empty: as usual
    text::Localised no;
    bool alert = false;  // info: a warning
    bool ends = false;   // info: an alarm, which stops the journey until the person says that it is not about them
    std::string call;    // info: the number to call; empty: the hotline
    bool operator==(Step const&) const = default;
};

enum class Outcome { appointment, payment, request, answer };  // request is "case" in the API

// What a service tells before its first step. The catalogue tells the same of every service.
struct Introduction {
    std::string id;
    int version = 1;
    std::string category;
    text::Localised title;
    text::Localised summary;
    std::string icon;
    Outcome outcome = Outcome::appointment;
    std::vector<text::Localised> needs;
    std::vector<std::string> needs_icons;  // one for each of `needs`, or none at all
    std::optional<Money> fee;
    std::optional<int> takes_minutes;
    std::optional<int> takes_days;
    bool operator==(Introduction const&) const = default;
};

struct Definition : Introduction {
    std::vector<Step> steps;
    bool operator==(Definition const&) const = default;
};

Step const* find_step(Definition const& definition, StepId const& id);
// The first step of a kind that makes this of a service: its slot, its bill.
Step const* find_step(Definition const& definition, Outcome outcome);

}  // namespace handrail::forms
