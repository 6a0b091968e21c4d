--liquibase formatted sql

--changeset helplines:024-put-emergency splitStatements:false stripComments:false
CREATE FUNCTION directory.put_emergency(this uuid, doc jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
BEGIN
    INSERT INTO emergency (id) VALUES (this);

    INSERT INTO emergency_item (emergency_id, position, text, kind, number, url, evidence)
    SELECT this, place, item ->> 'text', item #>> '{channel,kind}', item #>> '{channel,number}',
           item #>> '{channel,url}', jsonb_populate_record(NULL::evidence, item -> 'evidence')
    FROM items(doc -> 'items');
END
$$;
