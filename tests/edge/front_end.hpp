// A front end as it is deployed, for tests of what is made before core runs: the real catalogue, words and definitions.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "edge/next_screens.hpp"
#include "edge/world.hpp"
#include "wire/json.hpp"

namespace handrail::test {

// The first has a choice, the second a number, the third an office first; then come those whose first step is another.
inline std::vector<std::string> const services = {"certificate-appointment",
                                                  "meter-reading",
                                                  "hospital-registration",
                                                  "pension-check",
                                                  "water-bill",
                                                  "home-service",
                                                  "phone-bill",
                                                  "electricity-bill"};

inline std::string definition_text(std::string const& service) { return file_text("catalogue/" + service + ".json"); }

inline std::string catalogue_text() {
    wire::Json json{{"version", "1"}, {"services", wire::Json::array()}};
    json["categories"] = wire::Json::parse(file_text("catalogue/categories.json"));
    for (auto const& service : services) json["services"].push_back(wire::Json::parse(definition_text(service)));
    return wire::dump(json);
}

inline edge::DocumentParts deployed(std::string const& language) {
    edge::DocumentParts parts;
    auto config = wire::decode_config(file_text("catalogue/config.json"));
    auto catalogue = wire::decode_catalogue(catalogue_text());
    if (!config || !catalogue) std::abort();
    parts.config = std::move(config).value();
    parts.catalogue = std::move(catalogue).value();
    parts.messages = messages_of(language);
    for (auto const& service : services) {
        auto definition = wire::decode_definition(definition_text(service));
        if (!definition) std::abort();
        parts.definitions.push_back(std::move(definition).value());
    }
    return parts;
}

// The taps that lead to each node, by its number.
inline std::vector<std::vector<std::string>> paths_of(wire::NextScreens const& screens) {
    std::vector<std::vector<std::string>> paths(screens.nodes.size());
    std::vector<bool> known(screens.nodes.size(), false);
    known[0] = true;
    for (std::size_t node = 0; node < screens.nodes.size(); ++node)
        for (auto const& [id, target] : screens.nodes[node].taps) {
            auto const to = static_cast<std::size_t>(target);
            if (known[to]) continue;
            known[to] = true;
            paths[to] = paths[node];
            paths[to].push_back(id);
        }
    return paths;
}

}  // namespace handrail::test
