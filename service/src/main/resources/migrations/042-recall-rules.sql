--liquibase formatted sql

--changeset helplines:042-recall-rules splitStatements:false stripComments:false
-- A record with a list in one of its members; without that member where the list is empty or absent, as records are
-- written.
CREATE FUNCTION directory.with_list(doc jsonb, member text, list jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (doc - member) || CASE WHEN coalesce(list, '[]') = '[]' THEN '{}' ELSE jsonb_build_object(member, list) END;

-- What a channel is recognised by when it is gone. NULL for an address on the web with other letters than ASCII's,
-- which have no lower case that is the same everywhere.
CREATE FUNCTION directory.contact_mark(channel jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = directory, pg_temp AS $$
    SELECT sha256_hex(CASE
        WHEN channel ? 'number' THEN channel ->> 'number'
        WHEN channel ? 'short_code' THEN channel ->> 'short_code'
        WHEN channel ? 'address' THEN lower(channel ->> 'address' COLLATE "C")
        WHEN channel ? 'address_lines' THEN array_to_string(texts(channel -> 'address_lines'), E'\n')
        WHEN channel ->> 'url' ~ '^[\x01-\x7f]*$' THEN regexp_replace(regexp_replace(regexp_replace(
            lower(channel ->> 'url' COLLATE "C"), '^[a-z][a-z0-9+.-]*://', ''), '^www\.', ''), '/$', '')
    END)
$$;

-- The channels of a service that are not in another text of it.
CREATE FUNCTION directory.channels_gone(before jsonb, after jsonb, OUT item jsonb, OUT place int)
RETURNS SETOF record LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = directory, pg_temp AS $$
    SELECT had.item, had.place FROM items(before -> 'channels') AS had
    WHERE NOT EXISTS (SELECT FROM items(after -> 'channels') AS kept WHERE kept.item ->> 'id' = had.item ->> 'id')
$$;

-- Whether a new text is what a recall makes of a service: the same to the letter, without the channels it names, which
-- are listed as recalled at this sequence, in their order.
CREATE FUNCTION directory.is_recall(before jsonb, after jsonb, at bigint)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = directory, pg_temp AS $$
    SELECT EXISTS (SELECT FROM channels_gone(before, after)) AND after = with_list(with_list(before,
        'channels', (
            SELECT jsonb_agg(item ORDER BY place) FROM items(before -> 'channels')
            WHERE place NOT IN (SELECT place FROM channels_gone(before, after)))),
        'recalled', coalesce(before -> 'recalled', '[]') || (
            SELECT jsonb_agg(jsonb_build_object(
                'channel', item -> 'id', 'kind', item -> 'kind', 'sequence', at,
                'value_sha256', coalesce(contact_mark(item), (
                    SELECT said.item ->> 'value_sha256' FROM items(after -> 'recalled') AS said
                    WHERE said.item ->> 'channel' = gone.item ->> 'id'
                      AND said.item ->> 'value_sha256' ~ '^[0-9a-f]{64}$'))) ORDER BY place)
            FROM channels_gone(before, after) AS gone))
$$;

-- A record without what says how its facts are known: what a verification leaves as it is.
CREATE FUNCTION directory.without_evidence(doc jsonb)
RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = directory, pg_temp AS $$
    SELECT (doc - 'evidence' - 'rule_evidence')
        || CASE WHEN doc ? 'channels' THEN jsonb_build_object('channels', (
               SELECT coalesce(jsonb_agg(item - 'evidence' - 'hours_evidence' ORDER BY place), '[]')
               FROM items(doc -> 'channels')))
           ELSE '{}' END
$$;
