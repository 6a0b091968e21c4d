--liquibase formatted sql

--changeset helplines:007-domains splitStatements:false stripComments:false
CREATE DOMAIN directory.slug_text AS text
    CONSTRAINT slug_form CHECK (length(VALUE) <= 80 AND VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- Unknown is a value; nothing defaults to no.
CREATE DOMAIN directory.known AS text CONSTRAINT known_value CHECK (VALUE IN ('yes', 'no', 'unknown'));

CREATE DOMAIN directory.price AS text
    CONSTRAINT price_value CHECK (VALUE IN ('free', 'standard', 'charged', 'unknown'));

-- E.164 where such a number exists, else a UK number that is dialled as it stands.
CREATE DOMAIN directory.phone_number AS text CONSTRAINT phone_number_form CHECK (
    VALUE ~ '^\+[1-9][0-9]{7,14}$' OR VALUE ~ '^(999|112|18000|101|105|111|116[0-9]{3}|118[0-9]{3})$');

CREATE DOMAIN directory.https_url AS text CONSTRAINT https_url_form CHECK (VALUE ~ '^https://[^/[:space:]]+');

CREATE DOMAIN directory.area_code AS text CONSTRAINT area_code_form CHECK (VALUE ~ '^[A-Z][0-9]{8}$');

CREATE DOMAIN directory.channel_kind AS text CONSTRAINT channel_kind_known CHECK (VALUE IN (
    'voice', 'sms', 'web_chat', 'email', 'web_form', 'website', 'post', 'in_person', 'textphone', 'video_relay',
    'whats_app', 'chatbot'));

CREATE DOMAIN directory.rule AS jsonb CONSTRAINT rule_kind_known CHECK (
    VALUE IS NULL OR coalesce(VALUE ->> 'kind' IN (
        'everyone', 'all_of', 'any_of', 'not', 'age_between', 'lives_in', 'one_of'), false));
