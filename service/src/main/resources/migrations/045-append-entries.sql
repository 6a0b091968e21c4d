--liquibase formatted sql

--changeset helplines:045-append-entries splitStatements:false stripComments:false
-- Appends entries to the log and applies them. Takes an array of {line, record_text, holder}, and what was decided as
-- one with whoever had written it; gives the sequence of the newest entry. The caller answers for who may do this: it
-- is not granted to the service.
--
-- HD002: an entry does not follow the newest one. HD003: an entry or record contradicts itself or the log.
DROP FUNCTION directory.append_entries(jsonb);

CREATE FUNCTION directory.append_entries(entries jsonb, decision uuid DEFAULT NULL, authors text[] DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
DECLARE
    newest    directory.entry;
    added     directory.entry;
    given     jsonb;
    line      jsonb;
    doc       jsonb;
BEGIN
    -- One writer at a time; readers go on. Each statement below sees what the writer before committed.
    LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE;
    SELECT * INTO newest FROM entry ORDER BY sequence DESC LIMIT 1;
    newest.sequence := coalesce(newest.sequence, 0);
    newest.hash := coalesce(newest.hash, repeat('0', 64));
    newest.recorded_at := coalesce(newest.recorded_at, '-infinity');

    -- The slugs of all that is put back below, so that one decision gives the slug of one record to another.
    DELETE FROM slug WHERE id IN (
        SELECT ((item ->> 'line')::jsonb ->> 'id')::uuid FROM items(entries)
        WHERE (item ->> 'line')::jsonb ->> 'operation' NOT IN ('withdraw', 'redact'));

    FOR given IN SELECT item FROM items(entries) ORDER BY place LOOP
        line := given ->> 'line';
        doc := given ->> 'record_text';
        added := jsonb_populate_record(NULL::directory.entry, line - 'line' - 'hash');
        added.line := given ->> 'line';
        added.hash := sha256_hex(added.line);

        IF (added.sequence, added.previous_hash) IS DISTINCT FROM (newest.sequence + 1, newest.hash) THEN
            RAISE EXCEPTION 'the entry does not follow the newest one'
                USING ERRCODE = 'HD002', CONSTRAINT = 'entry_follows_newest';
        ELSIF added.recorded_at < newest.recorded_at THEN
            RAISE EXCEPTION 'the entry is older than the one before it'
                USING ERRCODE = 'HD003', CONSTRAINT = 'recorded_at_never_decreases';
        ELSIF added.record_sha256 IS DISTINCT FROM sha256_hex(given ->> 'record_text') THEN
            RAISE EXCEPTION 'the entry is sealed over another record'
                USING ERRCODE = 'HD003', CONSTRAINT = 'record_sha256_agrees';
        ELSIF (given ->> 'record_text') IS DISTINCT FROM canonical(doc) THEN
            RAISE EXCEPTION 'the text is not in its canonical spelling'
                USING ERRCODE = 'HD003', CONSTRAINT = 'record_text_canonical';
        ELSIF (doc ->> 'kind', doc ->> 'id') IS DISTINCT FROM (line ->> 'kind', line ->> 'id') THEN
            RAISE EXCEPTION 'the entry names another record'
                USING ERRCODE = 'HD003', CONSTRAINT = 'entry_names_record';
        END IF;

        INSERT INTO entry VALUES (added.*);
        INSERT INTO entry_record (sequence, record_text, holder, decision, authors)
        VALUES (added.sequence, given ->> 'record_text', given ->> 'holder', decision, authors);
        PERFORM apply_entry(added, given ->> 'record_text', doc);
        newest := added;
    END LOOP;
    IF is_withdrawn_needed() THEN
        RAISE EXCEPTION 'a record that is there needs one that is gone'
            USING ERRCODE = 'HD003', CONSTRAINT = 'withdrawn_not_needed';
    END IF;

    PERFORM pg_notify('published', newest.sequence::text);
    RETURN newest.sequence;
END
$$;

REVOKE ALL ON FUNCTION directory.append_entries FROM PUBLIC;
