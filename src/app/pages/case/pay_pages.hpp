// The pages of a payment: the choice of a way, and what becomes of it.
#pragma once

#include <optional>
#include <string>

#include "app/answer.hpp"
#include "app/effect.hpp"
#include "app/event.hpp"

namespace handrail::app {

struct Model;
struct View;

// A case that is to be paid, from the choice of a way to the end of the payment.
struct Paying {
    api::CaseKey of;
    api::Bill bill;
    std::string code = {};  // of the receipt, where no telephone finds the case again
    std::string method = {};
    std::string key = {};                      // idempotency key of the payment; empty: none was asked for
    std::optional<api::Payment> payment = {};  // as the service last told it
    bool operator==(Paying const&) const = default;
};

struct Pay {
    bool right = false;      // the sum is: a way to pay is asked for
    std::string alert = {};  // message key of what it warns of; empty: nothing
    bool operator==(Pay const&) const = default;
};
View view(Model const& model, Pay const& pay);
void go_back(Model& model, Pay& pay, Effects& effects);
Effects on(Model& model, Pay& pay, PayTapped const& event);
Effects on(Model& model, Pay& pay, NextTapped const&);

struct Payment {
    bool slow = false;                    // nobody can say yet what became of it
    std::optional<api::Receipt> receipt;  // of what is being taken back
    bool resuming = false;                // what became of it since an earlier visit is looked for
    bool switching = false;               // a counter's code is being given back, to pay another way
    std::string refused;                  // why it was, under "trouble.", unless it is the person's own payment
    bool operator==(Payment const&) const = default;
};
View view(Model const& model, Payment const& page);
void begin(Model& model, Payment& page, Effects& effects);
void go_back(Model& model, Payment& page, Effects& effects);
Effects on(Model& model, Payment& page, Elapsed const&);  // asks what became of it
Effects on(Model& model, Payment& page, Good<api::CreatePayment> answer);
Effects on(Model& model, Payment& page, Bad<api::CreatePayment> answer);
Effects on(Model& model, Payment& page, Good<api::GetPayment> answer);
Effects on(Model& model, Payment& page, Bad<api::GetPayment> answer);
Effects on(Model& model, Payment& page, Good<api::CancelPayment> answer);
Effects on(Model& model, Payment& page, Bad<api::CancelPayment> answer);
Effects on(Model& model, Payment& page, Good<api::GetReceipt> answer);
Effects on(Model& model, Payment& page, Good<api::GetCase> answer);
Effects on(Model& model, Payment& page, Bad<api::GetCase> answer);

// -- What lies over a page -------------------------------------------------------------------------------------------

// Asked once before what cannot be taken back is done.
struct Sure {
    // Money goes back; the code of a counter goes back, to pay another way; a photo or what was said is dropped.
    enum class What { refund, code, photo, voice };
    What what = What::refund;
    bool operator==(Sure const&) const = default;
};
View view(Model const& model, Sure const& sure);
Effects on(Model& model, Sure& sure, SureTapped const&);

}  // namespace handrail::app
