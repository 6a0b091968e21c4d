--liquibase formatted sql

--changeset helplines:049-replay splitStatements:false stripComments:false
-- Answers to requests that carried an Idempotency-Key, for 24 hours: a holder who asks again with the same key is told
-- the same, and nothing happens twice. Written in the transaction of what the request did.
CREATE TABLE directory.replay (
    holder         text        NOT NULL,
    replay_key     text        NOT NULL CONSTRAINT replay_key_form CHECK (length(replay_key) BETWEEN 1 AND 200),
    request_sha256 text        NOT NULL,
    answer         text        NOT NULL,
    written_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (holder, replay_key)
);

CREATE INDEX replay_by_age ON directory.replay (written_at);

-- The answer given before; NULL for a request that is new. HD409: the same request is being worked on. HD422: the key
-- was used for another request.
CREATE FUNCTION directory.begin_request(key_id text, credential text, wanted text, request text)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    person text := require_key(key_id, credential, ARRAY['editor', 'approver']);
    found  directory.replay;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended(person || chr(10) || wanted, 4357049)) THEN
        RAISE EXCEPTION 'the same request is being worked on' USING ERRCODE = 'HD409', CONSTRAINT = 'request_in_flight';
    END IF;
    DELETE FROM replay WHERE written_at < clock_timestamp() - interval '24 hours';
    SELECT * INTO found FROM replay WHERE holder = person AND replay_key = wanted;
    IF found.holder IS NOT NULL AND found.request_sha256 <> request THEN
        RAISE EXCEPTION 'the key was used for another request' USING ERRCODE = 'HD422', CONSTRAINT = 'replay_key_used';
    END IF;
    RETURN found.answer;
END
$$;

CREATE FUNCTION directory.finish_request(key_id text, credential text, wanted text, request text, answer text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    person text := require_key(key_id, credential, ARRAY['editor', 'approver']);
BEGIN
    INSERT INTO replay (holder, replay_key, request_sha256, answer)
    VALUES (person, wanted, request, finish_request.answer);
END
$$;
