--liquibase formatted sql

--changeset helplines:070-restore-entries splitStatements:false stripComments:false
-- Puts the entries of a copy into an empty log, in as many calls of one transaction as it takes; restore_directory, in
-- the same transaction, proves them and makes the directory of them. Takes an array of {line, record_text}; the text is
-- absent where it was redacted. Holders are in no copy. For the owner of the database alone.
--
-- HD001: the log was not empty.
CREATE FUNCTION directory.restore_entries(entries jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
BEGIN
    LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE;
    -- As publish has it: whether there were any before this transaction.
    IF EXISTS (SELECT FROM entry WHERE sequence = 1 AND xmin <> pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'the log is not empty' USING ERRCODE = 'HD001', CONSTRAINT = 'log_empty';
    END IF;

    INSERT INTO entry
    SELECT (jsonb_populate_record(NULL::directory.entry, (item ->> 'line')::jsonb
        || jsonb_build_object('line', item ->> 'line', 'hash', sha256_hex(item ->> 'line')))).*
    FROM items(entries);

    -- Written when they were recorded: what was replaced long ago has not been in force within the past seven days.
    INSERT INTO entry_record (sequence, record_text, written_at)
    SELECT sequence, item ->> 'record_text', recorded_at
    FROM items(entries)
    CROSS JOIN LATERAL (SELECT ((item ->> 'line')::jsonb ->> 'sequence')::bigint AS sequence,
                               ((item ->> 'line')::jsonb ->> 'recorded_at')::timestamptz AS recorded_at) AS given;
END
$$;

REVOKE ALL ON FUNCTION directory.restore_entries FROM PUBLIC;
