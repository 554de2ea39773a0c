// Drafts and cases as a personal device keeps them.
#include <utility>

#include "wire/api_json.hpp"
#include "wire/event_json.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

namespace {

// What is kept may be damaged: times must be of the calendar, or reckoning with them would overflow.
Decoded<std::int64_t> kept_time(Cursor const& at) {
    constexpr std::int64_t end_of_year_9999 = 253402300799;
    auto const seconds = TRY(long_integer(at));
    if (seconds < 0 || seconds > end_of_year_9999) return at.fault("seconds since 1970 are needed here");
    return seconds;
}

Decoded<int> kept_offset(Cursor const& at) {
    constexpr int day = 24 * 60;
    auto const minutes = TRY(integer(at));
    if (minutes <= -day || minutes >= day) return at.fault("minutes of less than a day are needed here");
    return minutes;
}

Decoded<api::Slot> kept_slot(Cursor const& at) {
    api::Slot slot;
    slot.id = TRY(word(TRY(member(at, "id"))));
    slot.start.seconds = TRY(kept_time(TRY(member(at, "start"))));
    slot.start.offset_minutes = TRY(kept_offset(TRY(member(at, "offset"))));
    slot.end = slot.start;
    slot.left = 1;
    return slot;
}

Decoded<app::Draft> draft(Cursor const& at) {
    app::Draft draft;
    draft.service = TRY(word(TRY(member(at, "service"))));
    draft.answers = TRY(answers_of(TRY(member(at, "answers"))));
    draft.step.value = TRY(string(TRY(member(at, "step"))));
    draft.key = TRY(string(TRY(member(at, "key"))));
    draft.saved = TRY(kept_time(TRY(member(at, "saved"))));
    if (auto const slot = find_not_null(at, "slot")) draft.slot = TRY(kept_slot(*slot));
    return draft;
}

Decoded<app::KeptCase> kept_case(Cursor const& at) {
    app::KeptCase kept;
    kept.number = TRY(word(TRY(member(at, "number"))));
    kept.secret = TRY(word(TRY(member(at, "secret"))));
    kept.service = TRY(string(TRY(member(at, "service"))));
    return kept;
}

}  // namespace

std::string encode_draft(app::Draft const& draft) {
    Json json{{"service", draft.service}, {"step", draft.step.value}, {"key", draft.key}, {"saved", draft.saved}};
    json["answers"] = Json::parse(encode_answers(draft.answers), nullptr, false);
    if (draft.slot)
        json["slot"] = {
            {"id", draft.slot->id}, {"start", draft.slot->start.seconds}, {"offset", draft.slot->start.offset_minutes}};
    return dump(json);
}

Decoded<app::Draft> decode_draft(std::string_view json) { return document(json, draft); }

std::string encode_cases(std::vector<app::KeptCase> const& cases) {
    Json json = Json::array();
    for (auto const& kept : cases)
        json.push_back({{"number", kept.number}, {"secret", kept.secret}, {"service", kept.service}});
    return dump(json);
}

Decoded<std::vector<app::KeptCase>> decode_cases(std::string_view json) {
    return document(json, [](Cursor const& at) { return list(at, kept_case); });
}

}  // namespace handrail::wire
