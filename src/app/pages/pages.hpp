// The pages: a view each, and a handler for each event. A page's view and handlers stand together in one file.
#pragma once

#include "app/compose.hpp"
#include "app/event.hpp"
#include "app/fit.hpp"
#include "app/going.hpp"
#include "app/holds.hpp"
#include "app/model.hpp"
#include "app/pages/case/case_pages.hpp"
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
View view_welcome(Model const& model);
View view_still_there(Model const& model);
View view_voice(Model const& model);
View view_camera(Model const& model);
View view_pay(Model const& model);
View view_payment(Model const& model);
View view_message(Model const& model);
View view_rating(Model const& model);
View view_badge(Model const& model);

// An answer as one says it, a line each: for the review and the receipt.
std::vector<std::string> answer_lines(Composer const& page, forms::Step const& step);
std::string when_words(Composer const& page, Moment const& start);  // "3月6日 星期五"
std::string time_of(Composer const& page, Moment const& start);     // "上午9点"

// The keys of a number pad, in reading order; `with_x` for identity numbers.
screen::Pad number_pad(Composer& page, bool with_x);
// A low line for each digit that is missing, grouped on from those that are there.
using Grouping = std::string (*)(std::string_view digits);
std::string low_lines(Grouping grouped, std::string const& digits, std::size_t length);
// What `typed` becomes when a key of the pad is pressed; never longer than `limit`.
std::string pressed(std::string typed, char key, std::size_t limit);

// Handlers change the Model they are given, a copy that update owns, and say what is wanted from the world.
// home.cpp
Effects on(Model& model, Started event);
Effects on(Model& model, MoreTapped const&);
Effects on(Model& model, ServiceChosen const& event);
Effects on(Model& model, ResumeTapped const&);
Effects on(Model& model, HomeTapped const&);
// intro.cpp
Effects on(Model& model, StartTapped const&);
// step.cpp
Effects on(Model& model, AnswerChosen const& event);
Effects on(Model& model, UnavailableTapped const& event);
Effects on(Model& model, NextTapped const&);
// steps/date.cpp, steps/slot.cpp
Effects on(Model& model, DigitsWanted const&);
Effects on(Model& model, DayChosen const& event);
// steps/field.cpp
Effects on(Model& model, Typed const& event);
Effects on(Model& model, KeyPressed const& event);
// steps/text.cpp, steps/place.cpp, steps/photo.cpp
Effects on(Model& model, PhraseTapped const& event);
Effects on(Model& model, LocateTapped const&);
Effects on(Model& model, Located const& event);
Effects on(Model& model, LocateFailed const&);
Effects on(Model& model, PhotoTapped const&);
// upload.cpp
Effects on(Model& model, PhotoTaken const& event);
Effects on(Model& model, PhotoFailed const&);
Effects on(Model& model, PhotoDropped const&);
// voice.cpp, camera.cpp
Effects on(Model& model, VoiceTapped const& event);
Effects on(Model& model, ScanTapped const&);
Effects on(Model& model, CodeRead const& event);
// review.cpp
Effects on(Model& model, ChangeTapped const& event);
Effects on(Model& model, SendTapped const&);
void send_when_held(Model& model, Effects& effects);  // once it is known whether the time is held
// receipt.cpp
Effects on(Model& model, PrintTapped const&);
Effects on(Model& model, SaveTapped const&);
Effects on(Model& model, DoneTapped const&);
// look_up.cpp
Effects on(Model& model, LookUpTapped const&);
Effects look_up_next(Model& model);
Effects on(Model& model, NumberWanted const&);
Effects on(Model& model, CaseChosen const& event);
// help.cpp, settings.cpp, languages.cpp
Effects on(Model& model, HelpTapped const&);
Effects on(Model& model, SettingsTapped const&);
Effects on(Model& model, SizeChosen const& event);
Effects on(Model& model, PaletteChosen const& event);
Effects on(Model& model, LanguagesTapped const&);
Effects on(Model& model, LanguageChosen const& event);
Effects on(Model& model, LanguageLoaded event);
Effects on(Model& model, LanguageFailed const&);
Effects on(Model& model, ListenTapped const&);
Effects on(Model& model, ReachTapped const&);
// A wish is kept for the next visit, but not for the next person at a kiosk.
Effects remember(Model const& model, std::string name, std::string value);
// leave.cpp, problem.cpp, still_there.cpp
Effects on(Model& model, StayTapped const&);
Effects on(Model& model, LeaveTapped const&);
Effects on(Model& model, RetryTapped const&);
Effects watch_for_leaving(Model& model);
// pay.cpp, payment.cpp
Effects on(Model& model, PayTapped const& event);
Effects on(Model& model, PayCancelTapped const&);
Effects pay_next(Model& model);
Effects ask_again(Model& model);  // what became of the payment
// replies.cpp
void say_trouble(Model& model, api::Request const& request, api::ApiError const& error);
Effects on(Model& model, Arrived event);
// update.cpp
Effects on(Model& model, BackTapped const&);
Effects on(Model& model, Ticked const& event);
Effects on(Model& model, Resized const& event);
Effects on(Model& model, Elapsed const& event);
Effects on(Model& model, WentOnline const&);

}  // namespace handrail::app
