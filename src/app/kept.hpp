// Kept: what this device knows of the cases made on it, so that home leads to what is most likely now.
#pragma once

#include "app/model.hpp"

namespace handrail::app {

api::CaseKey key_of(KeptCase const& kept);
KeptCase* kept_case(Model& model, std::string const& number);  // null: made elsewhere

// What the service or the person has just told of a case is noted for the next visit.
KeptCase noted(KeptCase kept, api::Case const& found, std::int64_t now);
void note_case(Model& model, api::Case const& found, Effects& effects);
void note_paying(Model& model, Effects& effects);

// What home leads to: what is being paid, else an appointment of today or tomorrow, else a bill; null: nothing.
KeptCase const* paying_now(Model const& model);
KeptCase const* appointment_soon(Model const& model);
KeptCase const* bill_due(Model const& model);

}  // namespace handrail::app
