// What the pages are made with, and what is no matter of one page: each is on every page, or comes by itself.
#pragma once

#include "app/compose.hpp"
#include "app/event.hpp"
#include "app/fit.hpp"
#include "app/going.hpp"
#include "app/holds.hpp"
#include "app/model.hpp"
#include "app/view.hpp"

namespace handrail::app {

// An answer as one says it, a line each: for the review and the receipt.
std::vector<std::string> answer_lines(Composer const& page, forms::Step const& step);
std::string when_words(Composer const& page, Moment const& start);  // "3月6日 星期五"
std::string time_of(Composer const& page, Moment const& start);     // "上午9点"
std::string at_words(Composer const& page, Moment const& at);       // both

// The keys of a number pad, in reading order; `corner` stands beside 0: X, a point, a minus, or c to clear.
screen::Pad number_pad(Composer& page, char corner = 'c');
// Letters that can still be written: a number once there are few; below none, how many are too many.
constexpr int few_left = 30;
std::string letters_left(Composer const& page, int left);
void add_letters_left(Composer& page, int left);
// A low line for each digit that is missing, grouped on from those that are there.
using Grouping = std::string (*)(std::string_view digits);
std::string low_lines(Grouping grouped, std::string const& digits, std::size_t length);
// What `typed` becomes when a key of the pad is pressed; never longer than `limit`.
std::string pressed(std::string typed, char key, std::size_t limit);

// Handlers change the Model in place and say what is wanted from the world. A handler
// of a page may not touch it any more once it has entered another. start.cpp, update.cpp
Effects on(Model& model, Started event);
Effects on(Model& model, Kept event);
Effects on(Model& model, Ticked const& event);
Effects on(Model& model, Resized const& event);
Effects on(Model& model, Elapsed const& event);
Effects on(Model& model, BackTapped const&);
Effects on(Model& model, MoreTapped const& event);
Effects on(Model& model, UnavailableTapped const& event);
// replies.cpp
Effects on(Model& model, Replied event);
std::string trouble_of(Model const& model, api::Request const& request, api::ApiError const& error);
void say_trouble(Model& model, Owner owner, api::Request const& request, api::ApiError const& error);
// home.cpp, help.cpp, settings.cpp, aloud.cpp, languages.cpp, listen.cpp
Effects on(Model& model, HomeTapped const&);
Effects on(Model& model, HelpTapped const&);
Effects on(Model& model, SettingsTapped const&);
Effects on(Model& model, SizeChosen const& event);
Effects on(Model& model, PaletteChosen const& event);
Effects on(Model& model, AloudTapped const&);
Effects on(Model& model, VoiceChosen const& event);
Effects on(Model& model, ReachTapped const&);
Effects on(Model& model, LanguagesTapped const&);
Effects on(Model& model, LanguageLoaded event);
Effects on(Model& model, ListenTapped const&);
Effects on(Model& model, SpeechEnded const&);
void read_on(Model& model, screen::Screen const& before, Effects& effects);
// A wish is kept for the next visit, but not for the next person at a kiosk.
Effects remember(Model const& model, std::string name, std::string value);
// intro.cpp
void open_service(Model& model, Intro intro, Effects& effects);
void begin_visit(Model& model, forms::Definition definition);
// review.cpp
void send_when_held(Model& model, Effects& effects);  // once it is known whether the time is held
void begin_sending(Model& model, Effects& effects);
void send_answers(Model& model, Effects& effects);
// finding.cpp: what became of what was sent, where no answer came
void find_out(Model& model, Sending sending, Effects& effects);
void find_out_about(Model& model, api::Request sent, Effects& effects);  // a change of the case that is open
// sending.cpp
void take_case(Model& model, api::Case made, bool already, Effects& effects);
void take_cancelled(Model& model, api::Case found, Effects& effects);
void take_moved(Model& model, api::Case found, Effects& effects);
// leave.cpp, still_there.cpp
Effects on(Model& model, StayTapped const&);
Effects on(Model& model, LeaveTapped const&);
Effects watch_for_leaving(Model& model);
// receipt.cpp
Effects on(Model& model, PrintTapped const&);
Effects on(Model& model, DoneTapped const&);
// upload.cpp
Effects on(Model& model, Captured const& event);
Effects on(Model& model, CaptureFailed const&);

// Whether the case may be treated so: "cancel", "message", …
bool can(api::Case const& found, std::string_view what);
std::string title_of(Composer const& page, api::Case const& found);
void open_case(Model& model, api::CaseKey key, api::Case found);
// payment.cpp
void show_payment(Model& model, api::Payment payment, Effects& effects);
void resume_payment(Model& model, KeptCase const& kept, Effects& effects);  // where it was, or where it stands now
void give_money_back(Model& model, Receipt& page, Effects& effects);
void give_code_back(Model& model, Effects& effects);
// Where cash is taken and when, and until when the code for it is good.
std::vector<screen::Fact> where_to_pay(Composer const& page, api::Payment const& payment);
// following.cpp: on the pages of a case its changes show as they happen
bool is_at_case(Model const& model);
api::CaseKey followed(Model const& model);  // an empty number: none
Effects on(Model& model, CaseChanged const& event);

// slot.cpp: somebody else was faster; the nearest free times are offered, and the answers stay
void offer_nearest(Model& model, Effects& effects);
// upload.cpp
bool has_upload(Model const& model, forms::Step const& step);  // the service has it
void drop_upload(Model& model, Effects& effects);              // the person wants it no longer
void forget_upload(Model& model, forms::Step const& step);     // the service keeps none for long that no case names

}  // namespace handrail::app
