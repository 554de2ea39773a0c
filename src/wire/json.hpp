// Reading JSON without exceptions, from cursor to cursor. Private to src/wire, as all that knows nlohmann/json.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/money.hpp"
#include "base/time.hpp"
#include "text/localised.hpp"
#include "wire/cursor.hpp"
#include "wire/decoded.hpp"

namespace handrail::wire {

// The document, or a fault with an empty pointer when the text is not one (read_json.hpp).
Decoded<Json> parse(std::string_view text);
// Compact text (write_json.hpp).
std::string dump(Json const& json);

// An object of texts.
Json texts(std::initializer_list<std::pair<std::string_view, std::string_view>> members);

// The member `key` of an object, if it has one. In replies null is absent too.
std::optional<Cursor> find(Cursor const& object, std::string_view key);
std::optional<Cursor> find_not_null(Cursor const& object, std::string_view key);

// Scalars. Integers must be whole numbers that fit; a word is a string that is not empty.
std::string string(Cursor const& at);
std::string word(Cursor const& at);
bool truth(Cursor const& at);
int integer(Cursor const& at);
std::int64_t long_integer(Cursor const& at);

// Composite values that every part of the API shares.
text::Localised localised(Cursor const& at);  // a string, or an object by language
Money money(Cursor const& at);                // {"amount", "currency"}
Moment moment(Cursor const& at);              // RFC 3339 with offset

// A fault unless `at` is an object whose members all have one of these names.
void only(Cursor const& at, std::initializer_list<std::string_view> names);
// A fault unless `object` is one and has the member.
std::optional<Cursor> member(Cursor const& object, std::string_view key);

// Every element of an array through `decode`, which is a function.
template <class Decode>
auto list(Cursor const& at, Decode const& decode) {
    std::vector<std::decay_t<decltype(decode(at))>> elements;
    if (!at.json->is_array()) at.fault("must be a list");
    for (std::size_t index = 0; at.is_sound() && index < at.json->size(); ++index)
        elements.push_back(decode(at.at(index, (*at.json)[index])));
    return elements;
}

// Every member of an object through `decode`, by its name.
template <class Less = std::less<std::string>, class Decode>
auto table(Cursor const& at, Decode const& decode, std::string_view otherwise = "an object is needed here") {
    std::map<std::string, std::decay_t<decltype(decode(at))>, Less> table;
    auto const* const members = at.json->get_ptr<Json::object_t const*>();
    if (!members) return at.fault(otherwise), table;
    for (auto const& [name, value] : *members) table.insert_or_assign(table.end(), name, decode(at.at(name, value)));
    return table;
}

template <auto decode>
auto list_of(Cursor const& at) {
    return list(at, decode);
}

// The decoded member `key`; a fault when the object does not have it.
template <class Decode>
auto field(Cursor const& object, std::string_view key, Decode const& decode) -> decltype(decode(object)) {
    auto const found = member(object, key);
    if (!found) return {};
    return decode(*found);
}

template <class T, class Decode>
void required(Cursor const& object, std::string_view key, T& value, Decode const& decode) {
    if (auto const found = member(object, key)) value = decode(*found);
}

// Replaces `value` where the object has the member. To `if_given` null is a value like any other.
template <class T, class Decode>
void if_given(Cursor const& object, std::string_view key, T& value, Decode const& decode) {
    if (auto const found = find(object, key)) value = decode(*found);
}
template <class T, class Decode>
void if_not_null(Cursor const& object, std::string_view key, T& value, Decode const& decode) {
    if (auto const found = find_not_null(object, key)) value = decode(*found);
}

// A whole document through `decode`, or its first fault.
template <class Decode>
auto document(std::string_view text, Decode const& decode) -> Decoded<std::decay_t<decltype(decode(Cursor{}))>> {
    auto const json = TRY(parse(text));
    FirstFault first;
    auto value = decode(Cursor{&json, &first});
    if (first) return *std::move(first);
    return value;
}

}  // namespace handrail::wire
