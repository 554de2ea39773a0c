// Own: lines of text, since nothing but these two functions reads them.
#include "app/own.hpp"

#include "app/going.hpp"
#include "app/kinds.hpp"

namespace handrail::app {

namespace {

// A name and a telephone are the same in every service, an account is one of each. Empty: it is not kept.
std::string name_of(Model const& model, forms::Step const& step) {
    if (step.sensitive) return {};
    auto const& kind = kind_of(step);
    if (&kind == &kinds::name || &kind == &kinds::phone) return std::string(kind.answers.name);
    auto const& definition = model.visit->definition;
    auto const* bill = forms::find_step(definition, forms::Outcome::payment);
    return bill && bill->account == step.id ? definition.id + "." + step.id.value : std::string{};
}

std::string beginning_of(std::string const& name) { return name + "\t"; }

std::size_t line_of(std::string const& own, std::string const& beginning) {
    for (std::size_t at = 0; at < own.size(); at = own.find('\n', at) + 1)
        if (own.compare(at, beginning.size(), beginning) == 0) return at;
    return std::string::npos;
}

void set(std::string& own, std::string const& name, std::string const& value) {
    auto const beginning = beginning_of(name);
    if (auto const at = line_of(own, beginning); at != std::string::npos) own.erase(at, own.find('\n', at) + 1 - at);
    own += beginning + value + "\n";
}

}  // namespace

std::string known_answer(Model const& model, forms::Step const& step) {
    auto const& own = model.own;
    auto const name = own.empty() ? std::string{} : name_of(model, step);
    if (name.empty()) return {};
    auto const at = line_of(own, beginning_of(name));
    if (at == std::string::npos) return {};
    auto const value = at + name.size() + 1;
    return own.substr(value, own.find('\n', at) - value);
}

std::string with_answers_of_visit(Model const& model) {
    auto own = model.own;
    for (auto const* step : steps(model)) {
        auto const name = name_of(model, *step);
        auto const found = model.visit->answers.find(step->id);
        if (name.empty() || found == model.visit->answers.end()) continue;
        auto const value = forms::typed_from(*step, found->second);
        if (!value.empty() && value.find_first_of("\t\n") == std::string::npos) set(own, name, value);
    }
    return own;
}

}  // namespace handrail::app
