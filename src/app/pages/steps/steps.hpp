// Parts of the step page, a kind or a few alike in a file.
#pragma once

#include "app/pages/pages.hpp"

namespace handrail::app {

// options.cpp
void add_options(Composer& page, forms::Step const& step);
void add_two(Composer& page, forms::Step const& step, char const* yes, char const* no);
void add_warning(Composer& page, forms::Step const& step);
bool is_counted(forms::Step const& step);  // so few numbers that they are chosen, not typed
void add_counts(Composer& page, forms::Step const& step);
void add_more(Composer& page, Part const& part);  // the way to the choices that do not fit
// "3 portions"
std::string with_unit(Composer const& page, forms::Step const& step, std::string const& number);

// date.cpp
bool is_near(Model const& model, forms::Step const& step);  // its days are chosen, not typed
void add_days(Composer& page, forms::Step const& step);
bool leave_digits(Model& model);  // back to the days; whether the step was answered by digits

// office.cpp, place.cpp, slot.cpp, bill.cpp
void add_offices(Composer& page, forms::Step const& step);
void add_places(Composer& page, forms::Step const& step);
void take_places(Model& model, api::GetPlaces const& request, std::vector<api::Place> places);
void add_slot(Composer& page, forms::Step const& step);
void add_bills(Composer& page, forms::Step const& step);
bool owes_nothing(Model const& model, forms::Step const& step);  // all bills of the account are paid
std::string day_key(Date const& day);
screen::Choice day_choice(Composer const& page, Date const& day);  // "3月6日", "明天 星期五"; means nothing yet

// field.cpp, text.cpp, photo.cpp
bool is_field(Model const& model, forms::Step const& step);
std::size_t fixed_length(forms::Step const& step);  // of what is typed; 0: none
void add_field(Composer& page, forms::Step const& step);
void add_text(Composer& page, forms::Step const& step);
int room_left(Model const& model, forms::Step const& step);  // characters of a text; below 0: too many
void add_photo(Composer& page, forms::Step const& step);
void dock_photo(Composer& page, forms::Step const& step);

// upload.cpp: a photo, or what was said to a text step
bool is_taken(Model const& model, forms::Step const& step);    // the page has it
bool has_upload(Model const& model, forms::Step const& step);  // the service has it
bool is_unsent(Model const& model, forms::Step const& step);   // only the page has it
bool is_sending_upload(Model const& model);
Effects send_upload(Model& model);
Effects take_upload(Model& model, std::string const& id);
void refuse_upload(Model& model, api::ApiError const& error);
void forget_upload(Model& model, forms::Step const& step);  // the service keeps none for long that no case names

// voice.cpp
void add_recorded(Composer& page, forms::Step const& step);     // what was said, in place of the field
bool is_recorded(Model const& model, forms::Step const& step);  // something was said: the step shows that

// What was answered so far; nothing when there is no answer.
std::optional<forms::AnswerValue> answer_to(Model const& model, forms::StepId const& id);
bool is_answer(Model const& model, forms::StepId const& id, forms::AnswerValue const& value);
// A card or row that answers the step with this value; chosen where that is the answer.
screen::Choice option(Composer& page, forms::Step const& step, forms::AnswerValue value, std::string_view key,
                      screen::Words label);
// Whether the option is the answer, or among several.
bool is_chosen(Model const& model, forms::StepId const& id, std::string const& value);

}  // namespace handrail::app
