// What the prerenderer reads and writes besides the API.
#include "wire/site_json.hpp"

#include "wire/json.hpp"

namespace handrail::wire {

namespace {

Decoded<screen::Shape> shape(Cursor const& at) {
    screen::Shape shape;
    shape.ink = TRY(string(TRY(member(at, "ink"))));
    shape.pale = TRY(member_or<std::string>(at, "pale", {}, string));
    return shape;
}

template <class Value, class Decode>
Decoded<std::map<std::string, Value>> table(Cursor const& at, Decode const& decode) {
    if (!at.json->is_object()) return at.fault("an object is needed here");
    std::map<std::string, Value> table;
    for (auto const& [name, value] : at.json->items()) table.insert_or_assign(name, TRY(decode(at.at(name, value))));
    return table;
}

}  // namespace

Decoded<std::map<std::string, screen::Shape>> decode_shapes(std::string_view json) {
    return document(json, [](Cursor const& at) { return table<screen::Shape>(at, shape); });
}

std::string encode_shapes(screen::Shapes const& shapes) {
    Json json = Json::object();
    for (auto const& [style, icons] : shapes)
        for (auto const& [name, shape] : icons) {
            json[style][name]["ink"] = shape.ink;
            if (!shape.pale.empty()) json[style][name]["pale"] = shape.pale;
        }
    return dump(json);
}

Decoded<std::map<std::string, std::string>> decode_assets(std::string_view json) {
    return document(json, [](Cursor const& at) { return table<std::string>(at, string); });
}

Decoded<std::vector<std::string>> decode_names(std::string_view json) {
    return document(json, [](Cursor const& at) { return list(at, string); });
}

std::string encode_start(std::string_view config, std::string_view catalogue, std::string_view messages) {
    return dump(Json{{"config", Json::parse(config, nullptr, false)},
                     {"catalogue", Json::parse(catalogue, nullptr, false)},
                     {"messages", Json::parse(messages, nullptr, false)}});
}

}  // namespace handrail::wire
