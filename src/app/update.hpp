// update: what follows from an Event. Pure: the same Model and Event always give the same Next.
#pragma once

#include "app/event.hpp"
#include "app/model.hpp"

namespace handrail::app {

Next update(Model model, Event event);

}  // namespace handrail::app
