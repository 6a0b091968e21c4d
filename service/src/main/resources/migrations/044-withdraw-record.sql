--liquibase formatted sql

--changeset helplines:044-withdraw-record splitStatements:false stripComments:false
-- Remembers a record that is gone. Whoever runs a service stays while the service does.
CREATE FUNCTION directory.withdraw_record(gone directory.entry) RETURNS void LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
BEGIN
    IF gone.kind = 'organisation' AND EXISTS (
        SELECT FROM service JOIN slug ON slug.kind = 'organisation' AND slug.slug IN (service.organisation, service.funder)
        WHERE slug.id = gone.id) THEN
        RAISE EXCEPTION 'its services are still there' USING ERRCODE = 'HD003', CONSTRAINT = 'withdrawn_after_services';
    END IF;
    INSERT INTO withdrawn (id, kind, sequence) VALUES (gone.id, gone.kind, gone.sequence);
END
$$;

-- Empties the text of an older entry of a record. The text that is in force, or that says what is left of a withdrawn
-- record, is changed or withdrawn first.
CREATE FUNCTION directory.redact_entry(by_entry directory.entry, redacted bigint) RETURNS void LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM entry WHERE sequence = redacted AND id = by_entry.id AND operation <> 'redact') THEN
        RAISE EXCEPTION 'no such entry of this record' USING ERRCODE = 'HD003', CONSTRAINT = 'redacts_own_entry';
    ELSIF EXISTS (SELECT FROM current_record WHERE sequence = redacted)
        OR EXISTS (SELECT FROM withdrawn WHERE sequence = redacted) THEN
        RAISE EXCEPTION 'the text is in force' USING ERRCODE = 'HD003', CONSTRAINT = 'redacts_what_is_past';
    END IF;
    UPDATE entry_record SET record_text = NULL WHERE sequence = redacted;
END
$$;
