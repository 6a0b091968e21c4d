--liquibase formatted sql

--changeset helplines:048-publish-alone splitStatements:false stripComments:false
-- The text that a record may be returned to by one person: the newest one decided by two, or imported, that differs
-- from what is there now, if it was in force within the past seven days. NULL when there is none.
CREATE FUNCTION directory.last_agreed_text(record uuid, now_text jsonb, at timestamptz)
RETURNS text LANGUAGE sql STABLE SET search_path = directory, pg_temp AS $$
    WITH states AS (
        SELECT entry.sequence, role, operation, record_text,
               lead(written_at, 1, at) OVER (ORDER BY entry.sequence) AS until
        FROM entry JOIN entry_record USING (sequence)
        WHERE entry.id = record AND operation <> 'redact'
    )
    SELECT record_text FROM states
    WHERE role IN ('approver', 'import') AND operation IN ('create', 'update', 'reinstate', 'verify')
      AND record_text IS NOT NULL
      AND without_recalled(record_text::jsonb, now_text -> 'recalled')
          IS DISTINCT FROM without_recalled(now_text, now_text -> 'recalled')
      AND until > at - interval '7 days'
    ORDER BY sequence DESC LIMIT 1
$$;

-- What one person may publish alone: recall channels or withdraw a record, three times an hour at most, or return a
-- record to what two people last agreed on. All entries of one call are one decision.
--
-- HD429: too often. HD005: something else. Others as append_entries.
CREATE FUNCTION directory.publish_alone(key_id text, credential text, entries jsonb)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    person   text := require_key(key_id, credential, ARRAY['editor', 'approver']);
    now_at   timestamptz := clock_timestamp();
    given    jsonb;
    line     jsonb;
    doc      jsonb;
    now_text jsonb;
    agreed   jsonb;
    what     text;
BEGIN
    LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE;
    FOR given IN SELECT item FROM items(entries) LOOP
        line := given ->> 'line';
        doc := given ->> 'record_text';
        what := line ->> 'operation';
        IF (line ->> 'role') IS DISTINCT FROM 'editor' THEN
            RAISE EXCEPTION 'one person is an editor' USING ERRCODE = 'HD005', CONSTRAINT = 'alone';
        ELSIF what IN ('recall', 'withdraw') THEN
            IF (SELECT count(DISTINCT decision) FROM entry_record JOIN entry USING (sequence)
                WHERE holder = person AND written_at > now_at - interval '1 hour'
                  AND role = 'editor' AND operation IN ('recall', 'withdraw')) >= 3 THEN
                RAISE EXCEPTION 'three an hour' USING ERRCODE = 'HD429', CONSTRAINT = 'alone_per_hour';
            END IF;
        ELSIF what IN ('update', 'reinstate') THEN
            SELECT text::jsonb INTO now_text FROM current_record WHERE id = (line ->> 'id')::uuid;
            IF now_text IS NULL THEN
                SELECT record_text::jsonb INTO now_text FROM withdrawn JOIN entry_record USING (sequence)
                WHERE id = (line ->> 'id')::uuid;
            END IF;
            IF what = 'reinstate' THEN
                -- A withdrawn record differs from every state in which it was there.
                agreed := last_agreed_text((line ->> 'id')::uuid,
                    jsonb_strip_nulls(jsonb_build_object('recalled', now_text -> 'recalled')), now_at)::jsonb;
            ELSE
                agreed := last_agreed_text((line ->> 'id')::uuid, now_text, now_at)::jsonb;
            END IF;
            IF agreed IS NULL OR without_recalled(agreed, now_text -> 'recalled')
                IS DISTINCT FROM without_recalled(doc, now_text -> 'recalled') THEN
                RAISE EXCEPTION 'not what two people last agreed on'
                    USING ERRCODE = 'HD005', CONSTRAINT = 'returns_to_agreed';
            END IF;
        ELSE
            RAISE EXCEPTION 'this needs a second person' USING ERRCODE = 'HD005', CONSTRAINT = 'alone';
        END IF;
    END LOOP;
    RETURN append_entries(
        (SELECT jsonb_agg(item || jsonb_build_object('holder', person) ORDER BY place) FROM items(entries)),
        gen_random_uuid(), ARRAY[person]);
END
$$;

-- What publish_alone would take as a return of this record; NULL for nothing.
CREATE FUNCTION directory.agreed_text(key_id text, credential text, record uuid) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    now_text jsonb;
BEGIN
    PERFORM require_key(key_id, credential, ARRAY['editor', 'approver']);
    SELECT text::jsonb INTO now_text FROM current_record WHERE id = record;
    IF now_text IS NULL THEN
        SELECT jsonb_strip_nulls(jsonb_build_object('recalled', record_text::jsonb -> 'recalled')) INTO now_text
        FROM withdrawn JOIN entry_record USING (sequence) WHERE id = record;
    END IF;
    RETURN last_agreed_text(record, now_text, clock_timestamp());
END
$$;
