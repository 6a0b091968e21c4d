--liquibase formatted sql

--changeset helplines:037-slugs-of-entries splitStatements:false stripComments:false
-- Finds the record that a slug named, when it is no longer published. A text that was emptied is not in it.
CREATE INDEX entry_record_slugs ON directory.entry_record USING gin (
    (coalesce(record_text::jsonb -> 'previous_slugs', '[]') || (record_text::jsonb -> 'slug')) jsonb_path_ops);
