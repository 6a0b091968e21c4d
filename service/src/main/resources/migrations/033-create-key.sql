--liquibase formatted sql

--changeset helplines:033-create-key splitStatements:false stripComments:false
-- A key without what would open it.
CREATE TYPE directory.shown_key AS (
    id text, holder text, scopes text[], created_at timestamptz, created_by text, expires_at timestamptz,
    revoked_at timestamptz, revoked_by text, replaced_by text);

CREATE FUNCTION directory.show_key(this directory.access_key) RETURNS directory.shown_key LANGUAGE sql IMMUTABLE
RETURN ROW(this.id, this.holder, this.scopes, this.created_at, this.created_by, this.expires_at, this.revoked_at,
    this.revoked_by, this.replaced_by)::directory.shown_key;

-- What of a name tells one person from another, in any locale: its letters without accents, and its digits.
CREATE FUNCTION directory.holder_mark(holder text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lower(regexp_replace(normalize(holder, NFKD) COLLATE "C", '[^A-Za-z0-9]', '', 'g') COLLATE "C");

-- A new key, whoever asks: for the operator, who is the owner of the database, and for the functions below. The
-- service hands in the credential of a token that it has made, and shows the token once.
--
-- HD422: a holder who is there already, spelt another way, and would pass for a second person; an expiry that has
-- passed.
CREATE FUNCTION directory.issue_key(
    new_id text, new_holder text, new_scopes text[], new_credential text, new_expires_at timestamptz, by_key text)
RETURNS directory.shown_key LANGUAGE plpgsql SET search_path = directory, pg_temp AS $$
DECLARE
    added access_key;
BEGIN
    -- One at a time: what is found out about the other keys holds until this one is there.
    LOCK TABLE access_key IN SHARE ROW EXCLUSIVE MODE;
    IF EXISTS (SELECT FROM access_key k
               WHERE k.holder <> new_holder
                 AND holder_mark(k.holder) = holder_mark(new_holder)) THEN
        RAISE EXCEPTION 'the holder is there in another spelling'
            USING ERRCODE = 'HD422', CONSTRAINT = 'holder_spelling';
    ELSIF new_expires_at <= clock_timestamp() THEN
        RAISE EXCEPTION 'the key would have expired' USING ERRCODE = 'HD422', CONSTRAINT = 'expiry_ahead';
    END IF;
    INSERT INTO access_key (id, holder, scopes, credential_sha256, created_at, created_by, expires_at)
    VALUES (new_id, new_holder, new_scopes, sha256_hex(new_credential), clock_timestamp(), by_key, new_expires_at)
    RETURNING * INTO added;
    RETURN show_key(added);
END
$$;

-- A new key, made with an admin's. HD401, HD403 as require_key; HD422 as issue_key.
CREATE FUNCTION directory.create_key(
    key_id text, credential text,
    new_id text, new_holder text, new_scopes text[], new_credential text, new_expires_at timestamptz)
RETURNS directory.shown_key LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
    -- Before the key's own lock, here and wherever keys change: in another order two of them would wait for each other.
    LOCK TABLE access_key IN SHARE ROW EXCLUSIVE MODE;
    PERFORM require_key(key_id, credential, '{admin}');
    RETURN issue_key(new_id, new_holder, new_scopes, new_credential, new_expires_at, key_id);
END
$$;

-- Every key there is or was, oldest first, for an admin. HD401, HD403 as require_key.
CREATE FUNCTION directory.list_keys(key_id text, credential text) RETURNS SETOF directory.shown_key LANGUAGE plpgsql
SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
    PERFORM require_key(key_id, credential, '{admin}');
    RETURN QUERY SELECT (show_key(k)).* FROM access_key k ORDER BY k.created_at, k.id;
END
$$;

REVOKE ALL ON FUNCTION directory.issue_key, directory.create_key, directory.list_keys FROM PUBLIC;
