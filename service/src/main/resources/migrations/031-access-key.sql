--liquibase formatted sql

--changeset helplines:031-access-key splitStatements:false stripComments:false
-- The keys that may change the directory. A token is shown once; its SHA-256 is the credential that the service hands
-- in; what is kept here is the SHA-256 of that, of which neither can be made again.
CREATE TABLE directory.access_key (
    id                directory.key_id      PRIMARY KEY,
    holder            directory.holder_name NOT NULL,
    scopes            directory.key_scopes  NOT NULL,
    credential_sha256 text                  NOT NULL
        CONSTRAINT credential_sha256_form CHECK (credential_sha256 ~ '^[0-9a-f]{64}$'),
    created_at        timestamptz           NOT NULL,
    -- The key that made it; none for the operator.
    created_by        directory.key_id      REFERENCES directory.access_key (id),
    expires_at        timestamptz           CONSTRAINT expires_after_creation CHECK (expires_at > created_at),
    -- From when on it is no longer taken; in the future while a key and the one in its place overlap.
    revoked_at        timestamptz,
    revoked_by        directory.key_id      REFERENCES directory.access_key (id),
    replaced_by       directory.key_id      REFERENCES directory.access_key (id),
    CONSTRAINT replaced_once UNIQUE (replaced_by)
);

-- What a key has done stays its holder's: a key is never another person's, can never do more, and only ends.
CREATE FUNCTION directory.refuse_key_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a key is kept, and can only end' USING ERRCODE = 'HD004', CONSTRAINT = 'key_kept';
END
$$;

CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON directory.access_key
    FOR EACH STATEMENT EXECUTE FUNCTION directory.refuse_key_change();

CREATE TRIGGER only_ended BEFORE UPDATE ON directory.access_key
    FOR EACH ROW WHEN (
        (NEW.id, NEW.holder, NEW.scopes, NEW.credential_sha256, NEW.created_at, NEW.created_by, NEW.expires_at)
            IS DISTINCT FROM
        (OLD.id, OLD.holder, OLD.scopes, OLD.credential_sha256, OLD.created_at, OLD.created_by, OLD.expires_at)
        OR coalesce(NEW.revoked_at, 'infinity') > coalesce(OLD.revoked_at, 'infinity')
        OR (OLD.replaced_by IS NOT NULL AND NEW.replaced_by IS DISTINCT FROM OLD.replaced_by))
    EXECUTE FUNCTION directory.refuse_key_change();
