// How it is spoken, as one number: 1 slower, 2 as usual, 3 faster; 4 to 6 the same, louder.
#pragma once

namespace handrail::app {

constexpr int usual_voice = 2;
constexpr int paces = 3;

}  // namespace handrail::app
