// Patches and Effects to JSON.
#include <utility>

#include "wire/event_json.hpp"
#include "wire/json.hpp"
#include "wire/request_json.hpp"

namespace handrail::wire {

namespace {

Json op_json(screen::Op const& op) {
    using Kind = screen::Op::Kind;
    switch (op.kind) {
        case Kind::insert: return Json::array({"insert", op.path, op.index, op.value.value_or("")});
        case Kind::remove: return Json::array({"remove", op.path, op.index});
        case Kind::text: return Json::array({"text", op.path, op.value.value_or("")});
        case Kind::set: break;
    }
    return Json::array({"set", op.path, op.name, op.value ? Json(*op.value) : Json(nullptr)});
}

Json patch_json(screen::Patch const& patch) {
    if (patch.empty()) return nullptr;
    Json json{{"ops", Json::array()}, {"top", patch.top}};
    for (auto const& op : patch.ops) json["ops"].push_back(op_json(op));
    for (auto const& [name, value] : patch.root) json["root"][name] = value;
    if (patch.title) json["title"] = *patch.title;
    if (patch.focus) json["focus"] = patch.focus->value;
    return json;
}

Json effect_json(app::Send const& effect) {
    auto const http = encode_request(effect.request);
    Json json{{"effect", "Fetch"}, {"request", effect.id.value}, {"method", http.method}, {"path", http.path}};
    json["headers"] = http.headers;
    if (!http.body.empty()) json["body"] = http.body;
    if (std::holds_alternative<api::SendPhoto>(effect.request)) json["photo"] = true;
    return json;
}
Json effect_json(app::LoadLanguage const& effect) {
    return {{"effect", "LoadLanguage"}, {"language", effect.language}};
}
Json effect_json(app::KeepDraft const& effect) {
    return {{"effect", "Store"}, {"key", "draft"}, {"value", encode_draft(effect.draft)}};
}
Json effect_json(app::ForgetDraft const&) { return {{"effect", "Store"}, {"key", "draft"}, {"value", nullptr}}; }
Json effect_json(app::KeepCases const& effect) {
    return {{"effect", "Store"}, {"key", "cases"}, {"value", encode_cases(effect.cases)}};
}
Json effect_json(app::Remember const& effect) {
    return {{"effect", "Remember"}, {"name", effect.name}, {"value", effect.value}};
}
Json effect_json(app::Wait const& effect) {
    return {{"effect", "Wait"}, {"timer", effect.timer}, {"seconds", effect.seconds}};
}
Json effect_json(app::Print const&) { return {{"effect", "Print"}}; }
Json effect_json(app::SaveFile const& effect) {
    return {{"effect", "Save"}, {"name", effect.name}, {"text", effect.text}};
}
Json effect_json(app::Speak const& effect) {
    return {{"effect", "Speak"}, {"text", effect.text}, {"language", effect.language}};
}
Json effect_json(app::Hush const&) { return {{"effect", "Hush"}}; }
Json effect_json(app::TakePhoto const&) { return {{"effect", "TakePhoto"}}; }
Json effect_json(app::Locate const&) { return {{"effect", "Locate"}}; }

// An empty path ends it.
Json effect_json(app::Follow const& effect) {
    auto const http = encode_follow(effect.of);
    return {{"effect", "Follow"}, {"path", http.path}, {"headers", http.headers}};
}

Json element_json(screen::Element const& element) {
    Json json{{"tag", element.tag}};
    for (auto const& [name, value] : element.attributes) json["attributes"][name] = value;
    if (!element.text.empty()) json["text"] = element.text;
    for (auto const& child : element.children) json["children"].push_back(element_json(child));
    return json;
}

}  // namespace

std::string encode_outcome(screen::Patch const& patch, app::Effects const& effects) {
    Json json{{"patch", patch_json(patch)}, {"effects", Json::array()}};
    for (auto const& effect : effects)
        json["effects"].push_back(std::visit([](auto const& wanted) { return effect_json(wanted); }, effect));
    return dump(json);
}

std::string encode_fault(DecodeFault const& fault) {
    return dump(Json{{"patch", nullptr}, {"effects", Json::array()}, {"fault", fault.pointer + ": " + fault.reason}});
}

std::string encode_elements(screen::Element const& element) { return dump(element_json(element)); }

}  // namespace handrail::wire
