// Tokens: every pair that stands on the other reads well in every palette, and every size is large enough to hit and
// read.
#include "screen/tokens.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>

namespace tokens = handrail::screen::tokens;

namespace {

// WCAG 2.2, "relative luminance" and "contrast ratio".
double linear(unsigned channel) {
    double const share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(unsigned colour) {
    return 0.2126 * linear(colour >> 16U) + 0.7152 * linear((colour >> 8U) & 255U) + 0.0722 * linear(colour & 255U);
}

double contrast(unsigned one, unsigned other) {
    double const first = luminance(one);
    double const second = luminance(other);
    auto const [dark, light] = std::minmax(first, second);
    return (light + 0.05) / (dark + 0.05);
}

// Of each profile, as docs and look agree: phone, tablet, desktop, kiosk.
double millimetres_a_pixel(std::string_view profile) {
    if (profile == "phone") return 0.19;
    if (profile == "tablet") return 0.17;
    return profile == "desktop" ? 0.265 : 0.30;
}

// Sizes in the look are whole pixels nearest to the millimetres wanted.
bool reaches(int pixels, double wanted, std::string_view profile) {
    return (pixels + 1) * millimetres_a_pixel(profile) > wanted;
}

}  // namespace

TEST_CASE("contrast is computed as WCAG defines it", "[screen]") {
    CHECK(std::abs(contrast(0x000000, 0xFFFFFF) - 21.0) < 1e-9);
    CHECK(contrast(0x777777, 0x777777) == 1.0);
    CHECK(std::abs(contrast(0x767676, 0xFFFFFF) - 4.54) < 0.01);
}

TEST_CASE("text contrasts 7 to 1 in every palette", "[screen]") {
    for (auto const& palette : tokens::palettes)
        for (auto const& pair : tokens::text_pairs) {
            INFO(palette.name << ": " << pair.name);
            CHECK(contrast(palette.*pair.front, palette.*pair.back) >= 7.0);
        }
}

TEST_CASE("shapes that carry meaning contrast 4.5 to 1 in every palette", "[screen]") {
    for (auto const& palette : tokens::palettes)
        for (auto const& pair : tokens::shape_pairs) {
            INFO(palette.name << ": " << pair.name);
            CHECK(contrast(palette.*pair.front, palette.*pair.back) >= 4.5);
        }
}

TEST_CASE("every profile has targets of 16 mm, main actions of 20 mm and gaps of 4 and 8 mm", "[screen]") {
    for (auto const& profile : tokens::profiles) {
        INFO(profile.name);
        CHECK(reaches(profile.target, 16, profile.name));
        CHECK(reaches(profile.primary, 20, profile.name));
        CHECK(reaches(profile.gap, 4, profile.name));
        CHECK(reaches(profile.grid, 6, profile.name));
        CHECK(reaches(profile.risk, 8, profile.name));
        CHECK(profile.target >= 60);
    }
}

TEST_CASE("no text is under 20 px, and body is 24 px at least", "[screen]") {
    for (auto const& profile : tokens::profiles) {
        INFO(profile.name);
        CHECK(profile.caption >= 20);
        CHECK(profile.body >= 24);
        CHECK(profile.caption < profile.body);
        CHECK(profile.body < profile.label);
        CHECK(profile.label < profile.h1);
    }
}

TEST_CASE("a ledge is thicker than a frame, so that what can be pressed looks so", "[screen]") {
    for (auto const& profile : tokens::profiles) CHECK(profile.edge - 3 > profile.frame);
}
