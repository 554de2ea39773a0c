// The pages: a view each, and a handler for each event. A page's view and handlers stand together in one file.
#pragma once

#include "app/compose.hpp"
#include "app/event.hpp"
#include "app/going.hpp"
#include "app/model.hpp"
#include "app/view.hpp"

namespace handrail::app {

View view_home(Model const& model);
View view_languages(Model const& model);
View view_intro(Model const& model);
View view_step(Model const& model);
View view_review(Model const& model);
View view_sending(Model const& model);
View view_receipt(Model const& model);
View view_look_up(Model const& model);
View view_case(Model const& model);
View view_cancel(Model const& model);
View view_help(Model const& model);
View view_settings(Model const& model);
View view_leave(Model const& model);
View view_problem(Model const& model);

// Parts of the step page that are large enough for a file of their own.
void add_slot(Composer& page, service::Step const& step);
void add_field(Composer& page, service::Step const& step);

// An answer as one says it, a line each: for the review and the receipt.
std::vector<std::string> answer_lines(Composer const& page, service::Step const& step);
std::string when_words(Composer const& page, Moment const& start);  // "3月6日 星期五"
std::string time_of(Composer const& page, Moment const& start);     // "上午9点"

// The keys of a number pad, in reading order; `with_x` for identity numbers.
screen::Pad number_pad(Composer& page, bool with_x);
// What `typed` becomes when a key of the pad is pressed; never longer than `limit`.
std::string pressed(std::string typed, char key, std::size_t limit);

// home.cpp
Next on(Model model, Started const& event);
Next on(Model model, MoreTapped const&);
Next on(Model model, ServiceChosen const& event);
Next on(Model model, ResumeTapped const&);
Next on(Model model, HomeTapped const&);
// intro.cpp
Next on(Model model, StartTapped const&);
// step.cpp
Next on(Model model, AnswerChosen const& event);
Next on(Model model, UnavailableTapped const& event);
Next on(Model model, NextTapped const&);
// step_slot.cpp
Next on(Model model, DayChosen const& event);
// step_field.cpp
Next on(Model model, Typed const& event);
Next on(Model model, KeyPressed const& event);
// review.cpp
Next on(Model model, ChangeTapped const& event);
Next on(Model model, SendTapped const&);
// receipt.cpp
Next on(Model model, PrintTapped const&);
Next on(Model model, SaveTapped const&);
Next on(Model model, DoneTapped const&);
// look_up.cpp, case.cpp
Next on(Model model, LookUpTapped const&);
Next look_up_next(Model model);
Next on(Model model, CaseChosen const& event);
Next on(Model model, ReceiptTapped const&);
Next on(Model model, CancelTapped const&);
Next on(Model model, CancelConfirmed const&);
Next on(Model model, RescheduleTapped const&);
// help.cpp, settings.cpp, languages.cpp
Next on(Model model, HelpTapped const&);
Next on(Model model, SettingsTapped const&);
Next on(Model model, SizeChosen const& event);
Next on(Model model, PaletteChosen const& event);
Next on(Model model, LanguagesTapped const&);
Next on(Model model, LanguageChosen const& event);
Next on(Model model, LanguageLoaded const& event);
Next on(Model model, LanguageFailed const&);
Next on(Model model, ListenTapped const&);
// leave.cpp, problem.cpp
Next on(Model model, StayTapped const&);
Next on(Model model, LeaveTapped const&);
Next on(Model model, RetryTapped const&);
// replies.cpp
Next on(Model model, Arrived const& event);
// update.cpp
Next on(Model model, BackTapped const&);
Next on(Model model, Ticked const& event);
Next on(Model model, Resized const& event);
Next on(Model model, Elapsed const& event);
Next on(Model model, WentOnline const&);

}  // namespace handrail::app
