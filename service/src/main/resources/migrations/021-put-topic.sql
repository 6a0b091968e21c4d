--liquibase formatted sql

--changeset helplines:021-put-topic splitStatements:false stripComments:false
CREATE FUNCTION directory.put_topic(this uuid, doc jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
BEGIN
    INSERT INTO topic (id, name, aliases, summary)
    VALUES (this, doc ->> 'name', texts(doc -> 'aliases'), doc ->> 'summary');

    INSERT INTO topic_service (topic_id, position, service)
    SELECT this, place, item #>> '{}' FROM items(doc -> 'services');

    INSERT INTO guidance_step (topic_id, position, rule, text, condition, safe_text)
    SELECT this, place, item -> 'rule', item ->> 'text', item ->> 'condition', item ->> 'safe_text'
    FROM items(doc -> 'guidance');

    INSERT INTO statement (topic_id, position, text, evidence)
    SELECT this, place, item ->> 'text', jsonb_populate_record(NULL::evidence, item -> 'evidence')
    FROM items(doc -> 'statements');
END
$$;
