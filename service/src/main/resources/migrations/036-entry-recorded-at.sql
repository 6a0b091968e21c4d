--liquibase formatted sql

--changeset helplines:036-entry-recorded-at splitStatements:false stripComments:false
-- Finds how far the log had come at an instant.
CREATE INDEX entry_recorded_at ON directory.entry (recorded_at, sequence);
