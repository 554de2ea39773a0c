// Going from page to page.
#include "app/going.hpp"

#include <algorithm>
#include <utility>

#include "app/holds.hpp"
#include "app/pages/pages.hpp"
#include "forms/kind.hpp"

namespace handrail::app {

using forms::StepId;

Steps steps(Model const& model) {
    if (!model.visit) return {};
    return forms::journey(model.visit->definition, model.visit->answers);
}

forms::Step const* current_step(Model const& model) {
    auto const* page = std::get_if<Step>(&model.page);
    return page && model.visit ? forms::find_step(model.visit->definition, page->id) : nullptr;
}

int most_steps(Model const& model) {
    if (!model.visit) return 0;
    auto const& visit = *model.visit;
    int const pays = visit.definition.outcome == forms::Outcome::payment;
    return forms::most_steps(visit.definition, visit.answers) + reviews(model) + pays;
}

int index_of(Steps const& steps, StepId const& id) {
    auto const found = std::find_if(steps.begin(), steps.end(), [&](auto const* step) { return step->id == id; });
    return found == steps.end() ? -1 : static_cast<int>(found - steps.begin());
}

Date today(Model const& model) { return wall_time(moment(model, model.now)).date; }

Moment moment(Model const& model, std::int64_t seconds) {
    Moment moment{seconds, model.config.offset_minutes};
    for (auto const& change : model.config.offset_changes)
        if (change.from <= seconds) moment.offset_minutes = change.offset_minutes;
    return moment;
}

std::string new_key(Model& model) { return model.seed + "-" + std::to_string(++model.issued); }

int id_of(Model const& model, Owner owner) {
    switch (owner) {
        case Owner::app: return 0;
        case Owner::page: return model.page_id;
        case Owner::visit: return model.visit ? model.visit->id : -1;
        case Owner::open_case: return model.open_case ? model.open_case->id : -1;
    }
    return -1;
}

void send(Model& model, Owner owner, api::Request request, Effects& effects) {
    api::RequestId const id{++model.issued};
    model.requests.insert_or_assign(id, Asked{request, owner, id_of(model, owner)});
    effects.push_back(Send{id, std::move(request)});
}

namespace {

// The first step whose answer is not good, or none when everything may be sent.
forms::Step const* first_open(Model const& model) {
    auto const& visit = *model.visit;
    auto const faults =
        forms::check_all(visit.definition, forms::applicable(visit.definition, visit.answers), today(model));
    for (auto const* step : steps(model))
        if (faults.count(step->id)) return step;
    return nullptr;
}

std::optional<Draft> draft_of(Model const& model) {
    if (model.mode != screen::Mode::home || !model.visit || !model.visit->rescheduling.empty()) return {};
    if (std::holds_alternative<Advice>(model.page)) return {};  // it is done
    auto const& visit = *model.visit;
    if (visit.answers.empty()) return {};
    Draft draft{.service = visit.definition.id,
                .answers = {},
                .step = {},
                .key = visit.key,
                .slot = visit.slot,
                .hold = visit.slot && is_held(visit, visit.slot->id) ? visit.holding.key : std::string{},
                .token = visit.token,
                .sent = visit.unsure,
                .saved = model.now};
    for (auto const& [id, value] : visit.answers) {
        auto const* step = forms::find_step(visit.definition, id);
        if (step && !step->sensitive) draft.answers.insert_or_assign(id, value);
    }
    if (auto const* page = std::get_if<Step>(&model.page)) draft.step = page->id;
    return draft;
}

// Home offers to go on with what is not sent, and others may have the slot meanwhile.
void put_aside(Model& model, Effects& effects) {
    release_hold(model, effects);
    if (auto draft = draft_of(model)) model.draft = std::move(draft);
    model.visit.reset();
    model.open_case.reset();
}

}  // namespace

void enter(Model& model, Page page, Effects& effects) {
    if (std::holds_alternative<Home>(page)) put_aside(model, effects);
    model.page = std::move(page);
    model.page_id = ++model.issued;
    model.over.clear();
    std::visit(
        [&](auto& entered) {
            if constexpr (requires { begin(model, entered, effects); }) begin(model, entered, effects);
        },
        model.page);
}

// The same once more takes the place of the first.
void lay_over(Model& model, Overlay overlay) {
    if (!model.over.empty() && model.over.back().index() == overlay.index())
        model.over.back() = std::move(overlay);
    else
        model.over.push_back(std::move(overlay));
}

void go_to_open(Model& model, Effects& effects) {
    if (auto const* open = first_open(model)) return enter(model, Step{.id = open->id, .changing = true}, effects);
    go_to_end(model, effects);
}

bool sends(Model const& model) { return !model.visit || model.visit->definition.outcome != forms::Outcome::answer; }

bool reviews(Model const& model) {
    if (!sends(model)) return false;
    if (!model.visit || model.visit->definition.outcome != forms::Outcome::payment) return true;
    auto const& definition = model.visit->definition;
    auto const& bill = *forms::find_step(definition, forms::Outcome::payment);
    return std::any_of(definition.steps.begin(), definition.steps.end(), [&](auto const& step) {
        return step.kind->type != forms::AnswerType::none && !(step.id == bill.id) && !(step.id == bill.account);
    });
}

void go_to_end(Model& model, Effects& effects) {
    if (!sends(model)) return enter(model, Advice{}, effects);
    if (reviews(model)) return enter(model, Review{}, effects);
    begin_sending(model, effects);
}

void enter_unsent(Model& model, Effects& effects) {
    if (reviews(model)) return enter(model, Review{}, effects);
    enter(model, Step{.id = steps(model).back()->id}, effects);
}

namespace {

// What is left of a service that sends nothing is what it has to say: that stands together at its end.
bool is_advice_from(Model const& model, Steps const& all, std::size_t next) {
    return !sends(model) &&
           std::all_of(all.begin() + static_cast<std::ptrdiff_t>(next), all.end(),
                       [](auto const* step) { return step->kind->type == forms::AnswerType::none && !step->ends; });
}

}  // namespace

void go_forward(Model& model, Effects& effects) {
    auto const& page = *std::get_if<Step>(&model.page);
    if (page.changing) return go_to_open(model, effects);
    auto const all = steps(model);
    auto const next = static_cast<std::size_t>(index_of(all, page.id) + 1);
    if (next < all.size() && !is_advice_from(model, all, next)) return enter(model, Step{.id = all[next]->id}, effects);
    go_to_open(model, effects);  // an earlier answer may have stopped being good (a slot somebody else took)
}

void go_back(Model& model, Effects& effects) {
    if (model.over.empty()) return std::visit([&](auto& page) { go_back(model, page, effects); }, model.page);
    model.over.pop_back();
    // A service that could not be opened has nothing to show behind what was said of it.
    bool const unopened =
        std::holds_alternative<Intro>(model.page) && !model.visit && !is_asking<api::GetService>(model);
    if (unopened && model.over.empty()) enter(model, Home{}, effects);
}

void keep_draft(Model const& model, Effects& effects) {
    if (auto draft = draft_of(model)) effects.push_back(KeepDraft{*std::move(draft)});
}

void forget_visit(Model& model, Effects& effects) {
    if (model.mode == screen::Mode::home) effects.emplace_back(ForgetDraft{model.visit->key});
    model.visit.reset();
    model.draft.reset();
}

// Nothing of a person stays but what surrounds everybody. Requests are never numbered twice.
void begin_anew(Model& model, Effects& effects) {
    if (model.speaking) effects.push_back(Hush{});
    effects.emplace_back(ForgetCapture{});
    release_hold(model, effects);
    Model next;
    next.config = std::move(model.config);
    next.catalogue = std::move(model.catalogue);
    next.records = model.records;
    next.sees = model.sees;
    next.mode = model.mode;
    next.width = model.width;
    next.height = model.height;
    next.now = model.now;
    next.seed = std::move(model.seed);
    next.issued = model.issued;
    next.messages = model.beginning->messages;
    next.palette = model.beginning->palette;
    next.text_size = model.beginning->text_size;
    next.voice = model.beginning->voice;
    next.beginning = std::move(model.beginning);
    next.page = Welcome{};
    next.acted = model.now;
    model = std::move(next);
    effects.emplace_back(BeginAnew{});
}

void show_trouble(Model& model, std::string what, std::optional<Asked> again) {
    lay_over(model, Problem{std::move(what), std::move(again)});
}

}  // namespace handrail::app
