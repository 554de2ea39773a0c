// Camera: shows what it sees, until the person takes the photo or the code of a receipt is there. A kiosk has no app of
// its own for either.
#include "app/check_digit.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::IconStyle;

View view_camera(Model const& model) {
    Composer page(model, "camera");
    auto const* step = current_step(model);
    page.screen().head = {.disc = {step ? "camera" : "qr-code", IconStyle::sign},
                          .heading = step ? page.words_of(step->prompt) : screen::Words{page.words("scan.heading"), {}},
                          .hint = page.words(step ? "camera.hint" : "scan.hint")};
    page.add(screen::Photo{.address = {}, .name = page.words("camera.name")});
    page.add_alert();  // below, so that the picture stays the same element and goes on
    page.dock_back();
    if (step)
        page.dock_last("photo.take", "camera", NextTapped{});
    else
        page.dock_secondary("scan.type", "numpad", BackTapped{});
    return page.finish();
}

Effects on(Model& model, ScanTapped const&) {
    model.alert.clear();
    lay_over(model, PageKind::camera);
    return {Camera{"code"}};
}

// As the link in the code would have led here.
Effects on(Model& model, CodeRead const& event) {
    if (shown(model).kind != PageKind::camera) return {};
    if (event.number.size() != 8 || !has_valid_check_digit(event.number)) {
        model.alert = "scan.other";
        return {};
    }
    model.over.clear();
    model.alert.clear();
    model.look_up = {};
    model.look_up.number = event.number;
    model.look_up.asking_phone = true;
    return {};
}

}  // namespace handrail::app
