// Places and uploads from JSON. Where a place lies and how a photo measures is of no use to the person.
#include "wire/place_json.hpp"

namespace handrail::wire {

api::Place place(Cursor const& at) {
    api::Place place;
    place.id = field(at, "id", word);
    place.name = field(at, "name", localised);
    place.area = member_or(at, "area", text::Localised{}, localised);
    return place;
}

api::Upload upload(Cursor const& at) { return {field(at, "id", word)}; }

}  // namespace handrail::wire
