// Answers both ways: {"document": "id-card", "lost": true}, in requests and in drafts kept on the device.
#pragma once

#include "forms/answers.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

Json json_of(forms::Answers const& answers);
forms::Answers answers_of(Cursor const& at);

}  // namespace handrail::wire
