// The small pieces of rendering, by their exact HTML.
#include "screen/render_parts.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace handrail::screen;

TEST_CASE("words carry their language only where it differs from the screen's", "[screen]") {
    CHECK(to_html(worded("span", "label", Words{"ئۇيغۇرچە", "ug"})) ==
          R"(<span class="label" lang="ug">ئۇيغۇرچە</span>)");
    CHECK(to_html(worded("span", "label", Words{"East", {}})) == R"(<span class="label">East</span>)");
    CHECK(to_html(tagged("span", "")) == "<span></span>");
    CHECK(to_html(worded("p", "hint", std::string{"a < b & \"c\""})) ==
          R"(<p class="hint">a &lt; b &amp; &quot;c&quot;</p>)");
}

TEST_CASE("an icon says how it is drawn, and nobody hears it", "[screen]") {
    std::string const rest = R"( aria-hidden="true" focusable="false"></svg>)";
    CHECK(to_html(drawn({"house", IconStyle::picture})) ==
          R"(<svg class="picture" viewBox="0 0 256 256" data-symbol="house" data-style="duotone")" + rest);
    CHECK(to_html(drawn({"house", IconStyle::sign})) ==
          R"(<svg class="sign" viewBox="0 0 256 256" data-symbol="house" data-style="fill")" + rest);
    CHECK(to_html(drawn({"x", IconStyle::stroke})) ==
          R"(<svg class="stroke" viewBox="0 0 256 256" data-symbol="x" data-style="bold")" + rest);
    CHECK(to_html(disc("disc", worded("span", "digits", std::string{"2"}))) ==
          R"(<span class="disc" aria-hidden="true"><span class="digits">2</span></span>)");
}

TEST_CASE("a control is a button, or an anchor where it leads away", "[screen]") {
    auto const button = control({"dock/back"}, "button back", {});
    CHECK(to_html(button) == R"(<button class="button back" type="button" data-id="dock/back"></button>)");
    CHECK(button.key == "dock/back");
    CHECK(to_html(control({"dock/call"}, "button", "tel:12345")) ==
          R"(<a class="button" href="tel:12345" data-id="dock/call"></a>)");
}

TEST_CASE("what is empty leaves nothing behind", "[screen]") {
    auto parent = tagged("p", "");
    add_icon(parent, {});
    add_words(parent, "note", "");
    CHECK(parent.children.empty());
    add_icon(parent, {"sun", IconStyle::picture});
    add_words(parent, "note", "Full");
    add(parent, tagged("span", "end"));
    REQUIRE(parent.children.size() == 3);
    CHECK(parent.children[0] == drawn({"sun", IconStyle::picture}));
    CHECK(to_html(parent.children[1]) == R"(<span class="note">Full</span>)");
    CHECK(to_html(parent.children[2]) == R"(<span class="end"></span>)");
}
