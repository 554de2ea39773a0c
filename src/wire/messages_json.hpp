// The words of one language from its i18n file: a flat object of texts.
#pragma once

#include <string_view>

#include "text/messages.hpp"
#include "wire/decoded.hpp"

namespace handrail::wire {

Decoded<text::Messages> decode_messages(std::string_view language, std::string_view json);

}  // namespace handrail::wire
