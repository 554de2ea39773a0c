// update: what follows from an Event. It asks nothing else: the same Model and Event always come to the same.
#pragma once

#include "app/event.hpp"
#include "app/model.hpp"

namespace handrail::app {

// Changes the Model in place, and says what is wanted from the world.
Effects update(Model& model, Event event);

}  // namespace handrail::app
