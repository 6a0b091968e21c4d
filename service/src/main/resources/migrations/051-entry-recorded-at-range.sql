--liquibase formatted sql

--changeset helplines:051-entry-recorded-at-range splitStatements:false stripComments:false
-- A time that a line can say. Without one there would be no line to hold an entry's own against, and any would do.
ALTER TABLE directory.entry ADD CONSTRAINT entry_recorded_at_range CHECK (
    recorded_at >= '0001-01-01T00:00:00Z' AND recorded_at < '10000-01-01T00:00:00Z');
