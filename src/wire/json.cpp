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

// Builds the document from what the parser meets. The library's own builder brings one for callbacks along, which
// nobody here uses and everybody would load.
class Builder {
  public:
    explicit Builder(Json& root) : m_root(root) {}

    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(Json::number_integer_t value) { return add(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return add(value); }
    bool number_float(Json::number_float_t value, std::string const&) { return add(value); }
    bool string(std::string& value) { return add(std::move(value)); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        m_member = &(*m_open.back())[name];
        return true;
    }
    static bool parse_error(std::size_t, std::string const&, nlohmann::detail::exception const&) { return false; }

  private:
    Json& place(Json value) {
        auto* const here = m_open.empty()               ? &m_root
                           : m_open.back()->is_object() ? m_member
                                                        : &m_open.back()->emplace_back();
        *here = std::move(value);
        return *here;
    }
    bool add(Json value) {
        place(std::move(value));
        return true;
    }
    bool open(Json value) {
        m_open.push_back(&place(std::move(value)));
        return true;
    }
    bool close() {
        m_open.pop_back();
        return true;
    }

    Json& m_root;
    std::vector<Json*> m_open;  // stays right: only the innermost grows
    Json* m_member = nullptr;
};

}  // namespace

std::string Cursor::pointer() const {
    if (!above) return {};
    return above->pointer() + "/" + (key.data() ? escaped(key) : std::to_string(index));
}

void Cursor::fault(std::string_view reason) const {
    if (is_sound()) *first = DecodeFault{pointer(), std::string{reason}};
}

Decoded<Json> parse(std::string_view text) {
    Json json;
    Builder builder{json};
    if (!Json::sax_parse(text, &builder)) return DecodeFault{{}, "this is not JSON"};
    return json;
}

std::string dump(Json const& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

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
        object.fault("field '" + std::string{key} + "' is missing");
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
    else if (!at.json->is_object())
        at.fault("text, or an object of texts by language, is needed here");
    else
        for (auto const& [language, words] : at.json->items())
            result.by_language.emplace(language, string(at.at(language, words)));
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
    if (!at.json->is_object()) return at.fault("an object is needed here");
    for (auto const& [key, child] : at.json->items()) {
        bool const known = std::find(names.begin(), names.end(), std::string_view{key}) != names.end();
        if (!known) at.at(key).fault("field '" + key + "' is not known");
    }
}

}  // namespace handrail::wire
