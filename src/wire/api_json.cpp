// Bodies of the shared API's replies from JSON, and answers both ways.
#include "wire/api_json.hpp"

#include "wire/case_json.hpp"
#include "wire/json.hpp"
#include "wire/office_json.hpp"
#include "wire/terms_json.hpp"

namespace handrail::wire {
namespace {

Decoded<api::Language> language(Cursor const& at) {
    api::Language language;
    language.tag = TRY(field(at, "tag", word));
    language.name = TRY(field(at, "name", word));
    return language;
}

Decoded<int> offset(Cursor const& at) {
    auto const minutes = parse_offset(TRY(string(at)));
    if (!minutes) return at.fault("an offset such as +08:00 is needed here");
    return *minutes;
}

Decoded<api::Config> config(Cursor const& at) {
    auto const languages = [](Cursor const& all) { return list(all, language); };
    api::Config config;
    config.name = TRY(field(at, "name", localised));
    config.languages = TRY(field(at, "languages", languages));
    config.default_language = TRY(field(at, "default_language", word));
    config.hotline = TRY(field(at, "hotline", word));
    config.offset_minutes = TRY(field(at, "utc_offset", offset));
    return config;
}

Decoded<api::Category> category(Cursor const& at) {
    api::Category category;
    category.id = TRY(field(at, "id", word));
    category.title = TRY(field(at, "title", localised));
    category.icon = TRY(member_or(at, "icon", std::string{}, string));
    return category;
}

Decoded<api::ServiceSummary> summary(Cursor const& at) {
    api::ServiceSummary summary;
    summary.id = TRY(field(at, "id", word));
    summary.version = TRY(field(at, "version", integer));
    summary.category = TRY(field(at, "category", string));
    summary.title = TRY(field(at, "title", localised));
    summary.summary = TRY(member_or(at, "summary", text::Localised{}, localised));
    summary.icon = TRY(member_or(at, "icon", std::string{}, string));
    summary.outcome = TRY(field(at, "outcome", outcome));
    return summary;
}

Decoded<api::Catalogue> catalogue(Cursor const& at) {
    api::Catalogue catalogue;
    catalogue.version = TRY(field(at, "version", word));
    catalogue.categories = TRY(field(at, "categories", [](Cursor const& all) { return list(all, category); }));
    catalogue.services = TRY(field(at, "services", [](Cursor const& all) { return list(all, summary); }));
    return catalogue;
}

Decoded<api::Slot> slot(Cursor const& at) {
    api::Slot slot;
    slot.id = TRY(field(at, "id", word));
    slot.start = TRY(field(at, "start", moment));
    slot.end = TRY(field(at, "end", moment));
    slot.left = TRY(field(at, "left", integer));
    return slot;
}

Decoded<api::Hold> hold(Cursor const& at) {
    api::Hold hold;
    hold.id = TRY(field(at, "id", word));
    hold.slot = TRY(field(at, "slot", word));
    hold.expires = TRY(field(at, "expires", moment));
    hold.extendable_until = TRY(member_or(at, "extendable_until", std::optional<Moment>{}, moment));
    return hold;
}

Decoded<service::AnswerValue> answer(Cursor const& at) {
    if (at.json->is_boolean()) return service::AnswerValue{TRY(truth(at))};
    if (at.json->is_string()) return service::AnswerValue{TRY(string(at))};
    return at.fault("a string, true or false is needed here");
}

Decoded<std::vector<api::Slot>> slots(Cursor const& at) { return list(at, slot); }
Decoded<std::vector<api::Office>> offices(Cursor const& at) { return list(at, office); }

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
Decoded<std::vector<api::Office>> decode_offices(std::string_view json) { return document(json, offices); }
Decoded<api::Office> decode_office(std::string_view json) { return document(json, office); }
Decoded<std::vector<api::Slot>> decode_slots(std::string_view json) { return document(json, slots); }
Decoded<api::Hold> decode_hold(std::string_view json) { return document(json, hold); }
Decoded<api::Case> decode_case(std::string_view json) { return document(json, case_of); }
Decoded<api::Receipt> decode_receipt(std::string_view json) { return document(json, receipt); }

api::ApiError decode_problem(int status, std::string_view body, int retry_after) {
    api::ApiError error;
    error.status = status;
    error.retry_after = retry_after;
    error.kind = api::ApiError::Kind::malformed;
    auto const json = parse(body);
    if (!json) return error;
    Cursor const at{&json.value(), {}};
    auto const code = field(at, "code", word);
    if (!code) return error;
    error.kind = api::ApiError::Kind::problem;
    error.code = code.value();
    if (auto const fields = find(at, "fields")) error.fields = codes(*fields);
    if (auto const nearest = find(at, "nearest"))
        if (auto free = slots(*nearest)) error.nearest = std::move(free).value();
    return error;
}

std::string encode_answers(service::Answers const& answers) {
    auto json = Json::object();
    for (auto const& [step, value] : answers)
        match(value, [&, &id = step.value](auto const& plain) { json[id] = plain; });
    return dump(json);
}

Decoded<service::Answers> answers_of(Cursor const& at) {
    if (!at.json->is_object()) return at.fault("an object of answers by step is needed here");
    service::Answers answers;
    for (auto const& [step, value] : at.json->items()) {
        auto given = TRY(answer(at.at(step, value)));
        answers.emplace(service::StepId{step}, std::move(given));
    }
    return answers;
}

Decoded<service::Answers> decode_answers(std::string_view json) { return document(json, answers_of); }

}  // namespace handrail::wire
