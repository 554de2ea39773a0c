// Offices from JSON. Only its id and its name make an office; receipts leave the rest out.
#include "wire/office_json.hpp"

namespace handrail::wire {
namespace {

Decoded<Date> date(Cursor const& at) {
    auto const parsed = parse_date(TRY(string(at)));
    if (!parsed) return at.fault("a date such as 2026-03-05 is needed here");
    return *parsed;
}

// "08:30" in minutes of the day; "24:00" is its end. The form is that of an offset without its sign.
Decoded<int> clock(Cursor const& at) {
    auto const written = TRY(string(at));
    if (written == "24:00") return 24 * 60;
    auto const minutes = parse_offset("+" + written);
    if (!minutes) return at.fault("a time such as 08:30 is needed here");
    return *minutes;
}

Decoded<int> weekday_number(Cursor const& at) {
    auto const number = TRY(integer(at));
    if (number < 1 || number > 7) return at.fault("a day from 1 to 7 is needed here");
    return number;
}

Decoded<text::OpeningHours> opening_hours(Cursor const& at) {
    text::OpeningHours hours;
    hours.weekdays = TRY(field(at, "days", [](Cursor const& days) { return list(days, weekday_number); }));
    hours.from = TRY(field(at, "from", clock));
    hours.to = TRY(field(at, "to", clock));
    return hours;
}

// A bare text, or with the icon that stands for it.
Decoded<api::Facility> facility(Cursor const& at) {
    api::Facility facility;
    if (find(at, "label")) facility.icon = TRY(member_or(at, "icon", std::string{}, string));
    facility.label = find(at, "label") ? TRY(field(at, "label", localised)) : TRY(localised(at));
    return facility;
}

}  // namespace

Decoded<api::Office> office(Cursor const& at) {
    auto const all_hours = [](Cursor const& hours) { return list(hours, opening_hours); };
    auto const dates = [](Cursor const& days) { return list(days, date); };
    auto const facilities = [](Cursor const& all) { return list(all, facility); };
    api::Office office;
    office.id = TRY(field(at, "id", word));
    office.name = TRY(field(at, "name", localised));
    office.address = TRY(member_or(at, "address", text::Localised{}, localised));
    office.phone = TRY(member_or(at, "phone", std::string{}, string));
    if (auto const hours = find_not_null(at, "hours")) {
        if (hours->json->is_array())
            office.opening = TRY(all_hours(*hours));
        else
            office.hours = TRY(localised(*hours));
    }
    office.closed = TRY(member_or(at, "closed", std::vector<Date>{}, dates));
    office.facilities = TRY(member_or(at, "facilities", std::vector<api::Facility>{}, facilities));
    if (auto const waiting = find_not_null(at, "waiting")) {
        office.waiting_people = TRY(member_or(*waiting, "people", std::optional<int>{}, integer));
        office.waiting_minutes = TRY(member_or(*waiting, "minutes", std::optional<int>{}, integer));
    }
    return office;
}

}  // namespace handrail::wire
