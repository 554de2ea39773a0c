// What the prerenderer reads and writes besides the API.
#include "wire/site_json.hpp"

#include "wire/json.hpp"

namespace handrail::wire {

namespace {

screen::Shape shape(Cursor const& at) {
    screen::Shape shape;
    required(at, "ink", shape.ink, string);
    if_not_null(at, "pale", shape.pale, string);
    return shape;
}

Json as_read(std::string_view text) {
    auto json = parse(text);
    return json ? std::move(json).value() : Json{};
}

}  // namespace

Decoded<std::map<std::string, screen::Shape>> decode_shapes(std::string_view json) {
    return document(json, [](Cursor const& at) { return table(at, shape); });
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
    return document(json, [](Cursor const& at) { return table(at, string); });
}

Decoded<std::vector<std::string>> decode_names(std::string_view json) { return document(json, list_of<string>); }

std::string encode_next(NextScreens const& screens) {
    Json json{{"pages", Json::array()}, {"nodes", Json::array()}};
    for (auto const& page : screens.pages) json["pages"].push_back({page.title, page.html});
    for (auto const& node : screens.nodes) {
        Json told{{"narrow", node.narrow}, {"wide", node.wide}, {"taps", Json(node.taps)}};
        if (!node.unless.empty()) told["unless"] = node.unless;
        if (!node.service.empty()) told["service"] = node.service;
        json["nodes"].push_back(std::move(told));
    }
    return dump(json);
}

std::string encode_forms(std::map<std::string, std::string> const& definitions) {
    Json json = Json::object();
    for (auto const& [service, definition] : definitions) json[service] = as_read(definition);
    return dump(json);
}

std::string encode_start(std::string_view config, std::string_view catalogue, std::string_view messages) {
    return dump(Json{{"config", as_read(config)}, {"catalogue", as_read(catalogue)}, {"messages", as_read(messages)}});
}

}  // namespace handrail::wire
