--liquibase formatted sql

--changeset helplines:022-put-area splitStatements:false stripComments:false
CREATE FUNCTION directory.put_area(this uuid, doc jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
BEGIN
    INSERT INTO area (id, code, name, asked_as, area_type)
    VALUES (this, doc ->> 'code', doc ->> 'name', doc ->> 'asked_as', doc ->> 'area_type');

    INSERT INTO area_authority (area_id, authority) SELECT this, unnest(texts(doc -> 'authorities'));
END
$$;
