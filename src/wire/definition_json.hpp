// Service definitions from JSON, strictly: what a deployer wrote wrongly is named, never guessed at.
#pragma once

#include <string_view>

#include "forms/definition.hpp"
#include "wire/decoded.hpp"

namespace handrail::wire {

struct Cursor;

// What a service tells before its first step, in its definition and in the catalogue.
forms::Introduction introduction(Cursor const& at);
// The whole definition, or the first fault in the order of the file's rules (SERVICE_API.md, A service definition).
forms::Definition definition(Cursor const& at);
Decoded<forms::Definition> decode_definition(std::string_view json);

}  // namespace handrail::wire
