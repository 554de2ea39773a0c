// What the service of the world for tests tells: offices and times, a case with its receipt, a bill and its payment.
#pragma once

#include <string>
#include <vector>

#include "api/requests.hpp"

namespace handrail::test {

inline constexpr std::int64_t monday_morning = 1795395600;  // 2026-11-23T09:00:00+08:00

struct Samples {
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

    static api::Bills bills() {
        return api::Bills{{{.id = "bill-1",
                            .payee = {{{"zh-CN", "自来水公司"}, {"en", "Water Company"}}},
                            .account = "12345678",
                            .holder = "李*英",
                            .period = {{{"zh-CN", "10月"}, {"en", "October"}}},
                            .due = "2026-12-01",
                            .amount = {.amount = 3650, .currency = "CNY"},
                            .icon = "drop"}}};
    }

    static api::Case case_to_pay() {
        auto found = found_case();
        found.state = "awaiting_payment";
        found.start.reset();
        found.office.reset();
        found.can = {"pay", "cancel"};
        found.bill = bills().all.front();
        found.receipt->start.reset();
        found.receipt->office.reset();
        found.receipt->bill = found.bill;
        return found;
    }

    static api::Payment paid() {
        return {.id = "payment-1",
                .state = api::Payment::State::succeeded,
                .amount = {.amount = 3650, .currency = "CNY"},
                .method = "wechat"};
    }
};

}  // namespace handrail::test
