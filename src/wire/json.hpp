// Reading JSON without exceptions: every step knows where it stands, so every fault can name its place.
// Private to src/wire: no other header includes nlohmann/json.
#pragma once

#ifndef JSON_NOEXCEPTION
#define JSON_NOEXCEPTION 1
#endif
#include <cstdint>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/money.hpp"
#include "base/time.hpp"
#include "text/localised.hpp"
#include "wire/decoded.hpp"

namespace handrail::wire {

using Json = nlohmann::json;

// A value inside a document and its JSON pointer. The document must outlive it.
struct Cursor {
    Json const* json;
    std::string pointer;

    [[nodiscard]] Cursor at(std::string_view key, Json const& child) const;
    [[nodiscard]] Cursor at(std::size_t index, Json const& child) const;
    [[nodiscard]] DecodeFault fault(std::string reason) const { return {pointer, std::move(reason)}; }
};

// The document, or a fault with an empty pointer when the text is not JSON (RFC 8259) in UTF-8.
Decoded<Json> parse(std::string_view text);
// Compact text. Broken UTF-8 becomes U+FFFD, for the library would stop the program instead.
std::string dump(Json const& json);

// The member `key` of an object. Absent, `member` is a fault; `find` gives nothing. In replies null is absent too.
Decoded<Cursor> member(Cursor const& object, std::string_view key);
std::optional<Cursor> find(Cursor const& object, std::string_view key);
std::optional<Cursor> find_not_null(Cursor const& object, std::string_view key);

// Scalars. Integers must be whole numbers that fit; a word is a string that is not empty.
Decoded<std::string> string(Cursor const& at);
Decoded<std::string> word(Cursor const& at);
Decoded<bool> truth(Cursor const& at);
Decoded<int> integer(Cursor const& at);
Decoded<std::int64_t> long_integer(Cursor const& at);

// Composite values that every part of the API shares.
Decoded<text::Localised> localised(Cursor const& at);  // a string, or an object by language
Decoded<Money> money(Cursor const& at);                // {"amount", "currency"}
Decoded<Moment> moment(Cursor const& at);              // RFC 3339 with offset

// Nothing when `at` is an object whose members all have one of these names; else the fault of the first that has not.
std::optional<DecodeFault> only(Cursor const& at, std::initializer_list<std::string_view> names);

// Every element of an array through `decode`, or the first fault.
template <class Decode>
auto list(Cursor const& at, Decode const& decode) -> Decoded<std::vector<std::decay_t<decltype(decode(at).value())>>> {
    if (!at.json->is_array()) return at.fault("must be a list");
    std::vector<std::decay_t<decltype(decode(at).value())>> elements;
    elements.reserve(at.json->size());
    for (std::size_t index = 0; index < at.json->size(); ++index)
        elements.push_back(TRY(decode(at.at(index, (*at.json)[index]))));
    return elements;
}

// The decoded member `key`, or a fault when the object does not have it.
template <class Decode>
auto field(Cursor const& object, std::string_view key, Decode const& decode) -> decltype(decode(object)) {
    return decode(TRY(member(object, key)));
}

// The decoded member `key` if the object has it, else `otherwise`. To `given_or` null is a value like any other.
template <class T, class Decode>
Decoded<T> given_or(Cursor const& object, std::string_view key, T otherwise, Decode const& decode) {
    auto const found = find(object, key);
    if (!found) return otherwise;
    return T(TRY(decode(*found)));
}
template <class T, class Decode>
Decoded<T> member_or(Cursor const& object, std::string_view key, T otherwise, Decode const& decode) {
    auto const found = find_not_null(object, key);
    if (!found) return otherwise;
    return T(TRY(decode(*found)));
}

// A whole document through `decode`.
template <class Decode>
auto document(std::string_view text, Decode const& decode) -> decltype(decode(Cursor{})) {
    auto const json = TRY(parse(text));
    return decode(Cursor{&json, {}});
}

}  // namespace handrail::wire
