// Bodies of the shared API's replies from JSON.
#include "wire/api_json.hpp"

#include "wire/definition_json.hpp"
#include "wire/json.hpp"
#include "wire/office_json.hpp"
#include "wire/payment_json.hpp"
#include "wire/terms_json.hpp"

namespace handrail::wire {
namespace {

api::Language language(Cursor const& at) {
    api::Language language;
    required(at, "tag", language.tag, word);
    required(at, "name", language.name, word);
    return language;
}

int offset(Cursor const& at) {
    auto const minutes = parse_offset(string(at));
    if (!minutes) return at.refused<int>("an offset such as +08:00 is needed here");
    return *minutes;
}

api::OffsetChange offset_change(Cursor const& at) {
    api::OffsetChange change;
    change.from = field(at, "from", moment).seconds;
    change.offset_minutes = field(at, "utc_offset", offset);
    return change;
}

api::Config config(Cursor const& at) {
    api::Config config;
    required(at, "name", config.name, localised);
    required(at, "languages", config.languages, list_of<language>);
    required(at, "default_language", config.default_language, word);
    required(at, "hotline", config.hotline, word);
    if_not_null(at, "payment_methods", config.payment_methods, payment_methods);
    required(at, "utc_offset", config.offset_minutes, offset);
    if_not_null(at, "utc_offset_changes", config.offset_changes, list_of<offset_change>);
    return config;
}

api::Category category(Cursor const& at) {
    api::Category category;
    required(at, "id", category.id, word);
    required(at, "title", category.title, localised);
    if_not_null(at, "icon", category.icon, string);
    if_not_null(at, "visitors", category.visitors, truth);
    return category;
}

api::Catalogue catalogue(Cursor const& at) {
    api::Catalogue catalogue;
    required(at, "version", catalogue.version, word);
    required(at, "categories", catalogue.categories, list_of<category>);
    required(at, "services", catalogue.services, list_of<introduction>);
    return catalogue;
}

// The codes of `fields`; what is no text there says nothing that the front end could act on.
std::map<std::string, std::string> codes(Cursor const& at) {
    std::map<std::string, std::string> codes;
    if (!at.json->is_object()) return codes;
    for (auto const& [step, value] : at.json->items())
        if (auto const* code = value.get_ptr<std::string const*>()) codes.emplace(step, *code);
    return codes;
}

}  // namespace

Decoded<api::Config> decode_config(std::string_view json) { return document(json, config); }
Decoded<api::Catalogue> decode_catalogue(std::string_view json) { return document(json, catalogue); }

api::ApiError decode_problem(int status, std::string_view body, int retry_after) {
    api::ApiError error;
    error.status = status;
    error.retry_after = retry_after;
    error.kind = api::ApiError::Kind::malformed;
    auto const json = parse(body);
    if (!json) return error;
    FirstFault first;
    Cursor const at{&json.value(), &first};
    auto code = field(at, "code", word);
    if (first) return error;
    error.kind = api::ApiError::Kind::problem;
    error.code = std::move(code);
    if (auto const fields = find(at, "fields")) error.fields = codes(*fields);
    if (auto const nearest = find(at, "nearest")) error.nearest = slots(*nearest);
    if (first) error.nearest.clear();
    return error;
}

}  // namespace handrail::wire
