-- Recordings of speech beside the photos: how long they are. A photo has none, and a recording is 0 wide and high.

ALTER TABLE uploads ADD COLUMN seconds INTEGER;
