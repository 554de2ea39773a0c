// What comes with every value, compiled here once.
#include "app/model.hpp"

namespace handrail::app {

Model::Model() = default;
Model::Model(Model const&) = default;
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model const&) = default;
Model& Model::operator=(Model&&) noexcept = default;
Model::~Model() = default;
bool Model::operator==(Model const&) const = default;

}  // namespace handrail::app
