// view: each page has its own.
#include "app/view.hpp"

#include "app/pages/pages.hpp"

namespace handrail::app {

View view(Model const& model) {
    auto const show = [&](auto const& page) { return view(model, page); };
    return model.over.empty() ? std::visit(show, model.page) : std::visit(show, model.over.back());
}

std::optional<Tapped> meaning(Meanings const& meanings, screen::NodeId const& id) {
    for (auto const& [node, means] : meanings)
        if (node == id) return means;
    return std::nullopt;
}

}  // namespace handrail::app
