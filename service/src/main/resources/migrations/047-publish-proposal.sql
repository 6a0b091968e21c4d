--liquibase formatted sql

--changeset helplines:047-publish-proposal splitStatements:false stripComments:false
-- The sequence of a record's newest entry, while it is there or remembered as withdrawn; 0 for none.
CREATE FUNCTION directory.revision_of(record uuid) RETURNS bigint LANGUAGE sql STABLE
SET search_path = directory, pg_temp AS $$
    SELECT coalesce((SELECT sequence FROM current_record WHERE id = record),
                    (SELECT sequence FROM withdrawn WHERE id = record), 0)
$$;

-- Where the next entry goes on, with the log locked for this transaction.
CREATE FUNCTION directory.lock_log(key_id text, credential text,
    OUT sequence bigint, OUT hash text, OUT recorded_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
    PERFORM require_key(key_id, credential, ARRAY['editor', 'approver']);
    LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE;
    SELECT newest.sequence, newest.hash, newest.recorded_at INTO sequence, hash, recorded_at
    FROM entry AS newest ORDER BY newest.sequence DESC LIMIT 1;
END
$$;

-- Refuses entries that say they were recorded on another day than this: nothing is recorded before the newest entry, so
-- that one of the far future would stamp all that follow. Where the log is ahead already, they go on from there.
CREATE FUNCTION directory.require_recorded_now(entries jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM items(entries)
               WHERE (((item ->> 'line')::jsonb) ->> 'recorded_at')::timestamptz > greatest(
                   clock_timestamp() + interval '1 day',
                   (SELECT recorded_at FROM entry ORDER BY sequence DESC LIMIT 1))) THEN
        RAISE EXCEPTION 'the entry is of another day' USING ERRCODE = 'HD003', CONSTRAINT = 'recorded_at_ahead';
    END IF;
END
$$;

-- Publishes what a proposal says, to the letter, when somebody who wrote none of it approves what they have read.
--
-- HD403: an author. HD409: decided. HD412: not what was read, or a record has changed since (the detail is the number
-- of the change, from 0). HD005: the entries are not what the proposal says. Others as append_entries.
CREATE FUNCTION directory.publish_proposal(
    key_id text, credential text, wanted uuid, read_sha256 text, entries jsonb, at timestamptz)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    approver text := require_key(key_id, credential, ARRAY['approver']);
    before   directory.proposal;
    proposed jsonb;
    change   jsonb;
    line     jsonb;
    place    int;
    newest   bigint;
BEGIN
    LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE;
    before := open_proposal(wanted, read_sha256);
    IF approver = ANY (before.authors) THEN
        RAISE EXCEPTION 'nobody approves what they wrote' USING ERRCODE = 'HD403', CONSTRAINT = 'second_person';
    END IF;
    proposed := before.content;
    IF jsonb_array_length(proposed -> 'changes') IS DISTINCT FROM jsonb_array_length(entries) THEN
        RAISE EXCEPTION 'an entry a change' USING ERRCODE = 'HD005', CONSTRAINT = 'entries_are_proposed';
    END IF;
    FOR change, place IN SELECT item, items.place FROM items(proposed -> 'changes') ORDER BY items.place LOOP
        line := (entries -> (place - 1)) ->> 'line';
        IF revision_of((change ->> 'id')::uuid) IS DISTINCT FROM coalesce((change ->> 'base_revision')::bigint, 0) THEN
            RAISE EXCEPTION 'the record has changed' USING ERRCODE = 'HD412', CONSTRAINT = 'base_revision',
                DETAIL = (place - 1)::text;
        ELSIF (line ->> 'operation', line ->> 'kind', line ->> 'id', line ->> 'role', line ->> 'reason')
            IS DISTINCT FROM (change ->> 'operation', change ->> 'kind', change ->> 'id', 'approver',
                proposed ->> 'reason')
            OR (change ? 'record' AND ((entries -> (place - 1)) ->> 'record_text')::jsonb <> change -> 'record')
            OR (change ->> 'operation' IN ('create', 'update', 'reinstate', 'verify') AND NOT change ? 'record')
            OR (change ->> 'operation' = 'redact'
                AND ((entries -> (place - 1)) ->> 'record_text')::jsonb IS DISTINCT FROM jsonb_build_object(
                    'id', change -> 'id', 'kind', change -> 'kind', 'redacts', change -> 'redacts'))
            OR change ->> 'operation' = 'recall' THEN
            RAISE EXCEPTION 'the entry is not what is proposed'
                USING ERRCODE = 'HD005', CONSTRAINT = 'entries_are_proposed';
        END IF;
    END LOOP;

    PERFORM require_recorded_now(entries);
    newest := append_entries(
        (SELECT jsonb_agg(item || jsonb_build_object('holder', approver) ORDER BY items.place) FROM items(entries)),
        wanted, before.authors);
    UPDATE proposal
    SET status = 'published', decided_by = approver, decided_at = at,
        first_sequence = newest - jsonb_array_length(entries) + 1, last_sequence = newest
    WHERE id = wanted;
    RETURN newest;
END
$$;
