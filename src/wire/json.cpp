// Reading JSON without exceptions.
#include "wire/json.hpp"

#include <algorithm>
#include <limits>

namespace handrail::wire {
namespace {

// RFC 6901, 3: "~" is written "~0" and "/" is written "~1".
std::string escaped(std::string_view key) {
    std::string text;
    for (char const character : key) {
        if (character == '~' || character == '/')
            text.append(character == '~' ? "~0" : "~1");
        else
            text += character;
    }
    return text;
}

}  // namespace

Cursor Cursor::at(std::string_view key, Json const& child) const { return {&child, pointer + "/" + escaped(key)}; }

Cursor Cursor::at(std::size_t index, Json const& child) const {
    return {&child, pointer + "/" + std::to_string(index)};
}

Decoded<Json> parse(std::string_view text) {
    auto json = Json::parse(text.begin(), text.end(), nullptr, false);
    if (json.is_discarded()) return DecodeFault{{}, "this is not JSON"};
    return json;
}

std::string dump(Json const& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::optional<Cursor> find(Cursor const& object, std::string_view key) {
    if (!object.json->is_object()) return std::nullopt;
    auto const found = object.json->find(std::string{key});
    if (found == object.json->end()) return std::nullopt;
    return object.at(key, *found);
}

std::optional<Cursor> find_not_null(Cursor const& object, std::string_view key) {
    auto found = find(object, key);
    return found && found->json->is_null() ? std::nullopt : found;
}

Decoded<Cursor> member(Cursor const& object, std::string_view key) {
    if (!object.json->is_object()) return object.fault("an object is needed here");
    auto found = find(object, key);
    if (!found) return object.fault("field '" + std::string{key} + "' is missing");
    return *std::move(found);
}

Decoded<std::string> string(Cursor const& at) {
    auto const* value = at.json->get_ptr<std::string const*>();
    if (!value) return at.fault("a string is needed here");
    return *value;
}

Decoded<std::string> word(Cursor const& at) {
    auto value = TRY(string(at));
    if (value.find_first_not_of(" \t\r\n") == std::string::npos)
        return at.fault("a string that is not empty is needed here");
    return value;
}

Decoded<bool> truth(Cursor const& at) {
    auto const* value = at.json->get_ptr<bool const*>();
    if (!value) return at.fault("true or false is needed here");
    return *value;
}

Decoded<std::int64_t> long_integer(Cursor const& at) {
    auto const* unsigned_value = at.json->get_ptr<std::uint64_t const*>();
    auto const most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!at.json->is_number_integer() || (unsigned_value && *unsigned_value > most))
        return at.fault("a whole number is needed here");
    return at.json->get<std::int64_t>();
}

Decoded<int> integer(Cursor const& at) {
    auto const value = TRY(long_integer(at));
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
        return at.fault("a smaller number is needed here");
    return static_cast<int>(value);
}

Decoded<text::Localised> localised(Cursor const& at) {
    text::Localised result;
    if (auto const* plain = at.json->get_ptr<std::string const*>()) {
        result.by_language.emplace("", *plain);
        return result;
    }
    if (!at.json->is_object()) return at.fault("text, or an object of texts by language, is needed here");
    for (auto const& [language, words] : at.json->items()) {
        auto text = TRY(string(at.at(language, words)));
        result.by_language.emplace(language, std::move(text));
    }
    return result;
}

Decoded<Money> money(Cursor const& at) {
    Money money;
    money.amount = TRY(field(at, "amount", long_integer));
    money.currency = TRY(field(at, "currency", word));
    return money;
}

Decoded<Moment> moment(Cursor const& at) {
    auto const value = TRY(string(at));
    auto const parsed = parse_moment(value);
    if (!parsed) return at.fault("a time such as 2026-11-23T09:00:00+08:00 is needed here");
    return *parsed;
}

std::optional<DecodeFault> only(Cursor const& at, std::initializer_list<std::string_view> names) {
    if (!at.json->is_object()) return at.fault("an object is needed here");
    for (auto const& [key, child] : at.json->items()) {
        bool const known = std::find(names.begin(), names.end(), std::string_view{key}) != names.end();
        if (!known) return at.at(key, child).fault("field '" + key + "' is not known");
    }
    return std::nullopt;
}

}  // namespace handrail::wire
