-- Who somebody acted for, and the wrong tries at finding a case by telephone number.

ALTER TABLE cases ADD COLUMN on_behalf_of TEXT;

CREATE TABLE attempts (
    bucket TEXT NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL,
    count INTEGER NOT NULL
);
