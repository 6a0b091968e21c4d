--liquibase formatted sql

--changeset helplines:008-evidence splitStatements:false stripComments:false
CREATE TYPE directory.evidence_parts AS (
    source     text,
    url        text,
    page_date  text,
    read_on    date,
    method     text,
    checked_on date
);

CREATE DOMAIN directory.evidence AS directory.evidence_parts
    -- "Not distinct from null" is true for an absent value only, and not for one whose parts are all null.
    CONSTRAINT evidence_complete CHECK (VALUE IS NOT DISTINCT FROM NULL OR (
        (VALUE).source IS NOT NULL AND (VALUE).read_on IS NOT NULL AND (VALUE).method IS NOT NULL))
    CONSTRAINT evidence_method_known CHECK ((VALUE).method IN (
        'page_read', 'inferred', 'number_range', 'confirmed_by_owner', 'dialled'))
    CONSTRAINT evidence_check_dated CHECK (
        ((VALUE).method IN ('confirmed_by_owner', 'dialled')) = ((VALUE).checked_on IS NOT NULL));
