-- Cases with their timeline, the seats of slots, and the replies kept for repeated requests.

CREATE TABLE cases (
    number TEXT NOT NULL PRIMARY KEY,
    secret_hash TEXT NOT NULL,
    phone_last4 TEXT,
    service TEXT NOT NULL,
    definition_version INTEGER NOT NULL,
    language TEXT NOT NULL,
    channel TEXT NOT NULL,
    answers TEXT NOT NULL,
    state TEXT NOT NULL,
    slot TEXT,
    created BIGINT NOT NULL
);

CREATE TABLE events (
    case_number TEXT NOT NULL,
    position INTEGER NOT NULL,
    state TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (case_number, position)
);

CREATE TABLE seats (
    slot TEXT NOT NULL,
    seat INTEGER NOT NULL,
    hold TEXT,
    case_number TEXT,
    taken BIGINT NOT NULL,
    expires BIGINT,
    PRIMARY KEY (slot, seat)
);

CREATE UNIQUE INDEX seats_by_hold ON seats (hold);
CREATE INDEX seats_by_case ON seats (case_number);

CREATE TABLE replies (
    path TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    headers TEXT NOT NULL,
    created BIGINT NOT NULL,
    PRIMARY KEY (path, idempotency_key)
);

CREATE INDEX replies_by_age ON replies (created);
