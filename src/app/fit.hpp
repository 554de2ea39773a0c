// Fit: how much a screen holds without scrolling, reckoned from the sizes of the look.
#pragma once

#include "app/model.hpp"

namespace handrail::app {

// The screen is as wide as a tablet's at least (tokens.json, media).
bool is_wide(Model const& model);

// How many cards or rows fit the screen without scrolling: at most 6 on the home page, 4 elsewhere (ACCESSIBILITY
// O-20).
int card_capacity(Model const& model);
// `wordy` rows need a third line where words are longer than in Chinese.
int row_capacity(Model const& model, bool wordy = false);

}  // namespace handrail::app
