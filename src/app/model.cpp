// What comes with every value, compiled here once.
#include "app/model.hpp"

#include <memory>
#include <utility>

namespace handrail::app {

Model::Model() = default;
Model::Model(Model const&) = default;
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model const& other) { return *this = Model(other); }
// Made anew rather than member by member: that way is compiled already.
Model& Model::operator=(Model&& other) noexcept {
    if (this == &other) return *this;
    std::destroy_at(this);
    return *std::construct_at(this, std::move(other));
}
Model::~Model() = default;
bool Model::operator==(Model const&) const = default;

}  // namespace handrail::app
