// Camera: shows what it sees, until the person takes the photo or the code of a receipt is there. A kiosk has no app of
// its own for either.
#include "app/check_digit.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::IconStyle;

View view(Model const& model, Camera const& camera) {
    Composer page(model, "camera");
    auto const* step = current_step(model);
    page.screen().head = {.disc = {step ? "camera" : "qr-code", IconStyle::sign},
                          .heading = step ? page.words_of(step->prompt) : screen::Words{page.words("scan.heading"), {}},
                          .hint = page.words(step ? "camera.hint" : "scan.hint")};
    page.add(screen::Photo{.address = {}, .name = page.words("camera.name")});
    page.add_alert(camera.alert);  // below, so that the picture stays the same element and goes on
    page.dock_back();
    if (step)
        page.dock_last("photo.take", "camera", NextTapped{});
    else
        page.dock_secondary("scan.type", "numpad", BackTapped{});
    return page.finish();
}

Effects on(Model&, Camera&, NextTapped const&) { return {UseCamera{"take"}}; }

// As the link in the code would have led here.
Effects on(Model& model, Camera& camera, CodeRead const& event) {
    auto* look_up = std::get_if<LookUp>(&model.page);
    if (!look_up) return {};
    if (event.number.size() != 8 || !has_valid_check_digit(event.number)) {
        camera.alert = "scan.other";
        return {};
    }
    *look_up = LookUp{.asking = LookUp::Asking::phone, .number = event.number};
    model.over.clear();
    return {};
}

}  // namespace handrail::app
