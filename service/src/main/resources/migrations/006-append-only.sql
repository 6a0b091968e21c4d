--liquibase formatted sql

--changeset helplines:006-append-only splitStatements:false stripComments:false
CREATE FUNCTION directory.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'HD004', CONSTRAINT = 'append_only';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON directory.entry
    FOR EACH STATEMENT EXECUTE FUNCTION directory.refuse_change();

CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON directory.entry_record
    FOR EACH STATEMENT EXECUTE FUNCTION directory.refuse_change();

-- The one change there is: a text is emptied.
CREATE TRIGGER only_emptied BEFORE UPDATE ON directory.entry_record
    FOR EACH ROW WHEN (
        NEW.record_text IS NOT NULL
        OR (NEW.sequence, NEW.holder) IS DISTINCT FROM (OLD.sequence, OLD.holder))
    EXECUTE FUNCTION directory.refuse_change();
