--liquibase formatted sql

--changeset helplines:018-texts splitStatements:false stripComments:false
-- The strings of a JSON array, in order; of an absent one, none.
CREATE FUNCTION directory.texts(list jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT value FROM jsonb_array_elements_text(list) WITH ORDINALITY AS item (value, position)
             ORDER BY position);

-- The items of a JSON array with their places from 1; of an absent one, none.
CREATE FUNCTION directory.items(list jsonb, OUT item jsonb, OUT place int)
RETURNS SETOF record LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT value, position::int FROM jsonb_array_elements(list) WITH ORDINALITY AS item (value, position)
$$;
