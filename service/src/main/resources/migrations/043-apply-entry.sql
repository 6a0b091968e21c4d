--liquibase formatted sql

--changeset helplines:043-apply-entry splitStatements:false stripComments:false
-- Brings the current tables to where an entry leaves them.
CREATE OR REPLACE FUNCTION directory.apply_entry(new_entry directory.entry, record_text text, doc jsonb)
RETURNS void LANGUAGE plpgsql SET search_path = directory, pg_temp AS $$
DECLARE
    this   uuid := new_entry.id;
    before jsonb;
    gone   jsonb;
BEGIN
    IF new_entry.operation = 'redact' THEN
        PERFORM redact_entry(new_entry, (doc ->> 'redacts')::bigint);
        RETURN;
    END IF;
    -- The floor is in every answer: it may be corrected, and never be taken away.
    IF new_entry.kind = 'emergency' AND new_entry.operation IN ('withdraw', 'recall') THEN
        RAISE EXCEPTION 'the emergency record stays' USING ERRCODE = 'HD003', CONSTRAINT = 'emergency_stays';
    END IF;

    SELECT text::jsonb INTO before FROM current_record WHERE id = this;
    SELECT entry_record.record_text::jsonb INTO gone FROM withdrawn JOIN entry_record USING (sequence)
        WHERE id = this;
    IF coalesce(before, gone) ->> 'kind' <> new_entry.kind THEN
        RAISE EXCEPTION 'the identity is of another kind' USING ERRCODE = 'HD003', CONSTRAINT = 'kind_stays';
    ELSIF new_entry.operation = 'create' AND (before IS NOT NULL OR gone IS NOT NULL) THEN
        RAISE EXCEPTION 'the record is there already' USING ERRCODE = 'HD003', CONSTRAINT = 'created_once';
    ELSIF new_entry.operation = 'reinstate' AND gone IS NULL THEN
        RAISE EXCEPTION 'the record was not withdrawn' USING ERRCODE = 'HD003', CONSTRAINT = 'reinstated_when_withdrawn';
    ELSIF new_entry.operation NOT IN ('create', 'reinstate') AND before IS NULL THEN
        RAISE EXCEPTION 'there is no such record' USING ERRCODE = 'HD003', CONSTRAINT = 'changed_when_there';
    ELSIF new_entry.operation = 'recall' THEN
        IF new_entry.kind <> 'service' OR is_recall(before, doc, new_entry.sequence) IS NOT TRUE THEN
            RAISE EXCEPTION 'a recall takes channels away and nothing else'
                USING ERRCODE = 'HD003', CONSTRAINT = 'recall_takes_channels';
        END IF;
    ELSIF coalesce(before, gone, '{}') -> 'recalled' IS DISTINCT FROM doc -> 'recalled'
        OR EXISTS (SELECT FROM items(doc -> 'recalled') AS recall
                   JOIN items(doc -> 'channels') AS channel ON channel.item ->> 'id' = recall.item ->> 'channel') THEN
        RAISE EXCEPTION 'what was recalled stays recalled' USING ERRCODE = 'HD003', CONSTRAINT = 'recalled_stays';
    ELSIF new_entry.operation = 'verify' AND without_evidence(before) IS DISTINCT FROM without_evidence(doc) THEN
        RAISE EXCEPTION 'a verification changes evidence and nothing else'
            USING ERRCODE = 'HD003', CONSTRAINT = 'verify_changes_evidence';
    ELSIF new_entry.operation = 'withdraw' AND before IS DISTINCT FROM doc THEN
        RAISE EXCEPTION 'a withdrawal changes nothing' USING ERRCODE = 'HD003', CONSTRAINT = 'withdraw_changes_nothing';
    END IF;

    -- Takes the record's own rows with it; rows of others that refer to it are checked when the transaction ends.
    DELETE FROM current_record WHERE id = this;
    IF new_entry.operation = 'withdraw' THEN
        INSERT INTO withdrawn (id, kind, sequence) VALUES (this, new_entry.kind, new_entry.sequence);
        RETURN;
    END IF;
    DELETE FROM withdrawn WHERE id = this;
    DELETE FROM slug WHERE id = this;

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
