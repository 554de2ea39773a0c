-- Receipts are chained by their hashes. A case made before has none: it is given one the next time it changes.

CREATE TABLE receipts (
    position INTEGER NOT NULL PRIMARY KEY,
    case_number TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL
);

CREATE INDEX receipts_by_case ON receipts (case_number, position);

CREATE TABLE chain (
    id INTEGER NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL
);

INSERT INTO chain (id, position, hash) VALUES (1, 0, '');
