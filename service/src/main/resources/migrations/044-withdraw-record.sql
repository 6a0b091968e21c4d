--liquibase formatted sql

--changeset helplines:044-withdraw-record splitStatements:false stripComments:false
-- Whether a record that is gone is needed by one that is there: whoever runs or pays for a service, the calendar of its
-- hours, the area that it serves or asks about. Others that a record names it does without; an authority's code is known
-- without an area of that code.
CREATE FUNCTION directory.is_withdrawn_needed() RETURNS boolean LANGUAGE sql STABLE
SET search_path = directory, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM withdrawn JOIN slug USING (kind, id)
        WHERE kind = 'organisation' AND EXISTS (SELECT FROM service WHERE slug.slug IN (organisation, funder))
           OR kind = 'calendar' AND EXISTS (SELECT FROM channel WHERE calendar = slug.slug)
    ) OR EXISTS (
        SELECT FROM withdrawn JOIN entry_record USING (sequence)
        CROSS JOIN LATERAL (SELECT record_text::jsonb ->> 'code' AS code, record_text::jsonb AS doc) AS gone
        WHERE kind = 'area' AND code !~ '^(E0[6-9]|W06|S12|N09)'
          AND NOT EXISTS (SELECT FROM area WHERE area.code = gone.code)
          AND (EXISTS (SELECT FROM service_coverage WHERE area_code = gone.code)
               OR EXISTS (SELECT FROM (SELECT rule FROM service UNION ALL SELECT rule FROM guidance_step) AS rules
                          WHERE jsonb_path_exists(rule, '$.**.areas[*] ? (@ == $code)', doc)))
    )
$$;

-- Empties the text of an older entry of a record. The text that is in force is changed first; of one that says what is
-- left of a withdrawn record, the record is reinstated with another text first, and withdrawn again.
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
