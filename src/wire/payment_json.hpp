// Bills, payments and the ways to pay from JSON (docs/service-api.md).
#pragma once

#include "api/api.hpp"
#include "wire/json.hpp"

namespace handrail::wire {

api::Bill bill(Cursor const& at);
api::Payment payment(Cursor const& at);
std::vector<api::PaymentMethod> payment_methods(Cursor const& at);
api::QrCode scan_code(Cursor const& at);  // a QR code or a barcode

}  // namespace handrail::wire
