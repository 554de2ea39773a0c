// Names, texts and outcomes as definitions write them, checked as service/values/json_checks.py does.
#pragma once

#include <string>

#include "forms/definition.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

// Small letters, digits and single hyphens between them: "identification-card".
std::string slug(Cursor const& at);

// Text for people: not blank, and if by language, in one at least, under language tags such as zh-CN.
text::Localised prose(Cursor const& at);

// Recorded clips: the same, but always by language.
text::Localised clips(Cursor const& at);

forms::Outcome outcome(Cursor const& at);

// A whole number of `least` or more.
int count(Cursor const& at, int least);

}  // namespace handrail::wire
