// Damaged documents: whatever arrives, the decoders answer and nothing stops. Fixed seeds, so that a fault comes back.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <random>

#include "wire/answers_json.hpp"
#include "wire/api_json.hpp"
#include "wire/case_json.hpp"
#include "wire/definition_json.hpp"
#include "wire/files.hpp"
#include "wire/messages_json.hpp"
#include "wire/office_json.hpp"

namespace handrail::wire {
namespace {

struct Document {
    std::string text;
    std::function<bool(std::string_view)> decodes;
};

template <class T>
std::function<bool(std::string_view)> with(Decoded<T> (*decode)(std::string_view)) {
    return [decode](std::string_view json) { return static_cast<bool>(decode(json)); };
}

template <class T>
std::function<bool(std::string_view)> with(T (*decode)(Cursor const&)) {
    return [decode](std::string_view json) { return static_cast<bool>(document(json, decode)); };
}

std::vector<Document> documents() {
    auto const paper = std::string{
        R"({"number":"48273061","title":{"en":"Permit"},"when":{"start":"2026-11-23T09:00:00+08:00"},"office":{"id":"e",)"
        R"("name":"E","hours":[{"days":[1],"from":"09:00","to":"12:00"}]},"fee":{"amount":1,"currency":"CNY"},)"
        R"("bring":["Card"],"qr":{"text":"t","size":25,"path":"M0 0h1v1h-1z"}})"};
    auto const conditions = std::string{
        R"({"id":"a","version":1,"category":"c","icon":"i","outcome":"case","title":"t","summary":"s","steps":[)"
        R"({"id":"b","kind":"yesno","prompt":"p"},{"id":"d","kind":"name","prompt":"p","when":{"all":[)"
        R"({"step":"b","is":true},{"any":[{"step":"b","in":[true,false]},{"step":"b","not":false}]}]}}]})"};
    return {
        {text_of_file("catalogue/certificate-appointment.json"), with(decode_definition)},
        {conditions, with(decode_definition)},
        {text_of_file("catalogue/config.json"), with(decode_config)},
        {R"({"version":"1","categories":[{"id":"a","title":"t"}],"services":[{"id":"a","version":1,"category":"a",)"
         R"("icon":"i","title":"t","summary":"s","outcome":"case"}]})",
         with(decode_catalogue)},
        {text_of_file("catalogue/offices.json"), with(offices)},
        {R"([{"id":"a","start":"2026-11-23T09:00:00+08:00","end":"2026-11-23T09:30:00+08:00","left":2}])", with(slots)},
        {R"({"id":"h","slot":"a","expires":"2026-11-22T10:10:00+08:00"})", with(hold)},
        {paper, with(receipt)},
        {R"({"number":"1","state":"booked","timeline":[{"at":"2026-11-22T10:00:00Z","state":"booked"}],"receipt":)" +
             paper + "}",
         with(case_of)},
        {R"({"document":"id-card","lost":true})", with(answers_of)},
        {R"({"code":"slot_taken","fields":{"a":"b"},"nearest":[]})",
         [](std::string_view json) { return decode_problem(409, json).kind == api::ApiError::Kind::problem; }},
        {R"({"action.next":"Next"})",
         [](std::string_view json) { return static_cast<bool>(decode_messages("en", json)); }},
    };
}

// One small damage: a byte lost, doubled or changed, or a stretch replaced by another value.
std::string damaged(std::string text, std::mt19937& random) {
    static std::vector<std::string> const values{
        "null",  "true", "-1", "1e999", "[]", "{}", "\"\"", "\"\\ud800\"", "99999999999999999999",
        "\"x\"", "[[[[", ",",  "\xFF",  "\\", "\"", ":"};
    auto const place = random() % text.size();
    auto const length = std::min<std::size_t>(random() % 12, text.size() - place);
    switch (random() % 4) {
        case 0: return text.erase(place, length);
        case 1: return text.insert(place, text.substr(place, length));
        case 2: text[place] = static_cast<char>(random()); return text;
        default: return text.replace(place, length, values[random() % values.size()]);
    }
}

}  // namespace

TEST_CASE("whole documents decode") {
    for (auto const& document : documents()) CHECK(document.decodes(document.text));
}

TEST_CASE("no shortened document is one") {
    for (auto const& document : documents()) {
        auto const end = document.text.find_last_not_of(" \r\n");
        auto const step = 1 + end / 400;
        for (std::size_t length = 0; length <= end; length += step)
            if (document.decodes(std::string_view{document.text}.substr(0, length))) FAIL_CHECK(length);
    }
}

TEST_CASE("no damage stops a decoder") {
    std::mt19937 random{20261122};
    for (auto const& document : documents()) {
        int refused = 0;
        for (int round = 0; round < 400; ++round) {
            auto text = document.text;
            for (auto times = 1 + random() % 3; times > 0 && !text.empty(); --times) text = damaged(text, random);
            refused += document.decodes(text) ? 0 : 1;
        }
        CHECK(refused > 150);
    }
}

TEST_CASE("every value at every place of a definition is read or refused") {
    auto const text = text_of_file("catalogue/certificate-appointment.json");
    std::vector<std::string> const values{"null", "true", "0", "1.5", "\"\"", "\"a\"", "[]", "{}", "[0]", "{\"a\":0}"};
    for (auto colon = text.find(':'); colon != std::string::npos; colon = text.find(':', colon + 1)) {
        auto const end = text.find_first_of(",]}", colon);
        for (auto const& value : values) {
            auto const changed = decode_definition(text.substr(0, colon + 1) + value + text.substr(end));
            if (!changed) CHECK_FALSE(changed.error().reason.empty());
        }
    }
}

}  // namespace handrail::wire
