--liquibase formatted sql

--changeset helplines:027-publish splitStatements:false stripComments:false
-- What the service may do: publish a first directory into an empty log. A transaction may call it several times,
-- so that a large directory comes in parts; the log must have been empty when the transaction began.
--
-- HD001: the log was not empty. HD005: an entry is no first import. Others as append_entries.
CREATE FUNCTION directory.publish(entries jsonb) RETURNS bigint LANGUAGE plpgsql
SECURITY DEFINER SET search_path = directory, pg_temp AS $$
BEGIN
    LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE;
    -- Entries have no gaps, so that the first one tells whether there were any before this transaction.
    IF EXISTS (SELECT FROM entry WHERE sequence = 1 AND xmin <> pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'the log is not empty' USING ERRCODE = 'HD001', CONSTRAINT = 'log_empty';
    END IF;
    IF EXISTS (SELECT FROM items(entries)
               CROSS JOIN LATERAL (SELECT (item ->> 'line')::jsonb AS line) AS given
               WHERE (line ->> 'role', line ->> 'operation') IS DISTINCT FROM ('import', 'create')) THEN
        RAISE EXCEPTION 'only a first import is published without approval'
            USING ERRCODE = 'HD005', CONSTRAINT = 'first_import';
    END IF;
    RETURN append_entries(entries);
END
$$;

REVOKE ALL ON FUNCTION directory.publish FROM PUBLIC;
