--liquibase formatted sql

--changeset helplines:004-entry splitStatements:false stripComments:false
-- The log: every change, in order, each sealed to the one before by its hash. Public, and never changed.
CREATE TABLE directory.entry (
    sequence      bigint      PRIMARY KEY CONSTRAINT entry_sequence_from_one CHECK (sequence >= 1),
    recorded_at   timestamptz NOT NULL,
    operation     text        NOT NULL CONSTRAINT entry_operation_known CHECK (operation IN
        ('create', 'update', 'withdraw', 'recall', 'reinstate', 'verify', 'redact')),
    severity      text        CONSTRAINT entry_severity_known CHECK (severity IN ('routine', 'important', 'critical')),
    kind          text        NOT NULL CONSTRAINT entry_kind_known CHECK (kind IN
        ('area', 'calendar', 'emergency', 'organisation', 'service', 'topic')),
    id            uuid        NOT NULL,
    record_sha256 text        NOT NULL CONSTRAINT entry_record_sha256_form CHECK (record_sha256 ~ '^[0-9a-f]{64}$'),
    role          text        NOT NULL CONSTRAINT entry_role_form CHECK (role ~ '^[a-z][a-z0-9_]{0,39}$'),
    reason        text,
    previous_hash text        NOT NULL CONSTRAINT entry_previous_hash_form CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
    line          text        NOT NULL,
    hash          text        NOT NULL,
    CONSTRAINT entry_line_agrees CHECK (line = directory.entry_line(
        sequence, recorded_at, operation, severity, kind, id, record_sha256, role, reason, previous_hash)),
    CONSTRAINT entry_hash_agrees CHECK (hash = directory.sha256_hex(line)),
    -- Each line is followed by one other at most, and the first repeats no hash but the zeros.
    CONSTRAINT entry_followed_once UNIQUE (previous_hash)
);

CREATE INDEX entry_of_record ON directory.entry (id, sequence);
