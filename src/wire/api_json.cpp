// Bodies of the shared API's replies from JSON, and answers both ways.
#include "wire/api_json.hpp"

#include "wire/json.hpp"
#include "wire/office_json.hpp"
#include "wire/payment_json.hpp"
#include "wire/terms_json.hpp"

namespace handrail::wire {
namespace {

api::Language language(Cursor const& at) {
    api::Language language;
    language.tag = field(at, "tag", word);
    language.name = field(at, "name", word);
    return language;
}

int offset(Cursor const& at) {
    auto const minutes = parse_offset(string(at));
    if (!minutes) return at.refused<int>("an offset such as +08:00 is needed here");
    return *minutes;
}

api::Config config(Cursor const& at) {
    auto const languages = [](Cursor const& all) { return list(all, language); };
    api::Config config;
    config.name = field(at, "name", localised);
    config.languages = field(at, "languages", languages);
    config.default_language = field(at, "default_language", word);
    config.hotline = field(at, "hotline", word);
    config.payment_methods = member_or(at, "payment_methods", std::vector<api::PaymentMethod>{}, payment_methods);
    config.offset_minutes = field(at, "utc_offset", offset);
    return config;
}

api::Category category(Cursor const& at) {
    api::Category category;
    category.id = field(at, "id", word);
    category.title = field(at, "title", localised);
    category.icon = member_or(at, "icon", std::string{}, string);
    return category;
}

api::ServiceSummary summary(Cursor const& at) {
    api::ServiceSummary summary;
    summary.id = field(at, "id", word);
    summary.version = field(at, "version", integer);
    summary.category = field(at, "category", string);
    summary.title = field(at, "title", localised);
    summary.summary = member_or(at, "summary", text::Localised{}, localised);
    summary.icon = member_or(at, "icon", std::string{}, string);
    summary.outcome = field(at, "outcome", outcome);
    return summary;
}

api::Catalogue catalogue(Cursor const& at) {
    api::Catalogue catalogue;
    catalogue.version = field(at, "version", word);
    catalogue.categories = field(at, "categories", [](Cursor const& all) { return list(all, category); });
    catalogue.services = field(at, "services", [](Cursor const& all) { return list(all, summary); });
    return catalogue;
}

service::AnswerValue answer(Cursor const& at) {
    if (at.json->is_boolean()) return truth(at);
    if (at.json->is_array()) return list(at, string);
    if (at.json->is_object()) return money(at);
    if (at.json->is_number()) return long_integer(at);
    return string(at);
}

Json json_of(Money const& money) { return {{"amount", money.amount}, {"currency", money.currency}}; }
template <class Plain>
Json json_of(Plain const& plain) {
    return plain;
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

std::string encode_answers(service::Answers const& answers) {
    auto json = Json::object();
    for (auto const& [step, value] : answers)
        match(value, [&, &id = step.value](auto const& plain) { json[id] = json_of(plain); });
    return dump(json);
}

service::Answers answers_of(Cursor const& at) {
    if (!at.json->is_object()) return at.refused<service::Answers>("an object of answers by step is needed here");
    service::Answers answers;
    for (auto const& [step, value] : at.json->items()) {
        answers.emplace(service::StepId{step}, answer(at.at(step, value)));
    }
    return answers;
}

Decoded<service::Answers> decode_answers(std::string_view json) { return document(json, answers_of); }

}  // namespace handrail::wire
