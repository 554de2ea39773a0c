// Parts of the step page that several kinds share. What one kind alone has is in its file in src/app/kinds.
#pragma once

#include "app/pages/pages.hpp"
#include "app/step_kind.hpp"

namespace handrail::app {

// What has been done here about the step that is asked.
Step const& step_page(Model const& model);
Step& step_page(Model& model);

// lists.cpp
enum class Laid { rows, cards, calendar };
struct Listing {
    int total = 0;
    int capacity = 4;  // of one subpage
    screen::Choice (*choice)(Composer& page, forms::Step const& step, std::size_t index) = nullptr;
    screen::Choosing choosing = screen::Choosing::one;
    Laid laid = Laid::rows;
    char const* name = nullptr;  // message key; none: as the question
    bool pager = true;           // otherwise the way to the other subpages is for the caller to add
};
Subpage add_list(Composer& page, forms::Step const& step, Listing const& list);
void add_choices(Composer& page, Listing const& list, std::vector<screen::Choice> choices);
// That there is nothing to choose from, and whom to call.
void add_none(Composer& page, char const* icon, char const* what, char const* more);
int beside_more(int total, int fit);  // how many fit when a pager may lead to the others

// options.cpp
void add_options(Composer& page, forms::Step const& step, screen::Choosing choosing);
// Yes or no: in words of the step's own, or as usual.
inline constexpr forms::Field labels_of_two[] = {{"yes", forms::Prose{&forms::Step::yes}},
                                                 {"no", forms::Prose{&forms::Step::no}}};
void add_two(Composer& page, forms::Step const& step, char const* yes, char const* no);
screen::Words words_of_two(Composer const& page, forms::Step const& step, bool answer, char const* usual);
// The option with this value; null when none has it.
forms::Option const* chosen_option(forms::Step const& step, std::string const& value);

// days.cpp
std::string day_key(Date const& day);
screen::Choice day_choice(Composer const& page, Date const& day);  // "3月6日", "明天 星期五"; means nothing yet

// field.cpp
bool is_field(Model const& model, forms::Step const& step);
std::size_t fixed_length(forms::Step const& step);  // of what is typed; 0: none
void add_field(Composer& page, forms::Step const& step);

// upload.cpp: a photo, or what was said to a text step
bool is_taken(Model const& model, forms::Step const& step);   // the page has it
bool is_unsent(Model const& model, forms::Step const& step);  // only the page has it
Effects send_upload(Model& model, Step& page);

// writing.cpp
void add_writing(Composer& page);  // the way to write with a finger

// voice.cpp
void add_recorded(Composer& page, forms::Step const& step);     // what was said, in place of the field
bool is_recorded(Model const& model, forms::Step const& step);  // something was said: the step shows that

// step.cpp: what was answered so far; nothing when there is no answer.
std::optional<forms::AnswerValue> answer_to(Model const& model, forms::StepId const& id);
bool is_answer(Model const& model, forms::StepId const& id, forms::AnswerValue const& value);
std::string answer_text(forms::Answers const& answers, forms::StepId const& id);  // empty unless it is text
// A card or row that answers the step with this value; chosen where that is the answer.
screen::Choice option(Composer& page, forms::Step const& step, forms::AnswerValue value, std::string_view key,
                      screen::Words label);
// Whether the option is the answer, or among several.
bool is_chosen(Model const& model, forms::StepId const& id, std::string const& value);
// Every step that rests on the answer to this one forgets its own.
void forget_what_rests_on(Model& model, forms::StepId const& changed, Effects& effects);

}  // namespace handrail::app
