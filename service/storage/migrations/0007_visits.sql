-- The visit that holds a seat: it holds one at a time, so that a hold whose answer was lost stands in nobody's way.

ALTER TABLE seats ADD COLUMN visit TEXT;

CREATE INDEX seats_by_visit ON seats (visit);
