--liquibase formatted sql

--changeset helplines:017-emergency splitStatements:false stripComments:false
CREATE TABLE directory.emergency (
    id         uuid    PRIMARY KEY REFERENCES directory.current_record (id) ON DELETE CASCADE,
    only_floor boolean NOT NULL DEFAULT true CHECK (only_floor),
    CONSTRAINT one_emergency_floor UNIQUE (only_floor) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE directory.emergency_item (
    emergency_id uuid NOT NULL REFERENCES directory.emergency (id) ON DELETE CASCADE,
    position     int  NOT NULL,
    text         text NOT NULL,
    kind         directory.channel_kind,
    number       directory.phone_number,
    url          directory.https_url,
    evidence     directory.evidence NOT NULL,
    PRIMARY KEY (emergency_id, position),
    CONSTRAINT emergency_contact_whole CHECK (num_nonnulls(number, url) = CASE WHEN kind IS NULL THEN 0 ELSE 1 END)
);
