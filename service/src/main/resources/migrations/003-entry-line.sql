--liquibase formatted sql

--changeset helplines:003-entry-line splitStatements:false stripComments:false
-- The canonical JSON of an entry (RFC 8785), built from its columns: what a line may say, to the byte.
-- Nothing in the format depends on a locale, so it is immutable although to_char is not declared so.
CREATE FUNCTION directory.entry_line(
    sequence bigint, recorded_at timestamptz, operation text, severity text, kind text, id uuid,
    record_sha256 text, role text, reason text, previous_hash text)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '{"id":"' || id
    || '","kind":"' || kind
    || '","operation":"' || operation
    || '","previous_hash":"' || previous_hash
    || CASE WHEN reason IS NULL THEN '"' ELSE '","reason":' || to_json(reason)::text END
    || ',"record_sha256":"' || record_sha256
    || '","recorded_at":"' || to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '","role":"' || role
    || '","sequence":' || sequence
    || CASE WHEN severity IS NULL THEN '' ELSE ',"severity":"' || severity || '"' END
    || '}';

CREATE FUNCTION directory.sha256_hex(content text)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN encode(sha256(convert_to(content, 'UTF8')), 'hex');
