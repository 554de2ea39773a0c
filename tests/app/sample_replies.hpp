// Values for tests of app: a bill and its payment, and what goes wrong.
#pragma once

#include <string>
#include <utility>

#include "api/api.hpp"

namespace handrail::app::test {

text::Localised en(std::string words);

api::Bill bill();
api::Payment payment(api::Payment::State state);

api::ApiError problem(int status, std::string code);
api::ApiError unreachable();

}  // namespace handrail::app::test
