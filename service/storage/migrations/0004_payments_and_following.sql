-- Payments, and what following a case needs: its bill, who has it, until when, messages and a rating.

ALTER TABLE cases ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE cases ADD COLUMN bill TEXT;
ALTER TABLE cases ADD COLUMN worker TEXT;
ALTER TABLE cases ADD COLUMN expected TEXT;
ALTER TABLE cases ADD COLUMN waiting_reason TEXT;
ALTER TABLE cases ADD COLUMN to_do TEXT;
ALTER TABLE cases ADD COLUMN face INTEGER;
ALTER TABLE cases ADD COLUMN comment TEXT;
ALTER TABLE cases ADD COLUMN rated BIGINT;

ALTER TABLE events ADD COLUMN words TEXT;

CREATE TABLE payments (
    id TEXT NOT NULL PRIMARY KEY,
    case_number TEXT NOT NULL,
    position INTEGER NOT NULL,
    bill TEXT NOT NULL,
    account TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    method TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    wish TEXT,
    reason TEXT,
    code TEXT,
    valid_until BIGINT NOT NULL,
    created BIGINT NOT NULL,
    settled BIGINT,
    ask_at BIGINT,
    tries INTEGER NOT NULL
);

CREATE UNIQUE INDEX payments_by_case ON payments (case_number, position);
CREATE UNIQUE INDEX payments_by_code ON payments (code);
CREATE UNIQUE INDEX payments_active ON payments (bill) WHERE state IN ('pending', 'succeeded');
CREATE INDEX payments_by_account ON payments (account);
CREATE INDEX payments_to_ask ON payments (ask_at);

CREATE TABLE messages (
    case_number TEXT NOT NULL,
    position INTEGER NOT NULL,
    sender TEXT NOT NULL,
    words TEXT,
    photo TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (case_number, position)
);
