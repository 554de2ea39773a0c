// Reading JSON without exceptions.
#include "wire/json.hpp"

#include <algorithm>
#include <limits>

#include "wire/read_json.hpp"
#include "wire/write_json.hpp"

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

std::string Cursor::pointer() const {
    if (!above) return {};
    return above->pointer() + "/" + (key.data() ? escaped(key) : std::to_string(index));
}

void Cursor::note(std::string reason) const { *first = DecodeFault{pointer(), std::move(reason)}; }

Decoded<Json> parse(std::string_view text) {
    Json json;
    if (!read_json(text, json)) return DecodeFault{{}, "this is not JSON"};
    return json;
}

std::string dump(Json const& json) {
    std::string text;
    write_json(text, json);
    return text;
}

Json texts(std::initializer_list<std::pair<std::string_view, std::string_view>> members) {
    auto json = Json::object();
    for (auto const& [key, value] : members) json[std::string{key}] = std::string{value};
    return json;
}

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

std::optional<Cursor> member(Cursor const& object, std::string_view key) {
    auto found = find(object, key);
    if (!object.json->is_object())
        object.fault("an object is needed here");
    else if (!found)
        object.fault("field '", key, "' is missing");
    return found;
}

std::string string(Cursor const& at) {
    auto const* value = at.json->get_ptr<std::string const*>();
    return value ? *value : at.refused<std::string>("a string is needed here");
}

std::string word(Cursor const& at) {
    auto value = string(at);
    if (value.find_first_not_of(" \t\r\n") == std::string::npos) at.fault("a string that is not empty is needed here");
    return value;
}

bool truth(Cursor const& at) {
    auto const* value = at.json->get_ptr<bool const*>();
    return value ? *value : at.refused<bool>("true or false is needed here");
}

std::int64_t long_integer(Cursor const& at) {
    auto const* unsigned_value = at.json->get_ptr<std::uint64_t const*>();
    auto const most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!at.json->is_number_integer() || (unsigned_value && *unsigned_value > most))
        return at.refused<std::int64_t>("a whole number is needed here");
    return at.json->get<std::int64_t>();
}

int integer(Cursor const& at) {
    auto const value = long_integer(at);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
        return at.refused<int>("a smaller number is needed here");
    return static_cast<int>(value);
}

text::Localised localised(Cursor const& at) {
    text::Localised result;
    if (at.json->is_string())
        result.by_language.emplace("", string(at));
    else
        result.by_language = table(at, string, "text, or an object of texts by language, is needed here");
    return result;
}

Money money(Cursor const& at) {
    Money money;
    required(at, "amount", money.amount, long_integer);
    required(at, "currency", money.currency, word);
    return money;
}

Moment moment(Cursor const& at) {
    auto const parsed = parse_moment(string(at));
    return parsed ? *parsed : at.refused<Moment>("a time such as 2026-11-23T09:00:00+08:00 is needed here");
}

void only(Cursor const& at, std::initializer_list<std::string_view> names) {
    auto const* const members = at.json->get_ptr<Json::object_t const*>();
    if (!members) return at.fault("an object is needed here");
    for (auto const& [key, child] : *members) {
        bool const known = std::find(names.begin(), names.end(), std::string_view{key}) != names.end();
        if (!known) at.at(key).fault("field '", key, "' is not known");
    }
}

}  // namespace handrail::wire
