// HTML: what is written is what was meant, whatever the text.
#include <catch2/catch_test_macros.hpp>

#include "screen/element.hpp"

using namespace handrail::screen;

TEST_CASE("an element is written with attributes in their order and without spaces between", "[screen]") {
    Element const list{.tag = "ul",
                       .attributes = {{"class", "rows"}, {"data-n", "2"}},
                       .children = {{.tag = "li", .text = "一"}, {.tag = "li", .text = "二"}}};
    CHECK(to_html(list) == R"(<ul class="rows" data-n="2"><li>一</li><li>二</li></ul>)");
}

TEST_CASE("text cannot become markup", "[screen]") {
    CHECK(to_html({.tag = "p", .text = "<script>alert(1)</script> & Co"}) ==
          "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co</p>");
}

TEST_CASE("an attribute cannot end early", "[screen]") {
    Element const input{.tag = "input", .attributes = {{"value", R"(" onfocus="x)"}, {"aria-label", "a<b>&c"}}};
    CHECK(to_html(input) == R"(<input value="&quot; onfocus=&quot;x" aria-label="a&lt;b&gt;&amp;c">)");
}

TEST_CASE("an empty attribute stands by its name, and a void element has no end", "[screen]") {
    Element const input{.tag = "input", .attributes = {{"type", "radio"}, {"checked", ""}}};
    CHECK(to_html(input) == R"(<input type="radio" checked>)");
}

TEST_CASE("a script other than Latin passes unchanged", "[screen]") {
    CHECK(to_html({.tag = "span", .text = "ئۇيغۇرچە བོད་ཡིག 粵語"}) == "<span>ئۇيغۇرچە བོད་ཡིག 粵語</span>");
}
