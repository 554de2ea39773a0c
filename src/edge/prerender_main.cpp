// The prerenderer: writes the home page of every language as HTML, the first view before any WebAssembly.
//
// Passes: 1 read options and files, and every definition as core will; 2 for each language make the home screen, its
// document and the screens that come next; 3 write these, what core is started with, and the icons. A fault is one line
// and exit status 2. With --definitions alone it only reads them.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "app/icons.hpp"
#include "edge/next_screens.hpp"
#include "wire/api_json.hpp"
#include "wire/definition_json.hpp"
#include "wire/messages_json.hpp"
#include "wire/site_json.hpp"

using namespace handrail;

namespace {

[[noreturn]] void stop(std::string const& reason) {
    std::fprintf(stderr, "handrail-prerender: %s\n", reason.c_str());
    std::exit(2);
}

using Options = std::map<std::string, std::string>;

Options read_options(int count, char** arguments) {
    Options options;
    for (int index = 1; index < count; index += 2) {
        std::string const name = arguments[index];
        if (name.substr(0, 2) != "--" || index + 1 == count) stop("'" + name + "' is not an option with a value");
        options[name.substr(2)] = arguments[index + 1];
    }
    bool const reads_only = options.size() == 1 && options.count("definitions");
    for (char const* needed : {"assets", "i18n", "icons", "css", "boot", "config", "catalogue", "definitions", "out"})
        if (!reads_only && !options.count(needed)) stop(std::string("--") + needed + " is missing");
    return options;
}

// Without the byte order mark that some editors write.
std::string read(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) stop(path + " cannot be read");
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    return text;
}

void write(std::string const& path, std::string const& content) {
    std::ofstream file(path, std::ios::binary);
    file << content;
    if (!file.flush()) stop(path + " cannot be written");
}

template <class T>
T decoded(wire::Decoded<T> result, std::string const& what) {
    if (!result) stop(what + "#" + result.error().pointer + ": " + result.error().reason);
    return std::move(result).value();
}

// The text of every definition by the name of its file: of a folder or, with its own name, of one file.
std::map<std::string, std::string> read_definitions(std::string const& place) {
    std::error_code fault;
    std::map<std::string, std::string> found;
    if (!std::filesystem::is_directory(place, fault)) {
        found[std::filesystem::path(place).filename()] = read(place);
        return found;
    }
    for (auto const& file : std::filesystem::directory_iterator(place, fault))
        found[file.path().filename()] = read(file.path());  // the service put them there, as REPAIR.JSON too
    if (fault) stop(place + " cannot be read");
    return found;
}

screen::Shapes read_shapes(std::string const& folder) {
    screen::Shapes shapes;
    for (char const* style : {"duotone", "fill", "bold"}) {
        auto const path = folder + "/" + style + ".json";
        shapes[style] = decoded(wire::decode_shapes(read(path)), path);
    }
    return shapes;
}

std::string style_name(screen::IconStyle style) {
    return style == screen::IconStyle::picture ? "duotone" : style == screen::IconStyle::stroke ? "bold" : "fill";
}

// The icons of the front end and, as picture and as sign, those that the catalogue names.
screen::Shapes wanted_shapes(screen::Shapes const& all, std::vector<std::string> const& names) {
    screen::IconNames wanted;
    for (auto const& icon : app::product_icons) wanted.insert({style_name(icon.style), icon.symbol});
    for (auto const& name : names)
        for (char const* style : {"duotone", "fill"}) wanted.insert({style, name});
    screen::Shapes found;
    for (auto const& [style, name] : wanted) {
        auto const shape = all.find(style)->second.find(name);
        if (shape == all.find(style)->second.end())
            stop("icon '" + name + "' is not in the icon package; see its list of names");
        found[style][name] = shape->second;
    }
    return found;
}

std::vector<std::string> icon_names(Options const& options, api::Catalogue const& catalogue) {
    std::vector<std::string> names;
    for (auto const& category : catalogue.categories) names.push_back(category.icon);
    for (auto const& service : catalogue.services) names.push_back(service.icon);
    auto const more = options.find("names");
    if (more == options.end()) return names;
    for (auto& name : decoded(wire::decode_names(read(more->second)), more->second)) names.push_back(std::move(name));
    return names;
}

// Writes what core needs of each service to come where the next screens lead.
void write_forms(std::string const& path, std::set<std::string> const& services,
                 std::map<std::string, std::string> const& definitions) {
    std::map<std::string, std::string> wanted;
    for (auto const& service : services) wanted[service] = definitions.find(service)->second;
    write(path, wire::encode_forms(wanted));
}

}  // namespace

int main(int count, char** arguments) {
    auto const options = read_options(count, arguments);
    std::map<std::string, std::string> texts;
    edge::DocumentParts parts;
    for (auto const& [name, text] : read_definitions(options.at("definitions"))) {
        parts.definitions.push_back(decoded(wire::decode_definition(text), name));
        texts[parts.definitions.back().id] = text;
    }
    if (!options.count("out")) return 0;
    auto const config_json = read(options.at("config"));
    auto const catalogue_json = read(options.at("catalogue"));
    parts.config = decoded(wire::decode_config(config_json), options.at("config"));
    parts.catalogue = decoded(wire::decode_catalogue(catalogue_json), options.at("catalogue"));
    parts.shapes = wanted_shapes(read_shapes(options.at("icons")), icon_names(options, parts.catalogue));
    parts.assets = decoded(wire::decode_assets(read(options.at("assets"))), options.at("assets"));
    parts.css = read(options.at("css"));
    parts.boot = read(options.at("boot"));
    auto const out = options.at("out") + "/";
    std::set<std::string> services;
    for (auto const& language : parts.config.languages) {
        auto const& tag = language.tag;
        auto const path = options.at("i18n") + "/" + tag + ".json";
        auto const messages_json = read(path);
        parts.messages = decoded(wire::decode_messages(tag, messages_json), path);
        write(out + "index." + tag + ".html", edge::document(parts));
        write(out + "start." + tag + ".json", wire::encode_start(config_json, catalogue_json, messages_json));
        for (auto const& [name, mode] : {std::pair{"next", screen::Mode::home}, {"kiosk", screen::Mode::kiosk}}) {
            auto const next = edge::next_screens(parts, mode);
            write(out + name + "." + tag + ".json", wire::encode_next(next));
            for (auto const& node : next.nodes)
                if (!node.service.empty()) services.insert(node.service);
        }
    }
    write_forms(out + "forms.json", services, texts);
    write(out + "icons.json", wire::encode_shapes(parts.shapes));
}
