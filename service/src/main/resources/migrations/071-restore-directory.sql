--liquibase formatted sql

--changeset helplines:071-restore-directory splitStatements:false stripComments:false
-- Proves the log that restore_entries has filled, brings the current tables to where it leaves them, and says which
-- directory this is again. Each record is applied as its newest entry has it: every entry passed the rules of its day
-- when it was published, and a text that was redacted since cannot be asked again. For the owner of the database alone.
--
-- HD002: an entry does not follow the one before. HD003: an entry or record contradicts itself or the log.
CREATE FUNCTION directory.restore_directory(restored_id uuid, raised_epoch bigint) RETURNS void LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
DECLARE
    newest  directory.entry;
    created directory.entry;
    content text;
BEGIN
    LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE;
    IF EXISTS (SELECT FROM current_record) OR EXISTS (SELECT FROM withdrawn)
        OR (SELECT epoch FROM identity) >= raised_epoch THEN
        RAISE EXCEPTION 'there is a directory already' USING ERRCODE = 'HD001', CONSTRAINT = 'log_empty';
    ELSIF EXISTS (
        SELECT FROM (
            SELECT sequence, previous_hash, recorded_at,
                   lag(sequence, 1, 0::bigint) OVER upwards AS sequence_before,
                   lag(hash, 1, repeat('0', 64)) OVER upwards AS hash_before,
                   lag(recorded_at, 1, '-infinity') OVER upwards AS recorded_before
            FROM entry WINDOW upwards AS (ORDER BY sequence)) AS chained
        WHERE (sequence, previous_hash) IS DISTINCT FROM (sequence_before + 1, hash_before)
           OR recorded_at < recorded_before) THEN
        RAISE EXCEPTION 'an entry does not follow the one before'
            USING ERRCODE = 'HD002', CONSTRAINT = 'entry_follows_newest';
    ELSIF EXISTS (
        SELECT FROM entry JOIN entry_record USING (sequence)
        WHERE record_text IS NOT NULL
          AND (record_sha256, kind, id::text)
              IS DISTINCT FROM (sha256_hex(record_text), record_text::jsonb ->> 'kind', record_text::jsonb ->> 'id')) THEN
        RAISE EXCEPTION 'an entry is sealed over another record'
            USING ERRCODE = 'HD003', CONSTRAINT = 'record_sha256_agrees';
    END IF;

    -- A copy from before a redaction may have been put together with a log from after it.
    UPDATE entry_record SET record_text = NULL
    FROM entry AS emptied
    WHERE emptied.sequence = entry_record.sequence AND record_text IS NOT NULL AND is_redacted(emptied);
    IF EXISTS (SELECT FROM entry JOIN entry_record USING (sequence)
               WHERE record_text IS NULL AND NOT is_redacted(entry)) THEN
        RAISE EXCEPTION 'a text is missing, and nothing redacts it'
            USING ERRCODE = 'HD003', CONSTRAINT = 'missing_is_redacted';
    END IF;

    FOR newest IN
        SELECT * FROM entry
        WHERE operation <> 'redact' AND NOT EXISTS (
            SELECT FROM entry AS later
            WHERE later.id = entry.id AND later.sequence > entry.sequence AND later.operation <> 'redact')
        ORDER BY sequence
    LOOP
        SELECT record_text INTO content FROM entry_record WHERE sequence = newest.sequence;
        IF content IS NULL THEN
            RAISE EXCEPTION 'the text in force is missing' USING ERRCODE = 'HD003', CONSTRAINT = 'redacts_what_is_past';
        END IF;
        -- As a new record; what was recalled of it before is in its text, and in no other table.
        created := newest;
        created.operation := 'create';
        PERFORM apply_entry(created, content, content::jsonb - 'recalled');
        IF newest.operation = 'withdraw' THEN
            PERFORM apply_entry(newest, content, content::jsonb);
        END IF;
    END LOOP;

    UPDATE identity SET directory_id = restored_id, epoch = raised_epoch;
    PERFORM pg_notify('published', (SELECT max(sequence) FROM entry)::text);
END
$$;

-- Whether a later entry of the same record empties this one's text.
CREATE FUNCTION directory.is_redacted(emptied directory.entry) RETURNS boolean LANGUAGE sql STABLE
SET search_path = directory, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM entry JOIN entry_record USING (sequence)
        WHERE id = emptied.id AND operation = 'redact' AND sequence > emptied.sequence
          AND emptied.operation <> 'redact'
          AND record_text::jsonb -> 'redacts' = to_jsonb(emptied.sequence))
$$;

REVOKE ALL ON FUNCTION directory.restore_directory, directory.is_redacted FROM PUBLIC;
