// A world for tests: the real catalogue and texts, and a service that answers as it is told to.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "edge/samples.hpp"
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

// How the service behaves.
enum class Weather { fair, unreachable, slot_taken, malformed, busy };

class World : public Samples {
  public:
    explicit World(Weather weather = Weather::fair) : m_weather(weather) {}
    explicit World(forms::Definition definition) : m_definition(std::move(definition)) {}

    api::Reply answer(api::Request const& request) const {
        if (m_weather == Weather::unreachable) return api::ApiError{.kind = api::ApiError::Kind::unreachable};
        if (m_weather == Weather::busy)
            return api::ApiError{.status = 429, .code = "too_many_requests", .retry_after = 60};
        if (m_weather == Weather::malformed)
            return api::ApiError{.kind = api::ApiError::Kind::malformed, .status = 200};
        return std::visit([&](auto const& asked) { return reply(asked); }, request);
    }

  private:
    template <class Asked>  // what this journey never asks for: there is none of it
    api::Reply reply(Asked const&) const {
        return typename Asked::Value{};
    }
    api::Reply reply(api::GetService const&) const { return m_definition; }
    api::Reply reply(api::FindCase const&) const { return api::ApiError{.status = 404, .code = "case_not_found"}; }
    api::Reply reply(api::GetPlaces const&) const {
        return api::Places{{{.id = "lake", .name = {{{"zh-CN", "湖边"}, {"en", "Lakeside"}}}}}};
    }
    api::Reply reply(api::SendUpload const&) const { return api::Upload{"photo-1"}; }
    api::Reply reply(api::GetBills const&) const { return bills(); }
    api::Reply reply(api::CreatePayment const&) const { return paid(); }
    api::Reply reply(api::GetPayment const&) const { return paid(); }
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
        return m_definition.outcome == forms::Outcome::payment ? case_to_pay() : found_case();
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

    Weather m_weather = Weather::fair;
    forms::Definition m_definition = certificate_appointment();
};

}  // namespace handrail::test
