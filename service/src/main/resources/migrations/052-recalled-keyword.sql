--liquibase formatted sql

--changeset helplines:052-recalled-keyword splitStatements:false stripComments:false
-- As is_recall was, and of a keyword at a short code its own hash is kept, too: others may go on using the code.
--
-- Whether a new text is what a recall makes of a service: the same to the letter, without the channels it names, which
-- are listed as recalled at this sequence, in their order.
CREATE OR REPLACE FUNCTION directory.is_recall(before jsonb, after jsonb, at bigint)
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
                      AND said.item ->> 'value_sha256' ~ '^[0-9a-f]{64}$')))
                || CASE WHEN item ? 'keyword' THEN jsonb_build_object('keyword_sha256',
                       sha256_hex((item ->> 'short_code') || ' ' || (item ->> 'keyword')))
                   ELSE '{}' END ORDER BY place)
            FROM channels_gone(before, after) AS gone))
$$;
