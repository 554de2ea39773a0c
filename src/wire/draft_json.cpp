// Drafts and cases as a personal device keeps them.
#include <utility>

#include "wire/answers_json.hpp"
#include "wire/event_json.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

namespace {

// What is kept may be damaged: times must be of the calendar, or reckoning with them would overflow.
std::int64_t kept_time(Cursor const& at) {
    constexpr std::int64_t end_of_year_9999 = 253402300799;
    auto const seconds = long_integer(at);
    if (seconds < 0 || seconds > end_of_year_9999) at.fault("seconds since 1970 are needed here");
    return seconds;
}

int kept_offset(Cursor const& at) {
    constexpr int day = 24 * 60;
    auto const minutes = integer(at);
    if (minutes <= -day || minutes >= day) at.fault("minutes of less than a day are needed here");
    return minutes;
}

Moment kept_start(Cursor const& at) {
    return {.seconds = field(at, "start", kept_time), .offset_minutes = field(at, "offset", kept_offset)};
}

void put_start(Json& json, Moment const& start) {
    json["start"] = start.seconds;
    json["offset"] = start.offset_minutes;
}

api::Slot kept_slot(Cursor const& at) {
    api::Slot slot;
    required(at, "id", slot.id, word);
    slot.start = kept_start(at);
    slot.end = slot.start;
    slot.left = 1;
    return slot;
}

app::Draft draft(Cursor const& at) {
    app::Draft draft;
    required(at, "service", draft.service, word);
    required(at, "answers", draft.answers, answers_of);
    required(at, "step", draft.step.value, string);
    required(at, "key", draft.key, string);
    required(at, "saved", draft.saved, kept_time);
    if (auto const slot = find_not_null(at, "slot")) draft.slot = kept_slot(*slot);
    if_not_null(at, "hold", draft.hold, string);
    if_not_null(at, "token", draft.token, string);
    if_not_null(at, "sent", draft.sent, truth);
    return draft;
}

app::KeptCase kept_case(Cursor const& at) {
    app::KeptCase kept;
    required(at, "number", kept.number, word);
    required(at, "secret", kept.secret, word);
    required(at, "service", kept.service, string);
    if (find_not_null(at, "start")) kept.start = kept_start(at);
    if_not_null(at, "unpaid", kept.unpaid, kept_time);
    if_not_null(at, "method", kept.method, string);
    if_not_null(at, "key", kept.key, string);
    return kept;
}

}  // namespace

std::string encode_draft(app::Draft const& draft) {
    auto json = texts({{"service", draft.service}, {"step", draft.step.value}, {"key", draft.key}});
    json["saved"] = draft.saved;
    json["answers"] = json_of(draft.answers);
    if (draft.slot) {
        auto& slot = json["slot"] = texts({{"id", draft.slot->id}});
        put_start(slot, draft.slot->start);
    }
    if (!draft.hold.empty()) json["hold"] = draft.hold;
    if (!draft.token.empty()) json["token"] = draft.token;
    if (draft.sent) json["sent"] = true;
    return dump(json);
}

Decoded<app::Draft> decode_draft(std::string_view json) { return document(json, draft); }

std::string encode_cases(std::vector<app::KeptCase> const& cases) {
    Json json = Json::array();
    for (auto const& kept : cases) {
        auto one = texts({{"number", kept.number}, {"secret", kept.secret}, {"service", kept.service}});
        if (kept.start) put_start(one, *kept.start);
        if (kept.unpaid) one["unpaid"] = kept.unpaid;
        if (!kept.method.empty()) one["method"] = kept.method;
        if (!kept.key.empty()) one["key"] = kept.key;
        json.push_back(std::move(one));
    }
    return dump(json);
}

Decoded<std::vector<app::KeptCase>> decode_cases(std::string_view json) { return document(json, list_of<kept_case>); }

}  // namespace handrail::wire
