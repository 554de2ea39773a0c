// Replies: the answer of the service goes to whoever asked: the page, the visit, the case or the app. What a good and a
// bad one come to stands there; a bad one that has no ending of its own is told of here.
#include <utility>

#include "app/give.hpp"
#include "base/result.hpp"

namespace handrail::app {

namespace {

template <class Request>
constexpr bool has_key = requires(Request const& request) {
    request.key.size();
};

// Whether it asks for something to be done. The rest only looks.
bool acts(api::Request const& request) {
    bool const keyed = match(request, [](auto const& asked) { return has_key<std::decay_t<decltype(asked)>>; });
    return keyed && !std::holds_alternative<api::FindCase>(request);
}

// What an error comes to, by message key under "trouble.", when its code has no words of its own.
std::string outcome_of(api::Request const& request, api::ApiError const& error) {
    if (acts(request) && is_fate_unknown(error)) return "unknown";
    if (error.kind == api::ApiError::Kind::unreachable) return "offline";
    if (error.status == 429 || error.status == 503) return "busy";
    if (error.status == 404) return "not_found";
    return "service";
}

// Where the same error means something else, what was wanted is part of the key.
std::string errand_of(Model const& model, api::Request const& request, bool unknown) {
    bool const dated = model.open_case && model.open_case->found.start;
    if (std::holds_alternative<api::CancelPayment>(request)) return ".refund";
    if (unknown) return std::holds_alternative<api::CreateCase>(request) ? "" : ".case";
    if (std::holds_alternative<api::CancelCase>(request) && !dated) return ".cancel";
    if (std::holds_alternative<api::RateCase>(request)) return ".rating";
    bool const looks_up =
        std::holds_alternative<api::GetCase>(request) || std::holds_alternative<api::GetBadge>(request);
    return looks_up ? ".look_up" : "";
}

// Whoever asked is still there, since a request goes with its owner. Whether they have an ending for it.
template <class Answer>
bool give_owner(Model& model, Owner owner, Answer answer, Effects& effects) {
    switch (owner) {
        case Owner::page: return give(model, model.page, answer, effects);
        case Owner::visit: return give_one(model, &*model.visit, answer, effects);
        case Owner::open_case: return give_one(model, &*model.open_case, answer, effects);
        case Owner::app: break;
    }
    if constexpr (TakenByApp<Answer>) {
        effects = on(model, answer);
        return true;
    }
    return false;
}

}  // namespace

// What is said of an error that has no ending of its own: the closest of the words that there are.
std::string trouble_of(Model const& model, api::Request const& request, api::ApiError const& error) {
    auto const outcome = outcome_of(request, error);
    auto const errand = errand_of(model, request, outcome == "unknown");
    for (auto const& what : {error.code + errand, error.code, outcome + errand})
        if (model.messages.by_key.count("trouble." + what) > 0) return what;
    return outcome;
}

void say_trouble(Model& model, Owner owner, api::Request const& request, api::ApiError const& error) {
    auto const what = trouble_of(model, request, error);
    bool const passes = error.kind != api::ApiError::Kind::problem || error.status == 429 || error.status >= 500;
    if (passes || what == "service") return show_trouble(model, what, Asked{request, owner});
    show_trouble(model, what);
}

Effects on(Model& model, Replied event) {
    auto const found = model.requests.find(event.request);
    if (found == model.requests.end()) return {};
    auto const asked = std::move(found->second);
    model.requests.erase(found);
    Effects effects;
    match(asked.request, [&](auto const& request) {
        using Request = std::decay_t<decltype(request)>;
        if (auto const* error = std::get_if<api::ApiError>(&event.reply)) {
            if (!give_owner(model, asked.owner, Bad<Request>{request, *error}, effects))
                say_trouble(model, asked.owner, request, *error);
        } else if (auto* value = std::get_if<typename Request::Value>(&event.reply)) {
            give_owner(model, asked.owner, Good<Request>{request, *value}, effects);
        } else {  // the service is broken, and that is what is said
            show_trouble(model, "service", asked);
        }
    });
    return effects;
}

}  // namespace handrail::app
