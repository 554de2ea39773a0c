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
    required(at, "days", hours.weekdays, list_of<weekday_number>);
    required(at, "from", hours.from, clock);
    required(at, "to", hours.to, clock);
    return hours;
}

// A bare text, or with the icon that stands for it.
api::Facility facility(Cursor const& at) {
    api::Facility facility;
    if (!find(at, "label")) return {.icon = {}, .label = localised(at)};
    if_not_null(at, "icon", facility.icon, string);
    required(at, "label", facility.label, localised);
    return facility;
}

api::Slot slot(Cursor const& at) {
    api::Slot slot;
    required(at, "id", slot.id, word);
    required(at, "start", slot.start, moment);
    required(at, "end", slot.end, moment);
    required(at, "left", slot.left, integer);
    return slot;
}

}  // namespace

api::Office office(Cursor const& at) {
    api::Office office;
    required(at, "id", office.id, word);
    required(at, "name", office.name, localised);
    if_not_null(at, "address", office.address, localised);
    if_not_null(at, "phone", office.phone, string);
    if (auto const hours = find_not_null(at, "hours")) {
        if (hours->json->is_array())
            office.open_times.hours = list(*hours, opening_hours);
        else
            office.hours = localised(*hours);
    }
    if_not_null(at, "closed", office.open_times.closed, list_of<date>);
    if_not_null(at, "facilities", office.facilities, list_of<facility>);
    if (auto const waiting = find_not_null(at, "waiting")) {
        if_not_null(*waiting, "people", office.waiting_people, integer);
        if_not_null(*waiting, "minutes", office.waiting_minutes, integer);
    }
    return office;
}

std::vector<api::Office> offices(Cursor const& at) { return list(at, office); }
std::vector<api::Slot> slots(Cursor const& at) { return list(at, slot); }

api::Hold hold(Cursor const& at) {
    api::Hold hold;
    required(at, "id", hold.id, word);
    required(at, "slot", hold.slot, word);
    required(at, "expires", hold.expires, moment);
    if_not_null(at, "extendable_until", hold.extendable_until, moment);
    return hold;
}

}  // namespace handrail::wire
