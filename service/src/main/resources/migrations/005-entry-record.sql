--liquibase formatted sql

--changeset helplines:005-entry-record splitStatements:false stripComments:false
-- What stands beside an entry and is not under its seal: the record's text, which can be emptied when it was
-- published by mistake, and the person, who is never public.
CREATE TABLE directory.entry_record (
    sequence    bigint PRIMARY KEY REFERENCES directory.entry (sequence),
    record_text text,
    holder      text
);
