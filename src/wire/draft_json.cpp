// Drafts and cases as a personal device keeps them.
#include <utility>

#include "wire/api_json.hpp"
#include "wire/event_json.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

namespace {

Decoded<api::Slot> kept_slot(Cursor const& at) {
    api::Slot slot;
    slot.id = TRY(word(TRY(member(at, "id"))));
    slot.start.seconds = TRY(long_integer(TRY(member(at, "start"))));
    slot.start.offset_minutes = TRY(integer(TRY(member(at, "offset"))));
    slot.end = slot.start;
    slot.left = 1;
    return slot;
}

Decoded<app::Draft> draft(Cursor const& at) {
    app::Draft draft;
    draft.service = TRY(word(TRY(member(at, "service"))));
    draft.answers = TRY(decode_answers(dump(*TRY(member(at, "answers")).json)));
    draft.step.value = TRY(string(TRY(member(at, "step"))));
    draft.key = TRY(string(TRY(member(at, "key"))));
    draft.saved = TRY(long_integer(TRY(member(at, "saved"))));
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
