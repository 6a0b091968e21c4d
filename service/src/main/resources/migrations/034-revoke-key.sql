--liquibase formatted sql

--changeset helplines:034-revoke-key splitStatements:false stripComments:false
-- Ends a key at once, whoever asks: for the operator and for the function below. One that has ended stays as it
-- ended. Waits for transactions that use the key. HD404: there is no such key.
CREATE FUNCTION directory.end_key(ended_id text, by_key text) RETURNS directory.shown_key LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
DECLARE
    ended access_key;
BEGIN
    LOCK TABLE access_key IN SHARE ROW EXCLUSIVE MODE;
    UPDATE access_key k SET revoked_at = clock_timestamp(), revoked_by = by_key
    WHERE k.id = ended_id AND coalesce(k.revoked_at > clock_timestamp(), true);
    SELECT * INTO ended FROM access_key k WHERE k.id = ended_id;
    IF ended.id IS NULL THEN
        RAISE EXCEPTION 'there is no such key' USING ERRCODE = 'HD404', CONSTRAINT = 'key_known';
    END IF;
    RETURN show_key(ended);
END
$$;

-- Ends a key at once, with an admin's. HD401, HD403 as require_key; HD404 as end_key; HD409: no admin's key would be
-- left that lasts, and nobody could make another without the operator.
CREATE FUNCTION directory.revoke_key(key_id text, credential text, ended_id text) RETURNS directory.shown_key
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
    LOCK TABLE access_key IN SHARE ROW EXCLUSIVE MODE;
    PERFORM require_key(key_id, credential, '{admin}');
    IF EXISTS (SELECT FROM access_key k WHERE k.id = ended_id AND k.scopes = '{admin}' AND is_in_force(k))
        AND NOT EXISTS (SELECT FROM access_key k WHERE k.id <> ended_id AND k.scopes = '{admin}'
                            AND is_in_force(k) AND k.revoked_at IS NULL) THEN
        RAISE EXCEPTION 'the last key of an admin stays' USING ERRCODE = 'HD409', CONSTRAINT = 'last_admin_key';
    END IF;
    RETURN end_key(ended_id, key_id);
END
$$;

REVOKE ALL ON FUNCTION directory.end_key, directory.revoke_key FROM PUBLIC;
