--liquibase formatted sql

--changeset helplines:025-apply-entry splitStatements:false stripComments:false
-- Brings the current tables to where an entry leaves them.
CREATE FUNCTION directory.apply_entry(new_entry directory.entry, record_text text, doc jsonb)
RETURNS void LANGUAGE plpgsql SET search_path = directory, pg_temp AS $$
DECLARE
    this uuid := new_entry.id;
    was_there boolean;
BEGIN
    -- The floor is in every answer: it may be corrected, and never be taken away.
    IF new_entry.kind = 'emergency' AND new_entry.operation IN ('withdraw', 'recall') THEN
        RAISE EXCEPTION 'the emergency record stays' USING ERRCODE = 'HD003', CONSTRAINT = 'emergency_stays';
    END IF;

    -- Takes the record's own rows with it; rows of others that refer to it are checked when the transaction ends.
    DELETE FROM current_record WHERE id = this AND kind = new_entry.kind;
    was_there := FOUND;
    IF new_entry.operation = 'redact' THEN
        RAISE EXCEPTION 'a redaction is no publication' USING ERRCODE = 'HD003', CONSTRAINT = 'operation_publishes';
    ELSIF new_entry.operation = 'create' AND was_there THEN
        RAISE EXCEPTION 'the record is there already' USING ERRCODE = 'HD003', CONSTRAINT = 'created_once';
    ELSIF new_entry.operation NOT IN ('create', 'reinstate') AND NOT was_there THEN
        RAISE EXCEPTION 'there is no such record' USING ERRCODE = 'HD003', CONSTRAINT = 'changed_when_there';
    ELSIF new_entry.operation = 'withdraw' THEN
        RETURN;
    END IF;

    INSERT INTO current_record (id, kind, sequence, text)
    VALUES (this, new_entry.kind, new_entry.sequence, record_text);

    INSERT INTO slug (kind, slug, id, current)
    SELECT new_entry.kind, doc ->> 'slug', this, true
    UNION ALL
    SELECT new_entry.kind, unnest(texts(doc -> 'previous_slugs')), this, false;

    CASE new_entry.kind
        WHEN 'organisation' THEN PERFORM put_organisation(this, doc);
        WHEN 'service' THEN PERFORM put_service(this, doc);
        WHEN 'topic' THEN PERFORM put_topic(this, doc);
        WHEN 'area' THEN PERFORM put_area(this, doc);
        WHEN 'calendar' THEN PERFORM put_calendar(this, doc);
        WHEN 'emergency' THEN PERFORM put_emergency(this, doc);
    END CASE;
END
$$;
