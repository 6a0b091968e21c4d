--liquibase formatted sql

--changeset helplines:050-canonical splitStatements:false stripComments:false
-- A JSON value in its canonical spelling: RFC 8785 without fractions and null, its member names in ASCII. What has no
-- such spelling comes out as something else than it was, so that a text is canonical when it is equal to this.
--
-- Two texts may be one value and yet be read as two: of members with one name, one reader takes the first, another the
-- last. Values are compared in these functions, texts are published: there must be one text for a value.
CREATE FUNCTION directory.canonical(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN CASE jsonb_typeof(value)
        WHEN 'object' THEN (
            SELECT '{' || coalesce(string_agg(
                to_json(name)::text || ':' || directory.canonical(item), ',' ORDER BY name COLLATE "C"), '') || '}'
            FROM jsonb_each(value) AS member (name, item))
        WHEN 'array' THEN (
            SELECT '[' || coalesce(string_agg(directory.canonical(item), ',' ORDER BY place), '') || ']'
            FROM jsonb_array_elements(value) WITH ORDINALITY AS list (item, place))
        WHEN 'number' THEN trunc(value::numeric)::text
        WHEN 'null' THEN ''
        ELSE value::text
    END;
END
$$;
