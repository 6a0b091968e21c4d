--liquibase formatted sql

--changeset helplines:042-recall-rules splitStatements:false stripComments:false
-- What a recall makes of a service: the same, without the channels it names, which are listed as recalled at this
-- sequence. NULL when the new text is something else.
CREATE FUNCTION directory.is_recall(before jsonb, after jsonb, at bigint)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = directory, pg_temp AS $$
    WITH gone AS (
        SELECT item, place FROM items(before -> 'channels')
        WHERE NOT EXISTS (SELECT FROM items(after -> 'channels') AS kept WHERE kept.item ->> 'id' = items.item ->> 'id')
    ), kept AS (
        SELECT coalesce(jsonb_agg(item ORDER BY place), '[]') AS list FROM items(before -> 'channels')
        WHERE NOT EXISTS (SELECT FROM gone WHERE gone.item ->> 'id' = items.item ->> 'id')
    ), added AS (
        SELECT item, place FROM items(after -> 'recalled')
        WHERE place > coalesce(jsonb_array_length(before -> 'recalled'), 0)
    )
    SELECT (before - 'channels' - 'recalled') = (after - 'channels' - 'recalled')
       AND (SELECT list FROM kept) = coalesce(after -> 'channels', '[]')
       AND coalesce(before -> 'recalled', '[]') = (
           SELECT coalesce(jsonb_agg(item ORDER BY place), '[]') FROM items(after -> 'recalled')
           WHERE place <= coalesce(jsonb_array_length(before -> 'recalled'), 0))
       AND (SELECT count(*) FROM gone) BETWEEN 1 AND (SELECT count(*) FROM added)
       AND NOT EXISTS (
           SELECT FROM added FULL JOIN gone ON added.item ->> 'channel' = gone.item ->> 'id'
           WHERE (added.item ->> 'kind', added.item ->> 'sequence') IS DISTINCT FROM (gone.item ->> 'kind', at::text))
$$;

-- A record without its recalled channels and without the list of them: what a return may bring back.
CREATE FUNCTION directory.without_recalled(doc jsonb, recalled jsonb)
RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = directory, pg_temp AS $$
    SELECT CASE WHEN doc ? 'channels' THEN jsonb_set(doc - 'recalled', '{channels}', (
        SELECT coalesce(jsonb_agg(item ORDER BY place), '[]') FROM items(doc -> 'channels')
        WHERE NOT EXISTS (SELECT FROM items(recalled) AS gone WHERE gone.item ->> 'channel' = items.item ->> 'id')))
    ELSE doc - 'recalled' || CASE WHEN doc ->> 'kind' = 'service' THEN '{"channels": []}'::jsonb ELSE '{}' END END
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
