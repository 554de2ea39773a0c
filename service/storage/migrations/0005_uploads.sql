-- Photos. Their bytes are kept as base64, the one form that is the same in every database.

CREATE TABLE uploads (
    id TEXT NOT NULL PRIMARY KEY,
    type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    content TEXT NOT NULL,
    case_number TEXT,
    created BIGINT NOT NULL
);

CREATE INDEX uploads_by_age ON uploads (created);
CREATE INDEX uploads_by_case ON uploads (case_number);
