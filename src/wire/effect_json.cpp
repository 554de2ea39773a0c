// Patches and Effects to JSON.
#include <array>
#include <utility>

#include "wire/event_json.hpp"
#include "wire/json.hpp"
#include "wire/request_json.hpp"

namespace handrail::wire {

namespace {

Json op_json(screen::Op const& op) {
    using Kind = screen::Op::Kind;
    constexpr std::array<char const*, 4> names{"insert", "remove", "set", "text"};
    auto json = Json::array();
    json.push_back(names.at(static_cast<std::size_t>(op.kind)));
    json.push_back(op.path);
    if (op.kind == Kind::insert || op.kind == Kind::remove) json.push_back(op.index);
    if (op.kind == Kind::set) json.push_back(op.name);
    if (op.kind == Kind::set && !op.value)
        json.push_back(nullptr);
    else if (op.kind != Kind::remove)
        json.push_back(op.value.value_or(""));
    return json;
}

Json patch_json(screen::Patch const& patch) {
    if (patch.empty()) return nullptr;
    Json json;
    auto& ops = json["ops"] = Json::array();
    for (auto const& op : patch.ops) ops.push_back(op_json(op));
    json["top"] = patch.top;
    for (auto const& [name, value] : patch.root) json["root"][name] = value;
    if (patch.title) json["title"] = *patch.title;
    if (patch.focus) json["focus"] = patch.focus->value;
    return json;
}

Json effect_json(app::Send const& effect) {
    auto const http = encode_request(effect.request);
    auto json = texts({{"effect", "Fetch"}, {"method", http.method}, {"path", http.path}});
    json["request"] = effect.id.value;
    json["headers"] = http.headers;
    if (!http.body.empty()) json["body"] = http.body;
    if (std::holds_alternative<api::SendUpload>(effect.request)) json["upload"] = true;
    return json;
}
Json effect_json(app::LoadLanguage const& effect) {
    return texts({{"effect", "LoadLanguage"}, {"language", effect.language}});
}
Json effect_json(app::KeepDraft const& effect) {
    return texts({{"effect", "Store"}, {"key", "draft"}, {"value", encode_draft(effect.draft)}});
}
Json effect_json(app::ForgetDraft const& effect) {
    auto json = texts({{"effect", "Store"}, {"key", "draft"}, {"of", effect.key}});
    json["value"] = nullptr;
    return json;
}
Json effect_json(app::KeepCases const& effect) {
    return texts({{"effect", "Store"}, {"key", "cases"}, {"value", encode_cases(effect.cases)}});
}
Json effect_json(app::KeepOwn const& effect) {
    return texts({{"effect", "Store"}, {"key", "own"}, {"value", effect.lines}});
}
Json effect_json(app::Remember const& effect) {
    return texts({{"effect", "Remember"}, {"name", effect.name}, {"value", effect.value}});
}
Json effect_json(app::Wait const& effect) {
    auto json = texts({{"effect", "Wait"}, {"timer", timer_names[static_cast<std::size_t>(effect.timer.kind)]}});
    json["of"] = effect.timer.of;
    json["seconds"] = effect.seconds;
    return json;
}
Json effect_json(app::Print const&) { return texts({{"effect", "Print"}}); }
Json effect_json(app::SaveFile const& effect) {
    return texts({{"effect", "Save"}, {"name", effect.name}, {"text", effect.text}});
}
Json effect_json(app::Speak const& effect) {
    auto json = texts({{"effect", "Speak"}, {"text", effect.text}, {"language", effect.language}});
    json["voice"] = effect.voice;
    return json;
}
Json effect_json(app::Hush const&) { return texts({{"effect", "Hush"}}); }
Json effect_json(app::TakePhoto const&) { return texts({{"effect", "TakePhoto"}}); }
Json effect_json(app::Sound const& effect) { return texts({{"effect", "Sound"}, {"act", effect.act}}); }
Json effect_json(app::UseCamera const& effect) { return texts({{"effect", "Camera"}, {"act", effect.act}}); }
Json effect_json(app::Handwriting const& effect) { return texts({{"effect", "Handwriting"}, {"act", effect.act}}); }
Json effect_json(app::ForgetCapture const&) { return texts({{"effect", "ForgetCapture"}}); }
Json effect_json(app::BeginAnew const&) { return texts({{"effect", "BeginAnew"}}); }
Json effect_json(app::Locate const&) { return texts({{"effect", "Locate"}}); }

// An empty path ends it.
Json effect_json(app::Follow const& effect) {
    auto const http = encode_follow(effect.of);
    auto json = texts({{"effect", "Follow"}, {"path", http.path}});
    json["headers"] = http.headers;
    return json;
}

Json element_json(screen::Element const& element) {
    auto json = texts({{"tag", element.tag}});
    for (auto const& [name, value] : element.attributes) json["attributes"][name] = value;
    if (!element.text.empty()) json["text"] = element.text;
    for (auto const& child : element.children) json["children"].push_back(element_json(child));
    return json;
}

}  // namespace

std::string encode_outcome(screen::Patch const& patch, app::Effects const& effects) {
    Json json;
    json["patch"] = patch_json(patch);
    auto& list = json["effects"] = Json::array();
    for (auto const& effect : effects)
        list.push_back(std::visit([](auto const& wanted) { return effect_json(wanted); }, effect));
    return dump(json);
}

std::string encode_fault(DecodeFault const& fault) {
    auto json = texts({{"fault", fault.pointer + ": " + fault.reason}});
    json["patch"] = nullptr;
    json["effects"] = Json::array();
    return dump(json);
}

std::string encode_elements(screen::Element const& element) { return dump(element_json(element)); }

}  // namespace handrail::wire
