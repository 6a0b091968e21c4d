--liquibase formatted sql

--changeset helplines:020-put-service splitStatements:false stripComments:false
CREATE FUNCTION directory.put_service(this uuid, doc jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
BEGIN
    INSERT INTO service (id, organisation, funder, name, discreet_name, summary, description, on_contact,
                         rule, rule_text, rule_evidence, free, confidential, anonymous, service_type, reach,
                         languages, alert_text, alert_from, alert_until, general)
    VALUES (this, doc ->> 'organisation', doc ->> 'funder', doc ->> 'name', doc ->> 'discreet_name',
            doc ->> 'summary', doc ->> 'description', doc ->> 'on_contact', doc -> 'rule', doc ->> 'rule_text',
            jsonb_populate_record(NULL::evidence, doc -> 'rule_evidence'), doc ->> 'free',
            doc ->> 'confidential', doc ->> 'anonymous', doc ->> 'service_type', doc ->> 'reach',
            texts(doc -> 'languages'), doc #>> '{alert,text}', (doc #>> '{alert,from}')::date,
            (doc #>> '{alert,until}')::date, (doc ->> 'general')::boolean);

    INSERT INTO service_coverage (service_id, area_code) SELECT this, unnest(texts(doc -> 'coverage'));

    INSERT INTO service_topic (service_id, position, topic)
    SELECT this, place, item #>> '{}' FROM items(doc -> 'topics');

    INSERT INTO hand_off (service_id, position, other, text)
    SELECT this, place, item ->> 'service', item ->> 'text' FROM items(doc -> 'hand_offs');

    INSERT INTO show_with (service_id, position, other)
    SELECT this, place, item #>> '{}' FROM items(doc -> 'show_with');

    INSERT INTO channel (id, service_id, position, kind, number, written_as, relay, short_code, keyword, address,
                         url, address_lines, hours, hours_evidence, cost_landline, cost_mobile, cost_source,
                         appears_on_bill, anonymous, languages, note, evidence)
    SELECT (item ->> 'id')::uuid, this, place, item ->> 'kind', item ->> 'number', item ->> 'written_as',
           (item ->> 'relay')::boolean, item ->> 'short_code', item ->> 'keyword', item ->> 'address',
           item ->> 'url', CASE WHEN item ? 'address_lines' THEN texts(item -> 'address_lines') END,
           item -> 'hours', jsonb_populate_record(NULL::evidence, item -> 'hours_evidence'),
           item #>> '{cost,landline}', item #>> '{cost,mobile}', item #>> '{cost,source}',
           item ->> 'appears_on_bill', item ->> 'anonymous', texts(item -> 'languages'), item ->> 'note',
           jsonb_populate_record(NULL::evidence, item -> 'evidence')
    FROM items(doc -> 'channels');
END
$$;
