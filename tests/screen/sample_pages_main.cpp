// Writes every sample screen as a page of its own, to be looked at in a browser: handrail-samples OUT CSS ICONS.
// CSS may be several files joined, tokens first; ICONS is build/icons. Names: PAGE.LANGUAGE.MODE.html.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "screen/icons.hpp"
#include "screen/patch.hpp"
#include "screen/samples/samples.hpp"
#include "wire/site_json.hpp"

using namespace handrail;

namespace {

std::string read(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

screen::Shapes read_shapes(std::string const& folder) {
    screen::Shapes shapes;
    for (char const* style : {"duotone", "fill", "bold"})
        if (auto const found = wire::decode_shapes(read(folder + "/" + style + ".json"))) shapes[style] = found.value();
    return shapes;
}

std::string page_of(screen::Screen const& screen, std::string const& css, screen::Shapes const& shapes) {
    auto page = screen::render(screen);
    draw_icons(page, shapes);
    screen::Element root{.tag = "html", .attributes = root_attributes(screen)};
    auto html = screen::to_html(root);
    html.resize(html.size() - std::string("</html>").size());
    return "<!doctype html>" + html +
           "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">" +
           screen::to_html({.tag = "title", .text = screen.page}) + "<style>" + css + "</style></head><body>" +
           screen::to_html(page) + "</body></html>";
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fputs("handrail-samples OUT CSS ICONS\n", stderr);
        return 2;
    }
    auto const css = read(arguments[2]);
    auto const shapes = read_shapes(arguments[3]);
    for (auto const language : {test::SampleLanguage::chinese, test::SampleLanguage::english})
        for (auto const mode : {screen::Mode::home, screen::Mode::kiosk})
            for (auto const& screen : test::sample_screens(language, mode)) {
                std::string const place = mode == screen::Mode::kiosk ? ".kiosk.html" : ".home.html";
                std::ofstream(std::string(arguments[1]) + "/" + screen.page + "." + screen.language + place)
                    << page_of(screen, css, shapes);
            }
}
