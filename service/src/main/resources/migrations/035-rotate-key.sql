--liquibase formatted sql

--changeset helplines:035-rotate-key splitStatements:false stripComments:false
-- Puts a new key in the place of one, whoever asks: for the operator and for the function below. Holder, scopes and
-- expiry stay the same, so that nobody gains anything by it; the old one is taken for as long as they overlap.
--
-- HD404: there is no such key. HD409: it has ended, or another is in its place already. HD422: more than seven days.
CREATE FUNCTION directory.replace_key(
    old_id text, new_id text, new_credential text, overlap_seconds bigint, by_key text)
RETURNS directory.shown_key LANGUAGE plpgsql SET search_path = directory, pg_temp AS $$
DECLARE
    old access_key;
    added shown_key;
BEGIN
    LOCK TABLE access_key IN SHARE ROW EXCLUSIVE MODE;
    SELECT * INTO old FROM access_key k WHERE k.id = old_id;
    IF old.id IS NULL THEN
        RAISE EXCEPTION 'there is no such key' USING ERRCODE = 'HD404', CONSTRAINT = 'key_known';
    ELSIF NOT is_in_force(old) OR old.replaced_by IS NOT NULL THEN
        RAISE EXCEPTION 'the key has ended or is replaced' USING ERRCODE = 'HD409', CONSTRAINT = 'key_lasts';
    ELSIF (overlap_seconds BETWEEN 0 AND 604800) IS NOT TRUE THEN
        RAISE EXCEPTION 'the keys would overlap too long' USING ERRCODE = 'HD422', CONSTRAINT = 'overlap_range';
    END IF;
    added := issue_key(new_id, old.holder, old.scopes, new_credential, old.expires_at, by_key);
    UPDATE access_key k
    SET revoked_at = clock_timestamp() + make_interval(secs => overlap_seconds),
        revoked_by = by_key,
        replaced_by = new_id
    WHERE k.id = old_id;
    RETURN added;
END
$$;

-- Puts a new key in the place of one: with that key itself, or with an admin's. Another key of the same holder will
-- not do, for it may have less scope. HD401, HD403 as require_key; others as replace_key.
CREATE FUNCTION directory.rotate_key(
    key_id text, credential text, old_id text, new_id text, new_credential text, overlap_seconds bigint)
RETURNS directory.shown_key LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
    LOCK TABLE access_key IN SHARE ROW EXCLUSIVE MODE;
    PERFORM require_key(
        key_id, credential,
        CASE WHEN key_id = old_id THEN ARRAY['admin', 'approver', 'editor'] ELSE ARRAY['admin'] END);
    RETURN replace_key(old_id, new_id, new_credential, overlap_seconds, key_id);
END
$$;

REVOKE ALL ON FUNCTION directory.replace_key, directory.rotate_key FROM PUBLIC;
