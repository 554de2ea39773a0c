// A hand that shakes, joins strokes and writes them in any order, by the measures of the simulated persons SU-01 to
// SU-03.
#pragma once

#include <algorithm>
#include <cmath>
#include <random>

#include "hand/drawing.hpp"

namespace handrail::hand {

// Lengths in millimetres: how far a stroke begins from where it was meant to, and how far the hand trembles to each
// side.
struct Person {
    float astray = 0;
    float tremor = 0;
};
constexpr Person steady_elder{2.7F, 0.5F};
constexpr Person trembling{4.5F, 2};
constexpr Person trembling_strongly{6.0F, 3};

class ShakingHand {
  public:
    // `pad`: the side of the pad in millimetres, all of which a sign of 64 by 64 fills.
    ShakingHand(Person person, float pad, unsigned seed) : person_(person), unit_(64 / pad), chance_(seed) {}

    // Strokes in any order, two of them that follow each other joined.
    Drawing write(Drawing strokes) {
        std::shuffle(strokes.begin(), strokes.end(), chance_);
        if (strokes.size() > 2) join(strokes, chance_() % (strokes.size() - 1));
        float const lean = normal_(chance_) * 0.08F, wide = 1 + normal_(chance_) * 0.08F;
        Drawing written;
        for (auto const& stroke : strokes) written.push_back(shaken(stroke, lean, wide));
        return written;
    }

  private:
    static void join(Drawing& strokes, std::size_t first) {
        auto const& second = strokes[first + 1];
        strokes[first].insert(strokes[first].end(), second.begin(), second.end());
        strokes.erase(strokes.begin() + static_cast<std::ptrdiff_t>(first) + 1);
    }

    // 60 mm a second, trembling 4 to 8 times in it; the whole stroke begins where the finger came down.
    Stroke shaken(Stroke const& stroke, float lean, float wide) {
        std::uniform_real_distribution<float> of_a_turn(0, 6.2831853F), times(4, 8), strength(0.5F, 1);
        float const away_x = normal_(chance_) * person_.astray * unit_,
                    away_y = normal_(chance_) * person_.astray * unit_;
        float const start = of_a_turn(chance_), other = of_a_turn(chance_), turns = times(chance_) / 60 * 6.2831853F;
        float const tremor = person_.tremor * unit_ * strength(chance_);
        Stroke out;
        float gone = 0;
        for (std::size_t i = 0; i < stroke.size(); ++i) {
            auto const from = stroke[i ? i - 1 : 0], to = stroke[i];
            float const length = std::hypot(to.x - from.x, to.y - from.y);
            int const steps = std::max(1, static_cast<int>(length));
            for (int step = 1; step <= steps; ++step) {
                float const share = static_cast<float>(step) / static_cast<float>(steps);
                float const x = from.x + share * (to.x - from.x), y = from.y + share * (to.y - from.y);
                float const along = (gone + share * length) / unit_ * turns;
                out.push_back({x * wide + lean * y + away_x + tremor * std::sin(along + start),
                               y + away_y + tremor * std::sin(along + other)});
            }
            gone += length;
        }
        return out;
    }

    Person person_;
    float unit_;
    std::mt19937 chance_;
    std::normal_distribution<float> normal_{0, 1};
};

}  // namespace handrail::hand
