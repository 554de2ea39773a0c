// Parts of the step page, a kind or a few alike in a file.
#pragma once

#include "app/pages/pages.hpp"

namespace handrail::app {

// step_options.cpp
void add_options(Composer& page, service::Step const& step);
void add_two(Composer& page, service::Step const& step, char const* yes, char const* no);
void add_warning(Composer& page, service::Step const& step);
bool is_counted(service::Step const& step);  // so few numbers that they are chosen, not typed
void add_counts(Composer& page, service::Step const& step);
void add_more(Composer& page, Part const& part);  // the way to the choices that do not fit
// "3 portions"
std::string with_unit(Composer const& page, service::Step const& step, std::string const& number);

// step_date.cpp
bool is_near(Model const& model, service::Step const& step);  // its days are chosen, not typed
void add_days(Composer& page, service::Step const& step);
bool leave_digits(Model& model);  // back to the days; whether the step was answered by digits

// step_office.cpp, step_place.cpp, step_slot.cpp, step_bill.cpp
void add_offices(Composer& page, service::Step const& step);
void add_places(Composer& page, service::Step const& step);
void take_places(Model& model, api::GetPlaces const& request, std::vector<api::Place> places);
void add_slot(Composer& page, service::Step const& step);
void add_bills(Composer& page, service::Step const& step);
bool owes_nothing(Model const& model, service::Step const& step);  // all bills of the account are paid
std::string day_key(Date const& day);
screen::Choice day_choice(Composer const& page, Date const& day);  // "3月6日", "明天 星期五"; means nothing yet

// step_field.cpp, step_text.cpp, step_photo.cpp
bool is_field(Model const& model, service::Step const& step);
std::size_t fixed_length(service::Step const& step);  // of what is typed; 0: none
void add_field(Composer& page, service::Step const& step);
void add_text(Composer& page, service::Step const& step);
int room_left(Model const& model, service::Step const& step);  // characters of a text; below 0: too many
void add_photo(Composer& page, service::Step const& step);
void dock_photo(Composer& page, service::Step const& step);

// upload.cpp: a photo, or what was said to a text step
bool is_taken(Model const& model, service::Step const& step);    // the page has it
bool has_upload(Model const& model, service::Step const& step);  // the service has it
bool is_unsent(Model const& model, service::Step const& step);   // only the page has it
bool is_sending_upload(Model const& model);
Effects send_upload(Model& model);
Effects take_upload(Model& model, std::string const& id);
void refuse_upload(Model& model, api::ApiError const& error);
void forget_upload(Model& model, service::Step const& step);  // the service keeps none for long that no case names

// voice.cpp
void add_recorded(Composer& page, service::Step const& step);     // what was said, in place of the field
bool is_recorded(Model const& model, service::Step const& step);  // something was said: the step shows that

// What was answered so far; nothing when there is no answer.
std::optional<service::AnswerValue> answer_to(Model const& model, service::StepId const& id);
bool is_answer(Model const& model, service::StepId const& id, service::AnswerValue const& value);
// A card or row that answers the step with this value; chosen where that is the answer.
screen::Choice option(Composer& page, service::Step const& step, service::AnswerValue value, std::string_view key,
                      screen::Words label);
// Whether the option is the answer, or among several.
bool is_chosen(Model const& model, service::StepId const& id, std::string const& value);

}  // namespace handrail::app
