--liquibase formatted sql

--changeset helplines:023-put-calendar splitStatements:false stripComments:false
CREATE FUNCTION directory.put_calendar(this uuid, doc jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
BEGIN
    INSERT INTO calendar (id, name, covered_from, covered_until, evidence)
    VALUES (this, doc ->> 'name', (doc ->> 'from')::date, (doc ->> 'until')::date,
            jsonb_populate_record(NULL::evidence, doc -> 'evidence'));

    INSERT INTO holiday (calendar_id, date, name, note)
    SELECT this, (item ->> 'date')::date, item ->> 'name', item ->> 'note' FROM items(doc -> 'holidays');
END
$$;
