--liquibase formatted sql

--changeset helplines:055-replay-clearing splitStatements:false stripComments:false
-- As before, and answers that are too old are cleared away without waiting for another who clears them too: that one may
-- wait for the log. An old answer that is left for that reason is not given, and is written over.
CREATE OR REPLACE FUNCTION directory.begin_request(key_id text, credential text, wanted text, request text)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    person text := require_key(key_id, credential, ARRAY['editor', 'approver']);
    oldest timestamptz := clock_timestamp() - interval '24 hours';
    found  directory.replay;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended(person || chr(10) || wanted, 4357049)) THEN
        RAISE EXCEPTION 'the same request is being worked on' USING ERRCODE = 'HD409', CONSTRAINT = 'request_in_flight';
    END IF;
    DELETE FROM replay WHERE (holder, replay_key) IN (
        SELECT old.holder, old.replay_key FROM replay AS old WHERE old.written_at < oldest FOR UPDATE SKIP LOCKED);
    SELECT * INTO found FROM replay WHERE holder = person AND replay_key = wanted AND written_at >= oldest;
    IF found.holder IS NOT NULL AND found.request_sha256 <> request THEN
        RAISE EXCEPTION 'the key was used for another request' USING ERRCODE = 'HD422', CONSTRAINT = 'replay_key_used';
    END IF;
    RETURN found.answer;
END
$$;

-- The one who began the request is the only one to answer it.
CREATE OR REPLACE FUNCTION directory.finish_request(
    key_id text, credential text, wanted text, request text, answer text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    person text := require_key(key_id, credential, ARRAY['editor', 'approver']);
BEGIN
    INSERT INTO replay (holder, replay_key, request_sha256, answer)
    VALUES (person, wanted, request, finish_request.answer)
    ON CONFLICT ON CONSTRAINT replay_pkey DO UPDATE
    SET request_sha256 = excluded.request_sha256, answer = excluded.answer, written_at = excluded.written_at
    WHERE replay.written_at < clock_timestamp() - interval '24 hours';
END
$$;
