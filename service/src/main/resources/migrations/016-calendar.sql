--liquibase formatted sql

--changeset helplines:016-calendar splitStatements:false stripComments:false
CREATE TABLE directory.calendar (
    id            uuid PRIMARY KEY REFERENCES directory.current_record (id) ON DELETE CASCADE,
    name          text NOT NULL,
    covered_from  date NOT NULL,
    covered_until date NOT NULL,
    evidence      directory.evidence NOT NULL,
    CONSTRAINT calendar_ends_after_it_begins CHECK (covered_until >= covered_from)
);

CREATE TABLE directory.holiday (
    calendar_id uuid NOT NULL REFERENCES directory.calendar (id) ON DELETE CASCADE,
    date        date NOT NULL,
    name        text NOT NULL,
    note        text,
    PRIMARY KEY (calendar_id, date)
);
