--liquibase formatted sql

--changeset helplines:032-require-key splitStatements:false stripComments:false
-- Whether a key is taken now, by this clock and no caller's.
CREATE FUNCTION directory.is_in_force(this directory.access_key) RETURNS boolean LANGUAGE sql VOLATILE
RETURN coalesce(this.expires_at > clock_timestamp(), true) AND coalesce(this.revoked_at > clock_timestamp(), true);

-- Whether a credential is that of a key in force. Not true of no key at all, nor without a credential. What is
-- compared are hashes of what a caller sends: how long it takes tells nothing that helps to find a token.
CREATE FUNCTION directory.opens(credential text, this directory.access_key) RETURNS boolean LANGUAGE sql VOLATILE
RETURN coalesce(this.credential_sha256 = directory.sha256_hex(credential), false) AND directory.is_in_force(this);

-- The holder of a key in force that has one of the wanted scopes. Functions that change the directory call this
-- before anything else; the key cannot be revoked until their transaction ends, so that nothing is done with a key
-- after its revocation has been acknowledged. To be called in READ COMMITTED.
--
-- HD401: unknown, another's credential, expired or revoked. HD403: none of the wanted scopes.
CREATE FUNCTION directory.require_key(key_id text, credential text, wanted text[]) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    this access_key;
BEGIN
    SELECT * INTO this FROM access_key k WHERE k.id = key_id FOR SHARE;
    IF NOT opens(credential, this) THEN
        RAISE EXCEPTION 'no key in force' USING ERRCODE = 'HD401', CONSTRAINT = 'key_valid';
    ELSIF (this.scopes && wanted) IS NOT TRUE THEN
        RAISE EXCEPTION 'the key has none of the wanted scopes' USING ERRCODE = 'HD403', CONSTRAINT = 'key_scope';
    END IF;
    RETURN this.holder;
END
$$;

-- Whose key this is, and what it may do; HD401 as above. Locks nothing.
CREATE FUNCTION directory.whose_key(key_id text, credential text, OUT holder text, OUT scopes text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    this access_key;
BEGIN
    SELECT * INTO this FROM access_key k WHERE k.id = key_id;
    IF NOT opens(credential, this) THEN
        RAISE EXCEPTION 'no key in force' USING ERRCODE = 'HD401', CONSTRAINT = 'key_valid';
    END IF;
    holder := this.holder;
    scopes := this.scopes;
END
$$;

REVOKE ALL ON FUNCTION directory.require_key, directory.whose_key FROM PUBLIC;
