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
// The same below a row that leads elsewhere.
int rows_below_act(Model const& model);
// Seven targets of 16 mm beside each other fit no phone: there days are rows.
bool has_calendar(Model const& model);
int day_capacity(Model const& model);
// How many signs, one in each card.
int sign_capacity(Model const& model);
// How many answers are read back at a time.
int answer_capacity(Model const& model);

}  // namespace handrail::app
