// Offices and their times from JSON. Only its id and its name make an office; receipts leave the rest out.
#include "wire/office_json.hpp"

namespace handrail::wire {
namespace {

Date date(Cursor const& at) {
    auto const parsed = parse_date(string(at));
    if (!parsed) return at.refused<Date>("a date such as 2026-03-05 is needed here");
    return *parsed;
}

// "08:30" in minutes of the day; "24:00" is its end. The form is that of an offset without its sign.
int clock(Cursor const& at) {
    auto const written = string(at);
    if (written == "24:00") return 24 * 60;
    auto const minutes = parse_offset("+" + written);
    if (!minutes) return at.refused<int>("a time such as 08:30 is needed here");
    return *minutes;
}

int weekday_number(Cursor const& at) {
    auto const number = integer(at);
    if (number < 1 || number > 7) return at.refused<int>("a day from 1 to 7 is needed here");
    return number;
}

text::OpeningHours opening_hours(Cursor const& at) {
    text::OpeningHours hours;
    hours.weekdays = field(at, "days", [](Cursor const& days) { return list(days, weekday_number); });
    hours.from = field(at, "from", clock);
    hours.to = field(at, "to", clock);
    return hours;
}

// A bare text, or with the icon that stands for it.
api::Facility facility(Cursor const& at) {
    api::Facility facility;
    if (find(at, "label")) facility.icon = member_or(at, "icon", std::string{}, string);
    facility.label = find(at, "label") ? field(at, "label", localised) : localised(at);
    return facility;
}

api::Slot slot(Cursor const& at) {
    api::Slot slot;
    slot.id = field(at, "id", word);
    slot.start = field(at, "start", moment);
    slot.end = field(at, "end", moment);
    slot.left = field(at, "left", integer);
    return slot;
}

}  // namespace

api::Office office(Cursor const& at) {
    auto const all_hours = [](Cursor const& hours) { return list(hours, opening_hours); };
    auto const dates = [](Cursor const& days) { return list(days, date); };
    auto const facilities = [](Cursor const& all) { return list(all, facility); };
    api::Office office;
    office.id = field(at, "id", word);
    office.name = field(at, "name", localised);
    office.address = member_or(at, "address", text::Localised{}, localised);
    office.phone = member_or(at, "phone", std::string{}, string);
    if (auto const hours = find_not_null(at, "hours")) {
        if (hours->json->is_array())
            office.opening = all_hours(*hours);
        else
            office.hours = localised(*hours);
    }
    office.closed = member_or(at, "closed", std::vector<Date>{}, dates);
    office.facilities = member_or(at, "facilities", std::vector<api::Facility>{}, facilities);
    if (auto const waiting = find_not_null(at, "waiting")) {
        office.waiting_people = member_or(*waiting, "people", std::optional<int>{}, integer);
        office.waiting_minutes = member_or(*waiting, "minutes", std::optional<int>{}, integer);
    }
    return office;
}

std::vector<api::Office> offices(Cursor const& at) { return list(at, office); }
std::vector<api::Slot> slots(Cursor const& at) { return list(at, slot); }

api::Hold hold(Cursor const& at) {
    api::Hold hold;
    hold.id = field(at, "id", word);
    hold.slot = field(at, "slot", word);
    hold.expires = field(at, "expires", moment);
    hold.extendable_until = member_or(at, "extendable_until", std::optional<Moment>{}, moment);
    return hold;
}

}  // namespace handrail::wire
