--liquibase formatted sql

--changeset helplines:019-put-organisation splitStatements:false stripComments:false
CREATE FUNCTION directory.put_organisation(this uuid, doc jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
BEGIN
    INSERT INTO organisation (id, name, organisation_type, summary, website, status, successor, evidence)
    VALUES (this, doc ->> 'name', doc ->> 'organisation_type', doc ->> 'summary', doc ->> 'website',
            doc ->> 'status', doc ->> 'successor', jsonb_populate_record(NULL::evidence, doc -> 'evidence'));

    INSERT INTO organisation_identifier (organisation_id, scheme, value)
    SELECT this, item ->> 'scheme', item ->> 'value' FROM items(doc -> 'identifiers');
END
$$;
