// A world for tests: the real catalogue and texts, and a service that answers as it is told to.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "wire/api_json.hpp"
#include "wire/definition_json.hpp"
#include "wire/messages_json.hpp"

namespace handrail::test {

inline std::string file_text(std::string const& path) {
    std::ifstream file{std::string{HANDRAIL_SOURCE_DIR} + "/" + path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline forms::Definition certificate_appointment() {
    auto decoded = wire::decode_definition(file_text("catalogue/certificate-appointment.json"));
    if (!decoded) std::abort();
    return std::move(decoded).value();
}

inline text::Messages messages_of(std::string const& language) {
    auto decoded = wire::decode_messages(language, file_text("i18n/" + language + ".json"));
    if (!decoded) std::abort();
    return std::move(decoded).value();
}

inline constexpr std::int64_t monday_morning = 1795395600;  // 2026-11-23T09:00:00+08:00

// How the service behaves.
enum class Weather { fair, unreachable, slot_taken, malformed, busy };

class World {
  public:
    explicit World(Weather weather = Weather::fair) : m_weather(weather) {}

    api::Reply answer(api::Request const& request) const {
        if (m_weather == Weather::unreachable) return api::ApiError{.kind = api::ApiError::Kind::unreachable};
        if (m_weather == Weather::busy)
            return api::ApiError{.status = 429, .code = "too_many_requests", .retry_after = 60};
        if (m_weather == Weather::malformed)
            return api::ApiError{.kind = api::ApiError::Kind::malformed, .status = 200};
        return std::visit([&](auto const& asked) { return reply(asked); }, request);
    }

    static api::Office office(std::string const& id, std::string const& name) {
        return {.id = id,
                .name = {{{"zh-CN", name}, {"en", "Office " + id}}},
                .address = {{{"zh-CN", "扶手路1号"}, {"en", "1 Handrail Road"}}},
                .phone = "0571-0000-0000",
                .waiting_minutes = 5};
    }

    // Two slots a day for six days, the last day full; "<day>-09" is the first of a day.
    static std::vector<api::Slot> slots() {
        std::vector<api::Slot> all;
        for (int day = 1; day <= 6; ++day)
            for (int hour : {9, 14}) {
                Moment const start{monday_morning + day * 86400 + (hour - 9) * 3600, 480};
                all.push_back({.id = std::to_string(day) + "-" + std::to_string(hour),
                               .start = start,
                               .end = {start.seconds + 1800, 480},
                               .left = day == 6 ? 0 : 3});
            }
        return all;
    }

    static api::Receipt receipt() {
        return {.number = "48273064",
                .service = "certificate-appointment",
                .title = {{{"zh-CN", "证件预约"}, {"en", "Book a document appointment"}}},
                .start = slots().front().start,
                .end = slots().front().end,
                .office = office("east", "城东办事大厅"),
                .bring = {{{{"zh-CN", "身份证"}, {"en", "Identity card"}}}},
                .fee = Money{.amount = 2000, .currency = "CNY"},
                .call = "12345",
                .qr = {.text = "48273064", .size = 21, .path = "M0 0h7v7H0z"}};
    }

    static api::Case found_case() {
        return {.number = "48273064",
                .secret = "secret",
                .service = "certificate-appointment",
                .state = "booked",
                .start = slots().front().start,
                .office = office("east", "城东办事大厅"),
                .timeline = {{.at = {monday_morning, 480},
                              .state = "booked",
                              .text = {{{"zh-CN", "约好了"}, {"en", "Booked"}}}}},
                .can = {"cancel", "reschedule", "message", "rate"},
                .receipt = receipt(),
                .worker = badge()};
    }

    static api::Badge badge() {
        return {.badge = "YH-2001",
                .name = {{{"zh-CN", "王大山"}, {"en", "Wang Dashan"}}},
                .organisation = {{{"zh-CN", "上门服务队"}, {"en", "Home Team"}}},
                .role = {{{"zh-CN", "修理工"}, {"en", "Repairs"}}},
                .valid_until = "2030-12-31",
                .valid = true};
    }

  private:
    template <class Asked>  // what this journey never asks for: there is none of it
    api::Reply reply(Asked const&) const {
        return typename Asked::Value{};
    }
    api::Reply reply(api::GetService const&) const { return certificate_appointment(); }
    api::Reply reply(api::GetOffices const&) const {
        return api::Offices{{office("east", "城东办事大厅"), office("west", "城西办事大厅")}};
    }
    api::Reply reply(api::GetSlots const&) const { return api::Slots{slots()}; }
    api::Reply reply(api::PlaceHold const& asked) const {
        if (m_weather == Weather::slot_taken) return api::ApiError{.status = 409, .code = "slot_taken"};
        return api::Hold{.id = "hold-1", .slot = asked.slot, .expires = {monday_morning + 600, 480}};
    }
    api::Reply reply(api::ExtendHold const&) const {
        return api::Hold{.id = "hold-1", .slot = "1-9", .expires = {monday_morning + 1200, 480}};
    }
    api::Reply reply(api::ReleaseHold const&) const { return api::Released{}; }
    api::Reply reply(api::CreateCase const&) const {
        if (m_weather == Weather::slot_taken) return api::ApiError{.status = 409, .code = "slot_taken"};
        return found_case();
    }
    api::Reply reply(api::GetCase const&) const { return found_case(); }
    api::Reply reply(api::GetReceipt const&) const { return receipt(); }
    api::Reply reply(api::CancelCase const&) const {
        auto found = found_case();
        found.state = "cancelled";
        found.can.clear();
        return found;
    }
    api::Reply reply(api::RescheduleCase const&) const { return found_case(); }
    api::Reply reply(api::SendMessage const&) const { return found_case(); }
    api::Reply reply(api::RateCase const&) const { return found_case(); }
    api::Reply reply(api::GetBadge const& asked) const {
        if (asked.badge != "2001") return api::ApiError{.status = 404, .code = "badge_not_found"};
        return badge();
    }

    Weather m_weather;
};

}  // namespace handrail::test
