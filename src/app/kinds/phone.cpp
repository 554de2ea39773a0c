// The phone step: a mobile number of the mainland.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::AnswerFault;

namespace {

constexpr std::size_t phone_length = 11;

forms::Verdict check_phone(forms::Given const& given) {
    auto const& phone = forms::as<std::string>(given.answer);
    if (!forms::is_digits(phone)) return AnswerFault::not_a_mobile;
    if (auto const wrong_length = forms::check_length(phone.size(), phone_length, phone_length)) return wrong_length;
    return phone[0] == '1' && phone[1] >= '3' ? std::nullopt : forms::Verdict{AnswerFault::not_a_mobile};
}

}  // namespace

constinit StepKind const kinds::phone{
    .answers = {.name = "phone", .verdict = check_phone, .read = forms::read_mobile},
    .typing =
        Typing{
            .field = screen::FieldKind::phone, .grouped = text::grouped_phone, .length = phone_length, .settles = true},
    .view = add_field,
    .icon = "phone",
    .caption = "answer.phone",
};

}  // namespace handrail::app
