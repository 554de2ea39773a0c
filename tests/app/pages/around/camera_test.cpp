// Camera: a kiosk takes photos by itself, and everybody may show a receipt's code instead of typing its number.
#include "app/fixture.hpp"
#include "app/kinds.hpp"
#include "app/pages/pages.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Mode;
using handrail::screen::Photo;

namespace {

Model at_photo() {
    auto model = at_new_step(ask("face", kinds::photo, "Take a photo of your face"));
    model.mode = Mode::kiosk;
    model.sees = true;
    return model;
}

Model at_number() {
    auto model = at_home();
    model.sees = true;
    tap(model, "My cases");
    return model;
}

std::string camera_act(Effects const& effects) {
    auto const* camera = wanted<UseCamera>(effects);
    return camera ? camera->act : "";
}

}  // namespace

TEST_CASE("a kiosk with a camera shows what it sees until the photo is taken") {
    auto model = at_photo();
    auto const effects = tap(model, "Take a photo");
    CHECK((camera_act(effects) == "photo" && !wanted<TakePhoto>(effects)));
    CHECK(page(model) == "camera");
    CHECK(view(model).screen.head.heading.text == "Take a photo of your face");
    CHECK(block<Photo>(view(model).screen)->address.empty());
    CHECK(camera_act(tap(model, "Take a photo")) == "take");
    CHECK(page(model) == "camera");  // until the photo is there
    CHECK(camera_act(happen(model, Captured{"blob:1"})) == "drop");
    CHECK(page(model) == "step.face");
    CHECK(block<Photo>(view(model).screen)->address == "blob:1");
}

TEST_CASE("the camera is off behind every other page") {
    for (char const* way : {"Back", "Help", "Home"}) {
        auto model = at_photo();
        tap(model, "Take a photo");
        INFO(way);
        CHECK(camera_act(tap(model, way)) == "drop");
        CHECK(page(model) != "camera");
        if (page(model) == "help") {
            happen(model, BackTapped{});
            CHECK(page(model) == "step.face");
        }
    }
}

TEST_CASE("a camera that does not start is told of") {
    auto model = at_photo();
    tap(model, "Take a photo");
    happen(model, CaptureFailed{});
    CHECK(page(model) == "step.face");
    CHECK(warned(view(model).screen) == "The camera did not start. Please try again, or call a person.");
    model = at_number();
    tap(model, "Scan receipt");
    happen(model, CaptureFailed{});
    CHECK(page(model) == "look-up");
    CHECK(warned(view(model).screen) == "The camera did not start. Please type the number.");
}

TEST_CASE("a receipt's code leads where its number would") {
    auto model = at_number();
    CHECK(camera_act(tap(model, "Scan receipt")) == "code");
    CHECK(page(model) == "camera");
    CHECK(camera_act(happen(model, CodeRead{"48273064"})) == "drop");
    CHECK(page(model) == "look-up.phone");
    CHECK(shown<LookUp>(model)->number == "48273064");
    happen(model, BackTapped{});
    CHECK(page(model) == "look-up");
}

TEST_CASE("another code is told of, and it goes on looking") {
    for (char const* number : {"", "48273065", "0", "482730640000"}) {
        auto model = at_number();
        tap(model, "Scan receipt");
        INFO(number);
        CHECK(camera_act(happen(model, CodeRead{number})).empty());
        CHECK(page(model) == "camera");
        CHECK(warned(view(model).screen) ==
              "This is not one of our codes. Use the one on your receipt, or type the number.");
    }
}

TEST_CASE("a code that is read too late changes nothing") {
    auto model = at_number();
    tap(model, "Scan receipt");
    CHECK(camera_act(tap(model, "Type it")) == "drop");
    CHECK(page(model) == "look-up");
    happen(model, CodeRead{"48273064"});
    CHECK(page(model) == "look-up");
}

TEST_CASE("scanning is offered where there is a camera, until a number is begun") {
    auto model = at_number();
    tap(model, "4");
    CHECK(!offers(model, "Scan receipt"));
    CHECK(offers(model, "7 to go"));
    model = at_home();
    tap(model, "My cases");
    CHECK(!offers(model, "Scan receipt"));
}
