// Places and uploads from JSON. Where a place lies and how a photo measures is of no use to the person.
#include "wire/place_json.hpp"

namespace handrail::wire {

api::Place place(Cursor const& at) {
    api::Place place;
    required(at, "id", place.id, word);
    required(at, "name", place.name, localised);
    if_not_null(at, "area", place.area, localised);
    return place;
}

api::Upload upload(Cursor const& at) { return {field(at, "id", word)}; }

}  // namespace handrail::wire
