// Entry: what a person types, pastes or has filled in, as it is understood (docs/entry.md). A character that means
// something is never dropped: it is understood, or the whole is asked about.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "forms/answers.hpp"

namespace handrail::forms {

struct Entry {
    std::optional<AnswerValue> answer = {};  // none: nothing was typed, or it is asked about
    std::string_view asks = {};              // why it is asked about, worded as "problem.<asks>" in i18n
    std::string what = {};                   // which part of it is meant
};

// What was typed to this step. A kind without a way of its own takes it as it stands.
Entry entry_from(Step const& step, std::string_view typed);

// The ways of several kinds.
Entry read_number(Step const& step, std::string_view typed);
Entry read_money(Step const& step, std::string_view typed);
Entry read_digits(Step const& step, std::string_view typed);
Entry read_identity(Step const& step, std::string_view typed);
Entry read_mobile(Step const& step, std::string_view typed);
Entry read_name(Step const& step, std::string_view typed);
Entry read_date(Step const& step, std::string_view typed);
std::string date_as_digits(std::string_view answer);  // "19480305", or as it stands when it is no date

// The digits of an account or of a case, whatever they are written with and grouped by.
Entry digits_in(std::string_view typed);
// The number of a case, also out of the whole link of a receipt, as a scanner types it.
Entry case_number_in(std::string_view typed);

}  // namespace handrail::forms
