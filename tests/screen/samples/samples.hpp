// Samples: one screen of every kind, as values, to look at and to test rendering with.
#pragma once

#include <vector>

#include "screen/screen.hpp"

namespace handrail::test {

enum class SampleLanguage { chinese, english };

// Each has its own `page`: home, intro, choice, offices, days, times, pad, name, review, sending, receipt, problem,
// help, case, settings, leave, languages, consent.
std::vector<screen::Screen> sample_screens(SampleLanguage language, screen::Mode mode);

}  // namespace handrail::test
