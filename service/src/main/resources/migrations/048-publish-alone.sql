--liquibase formatted sql

--changeset helplines:048-publish-alone splitStatements:false stripComments:false
-- A record as one person would return it to a state that two agreed on: without the channels that were recalled, here
-- or, by their number or address, anywhere since that state was agreed on. Those that the record has now stay. An address
-- without a mark may be any that was recalled: in doubt it is left out.
CREATE FUNCTION directory.returned_to(agreed jsonb, agreed_at bigint, now_doc jsonb, is_there boolean)
RETURNS jsonb LANGUAGE sql STABLE SET search_path = directory, pg_temp AS $$
    SELECT with_list(with_list(agreed, 'recalled', now_doc -> 'recalled'), 'channels', (
        SELECT jsonb_agg(channel.item ORDER BY channel.place) FROM items(agreed -> 'channels') AS channel
        WHERE NOT EXISTS (SELECT FROM items(now_doc -> 'recalled') AS recall
                          WHERE recall.item ->> 'channel' = channel.item ->> 'id')
          AND (is_there AND EXISTS (SELECT FROM items(now_doc -> 'channels') AS kept
                                    WHERE kept.item ->> 'id' = channel.item ->> 'id'
                                      AND coalesce(contact_mark(kept.item), kept.item ->> 'url')
                                          = coalesce(contact_mark(channel.item), channel.item ->> 'url'))
               OR NOT EXISTS (
                   SELECT FROM (SELECT text FROM current_record WHERE kind = 'service'
                                UNION ALL
                                SELECT record_text FROM withdrawn JOIN entry_record USING (sequence)
                                WHERE kind = 'service') AS service
                   CROSS JOIN LATERAL items(text::jsonb -> 'recalled') AS recall
                   WHERE recall.item ->> 'value_sha256'
                             = coalesce(contact_mark(channel.item), recall.item ->> 'value_sha256')
                     AND (recall.item ->> 'sequence')::bigint > agreed_at))))
$$;

-- What one person may return a record to: the newest state decided by two, or imported, that it is not in now, if that
-- was in force within the past seven days. NULL when there is none.
CREATE FUNCTION directory.returned_record(record uuid, at timestamptz)
RETURNS jsonb LANGUAGE sql STABLE SET search_path = directory, pg_temp AS $$
    WITH newest AS (
        SELECT text::jsonb AS doc, true AS is_there FROM current_record WHERE id = record
        UNION ALL
        SELECT record_text::jsonb, false FROM withdrawn JOIN entry_record USING (sequence) WHERE id = record
    ), states AS (
        SELECT entry.sequence, role, operation, record_text::jsonb AS doc,
               lead(written_at, 1, at) OVER (ORDER BY entry.sequence) AS until
        FROM entry JOIN entry_record USING (sequence)
        WHERE entry.id = record AND operation <> 'redact'
    )
    SELECT returned.doc
    FROM newest
    CROSS JOIN states
    CROSS JOIN LATERAL (SELECT returned_to(states.doc, states.sequence, newest.doc, is_there) AS doc) AS returned
    WHERE role IN ('approver', 'import') AND operation IN ('create', 'update', 'reinstate', 'verify')
      AND states.doc IS NOT NULL
      AND until > at - interval '7 days'
      AND NOT (is_there AND returned.doc = newest.doc)
    ORDER BY states.sequence DESC LIMIT 1
$$;

-- Whether one person has returned a record since two last agreed on a state of it: to return it again would undo a
-- return, and a number that two people replaced could come and go by one person's hand.
CREATE FUNCTION directory.is_returned_already(record uuid)
RETURNS boolean LANGUAGE sql STABLE SET search_path = directory, pg_temp AS $$
    SELECT EXISTS (SELECT FROM entry WHERE id = record AND role = 'editor' AND operation IN ('update', 'reinstate')
        AND sequence > (SELECT max(sequence) FROM entry WHERE id = record AND role IN ('approver', 'import')
                        AND operation IN ('create', 'update', 'reinstate', 'verify')))
$$;

-- Whether what goes from a service, some of its channels or all of it, has a contact of the emergency record.
CREATE FUNCTION directory.is_of_floor(record uuid, operation text, doc jsonb)
RETURNS boolean LANGUAGE sql STABLE SET search_path = directory, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM current_record AS service
        CROSS JOIN LATERAL channels_gone(service.text::jsonb, CASE operation WHEN 'recall' THEN doc ELSE '{}' END) AS gone
        JOIN (SELECT said.item -> 'channel' AS contact
              FROM current_record AS floor CROSS JOIN LATERAL items(floor.text::jsonb -> 'items') AS said
              WHERE floor.kind = 'emergency') AS emergency
          ON coalesce(contact_mark(contact), contact ->> 'url')
              = coalesce(contact_mark(gone.item), gone.item ->> 'url')
        WHERE service.id = record)
