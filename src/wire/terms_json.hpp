// Names, texts and outcomes as definitions write them, checked as service/values/json_checks.py does.
#pragma once

#include <limits>
#include <string>

#include "forms/definition.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

// Small letters, digits and single hyphens between them: "identification-card".
std::string slug(Cursor const& at);

// Three to twenty digits, with single hyphens between them and perhaps a plus before: "+86-10-12345".
std::string telephone(Cursor const& at);

// Text for people: not blank, and if by language, in one at least, under language tags such as zh-CN.
text::Localised prose(Cursor const& at);

// Recorded clips: the same, but always by language.
text::Localised clips(Cursor const& at);

forms::Outcome outcome(Cursor const& at);

// A whole number of `least` or more, up to `most`.
int count(Cursor const& at, int least, int most = std::numeric_limits<int>::max());

// A number that is not too large to be kept exactly, were it whole.
double number(Cursor const& at);

// Not empty, nor nothing but spaces of any script.
std::string filled(Cursor const& at);

// What something costs, or may: a whole number of minor units that is not negative, and a currency such as CNY.
Money price(Cursor const& at);

bool is_slug(std::string_view text);

// Precondition of what people are to read: a list of `least` to 100.
void check_length(Cursor const& at, std::size_t least);

template <class Decode>
auto short_list(Cursor const& at, Decode const& decode, std::size_t least = 0) {
    check_length(at, least);
    return list(at, decode);
}

}  // namespace handrail::wire
