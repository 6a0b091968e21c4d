--liquibase formatted sql

--changeset helplines:041-entry-decision splitStatements:false stripComments:false
-- Beside who decided: what was decided as one, who had written it, and when by this database's own clock.
ALTER TABLE directory.entry_record
    ADD COLUMN decision   uuid,
    ADD COLUMN authors    text[],
    ADD COLUMN written_at timestamptz NOT NULL DEFAULT clock_timestamp();

CREATE INDEX entry_record_of_holder ON directory.entry_record (holder, written_at);

DROP TRIGGER only_emptied ON directory.entry_record;

CREATE TRIGGER only_emptied BEFORE UPDATE ON directory.entry_record
    FOR EACH ROW WHEN (
        NEW.record_text IS NOT NULL
        OR (NEW.sequence, NEW.holder, NEW.decision, NEW.authors, NEW.written_at)
            IS DISTINCT FROM (OLD.sequence, OLD.holder, OLD.decision, OLD.authors, OLD.written_at))
    EXECUTE FUNCTION directory.refuse_change();
