// Model: a value like any other.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;

TEST_CASE("a copy of a model is equal, and a life of its own") {
    auto const model = at_review();
    auto copy = model;
    CHECK(copy == model);
    happen(copy, BackTapped{});
    CHECK(copy != model);
    CHECK(view(model).screen.page == "review");
    copy = model;
    CHECK(copy == model);
    auto const moved = std::move(copy);
    CHECK(moved == model);
}
