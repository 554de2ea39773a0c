// Answers both ways: {"document": "id-card", "lost": true}, in requests and in drafts kept on the device.
#pragma once

#include "service/answers.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

Json json_of(service::Answers const& answers);
service::Answers answers_of(Cursor const& at);

}  // namespace handrail::wire