$$;

-- Whether entries are one decision: one entry, or recalls; and what is recalled is one contact, wherever it is.
CREATE FUNCTION directory.is_one_decision(entries jsonb)
RETURNS boolean LANGUAGE sql STABLE SET search_path = directory, pg_temp AS $$
    WITH given AS (
        SELECT (item ->> 'line')::jsonb AS line, (item ->> 'record_text')::jsonb AS doc FROM items(entries)
    )
    SELECT (count(*) = 1 OR count(*) > 1 AND bool_and(line ->> 'operation' = 'recall'))
        AND (SELECT count(DISTINCT (coalesce(contact_mark(gone.item), gone.item ->> 'url'), gone.item ->> 'keyword')) <= 1
             FROM given
             JOIN current_record ON id = (line ->> 'id')::uuid AND line ->> 'operation' = 'recall'
             CROSS JOIN LATERAL channels_gone(text::jsonb, doc) AS gone)
    FROM given
$$;

-- What one person may publish alone, three times an hour at most: recall a contact, withdraw a record, or return one
-- once to what two people last agreed on. All entries of one call are one decision.
--
-- HD429: too often. HD005: something else. Others as append_entries.
CREATE FUNCTION directory.publish_alone(key_id text, credential text, entries jsonb)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    person text := require_key(key_id, credential, ARRAY['editor', 'approver']);
    now_at timestamptz := clock_timestamp();
    given  jsonb;
    line   jsonb;
    doc    jsonb;
    what   text;
BEGIN
    LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE;
    IF is_one_decision(entries) IS NOT TRUE THEN
        RAISE EXCEPTION 'one decision at a time' USING ERRCODE = 'HD005', CONSTRAINT = 'one_decision';
    END IF;
    FOR given IN SELECT item FROM items(entries) LOOP
        line := given ->> 'line';
        doc := given ->> 'record_text';
        what := line ->> 'operation';
        IF (line ->> 'role') IS DISTINCT FROM 'editor' THEN
            RAISE EXCEPTION 'one person is an editor' USING ERRCODE = 'HD005', CONSTRAINT = 'alone';
        ELSIF (what IN ('recall', 'withdraw', 'update', 'reinstate')) IS NOT TRUE THEN
            RAISE EXCEPTION 'this needs a second person' USING ERRCODE = 'HD005', CONSTRAINT = 'alone';
        ELSIF (SELECT count(DISTINCT decision) FROM entry_record JOIN entry USING (sequence)
               WHERE holder = person AND written_at > now_at - interval '1 hour' AND role = 'editor') >= 3 THEN
            RAISE EXCEPTION 'three an hour' USING ERRCODE = 'HD429', CONSTRAINT = 'alone_per_hour';
        ELSIF what IN ('recall', 'withdraw') THEN
            IF is_of_floor((line ->> 'id')::uuid, what, doc) THEN
                RAISE EXCEPTION 'what is in the emergency record stays'
                    USING ERRCODE = 'HD005', CONSTRAINT = 'floor_stays';
            END IF;
        ELSIF is_returned_already((line ->> 'id')::uuid) THEN
            RAISE EXCEPTION 'a return undoes no return' USING ERRCODE = 'HD005', CONSTRAINT = 'returned_once';
        ELSIF (returned_record((line ->> 'id')::uuid, now_at) = doc) IS NOT TRUE THEN
            RAISE EXCEPTION 'not what two people last agreed on'
                USING ERRCODE = 'HD005', CONSTRAINT = 'returns_to_agreed';
        END IF;
    END LOOP;
    PERFORM require_recorded_now(entries);
    RETURN append_entries(
        (SELECT jsonb_agg(item || jsonb_build_object('holder', person) ORDER BY place) FROM items(entries)),
        gen_random_uuid(), ARRAY[person]);
END
$$;

-- What publish_alone would take as a return of this record; NULL for nothing. HD005: it was returned already.
CREATE FUNCTION directory.agreed_text(key_id text, credential text, record uuid) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    agreed jsonb;
BEGIN
    PERFORM require_key(key_id, credential, ARRAY['editor', 'approver']);
    agreed := returned_record(record, clock_timestamp());
    IF agreed IS NOT NULL AND is_returned_already(record) THEN
        RAISE EXCEPTION 'a return undoes no return' USING ERRCODE = 'HD005', CONSTRAINT = 'returned_once';
    END IF;
    RETURN canonical(agreed);
END
$$;
