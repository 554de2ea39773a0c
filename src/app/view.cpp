// view: each page has its own.
#include "app/view.hpp"

#include "app/pages/pages.hpp"

namespace handrail::app {

View view(Model const& model) {
    switch (shown(model).kind) {
        case PageKind::home: return view_home(model);
        case PageKind::languages: return view_languages(model);
        case PageKind::intro: return view_intro(model);
        case PageKind::step: return view_step(model);
        case PageKind::review: return view_review(model);
        case PageKind::sending: return view_sending(model);
        case PageKind::receipt: return view_receipt(model);
        case PageKind::look_up: return view_look_up(model);
        case PageKind::case_page: return view_case(model);
        case PageKind::cancel: return view_cancel(model);
        case PageKind::help: return view_help(model);
        case PageKind::settings: return view_settings(model);
        case PageKind::leave: return view_leave(model);
        case PageKind::problem: return view_problem(model);
        case PageKind::welcome: return view_welcome(model);
        case PageKind::still_there: return view_still_there(model);
        case PageKind::voice: return view_voice(model);
        case PageKind::camera: return view_camera(model);
        case PageKind::pay: return view_pay(model);
        case PageKind::payment: return view_payment(model);
        case PageKind::message: return view_message(model);
        case PageKind::rating: return view_rating(model);
        case PageKind::badge: return view_badge(model);
    }
    return view_home(model);
}

std::optional<Tapped> meaning(View const& view, screen::NodeId const& id) {
    for (auto const& [node, means] : view.meanings)
        if (node == id) return means;
    return std::nullopt;
}

}  // namespace handrail::app
