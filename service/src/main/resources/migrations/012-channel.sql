--liquibase formatted sql

--changeset helplines:012-channel splitStatements:false stripComments:false
CREATE TABLE directory.channel (
    -- Checked when the transaction ends, so that one transaction can move a channel from service to service.
    id              uuid PRIMARY KEY DEFERRABLE INITIALLY DEFERRED,
    service_id      uuid     NOT NULL REFERENCES directory.service (id) ON DELETE CASCADE,
    position        int      NOT NULL,
    kind            directory.channel_kind NOT NULL,
    number          directory.phone_number,
    written_as      text,
    relay           boolean,
    short_code      text     CONSTRAINT short_code_form CHECK (short_code ~ '^[1-9][0-9]{4,7}$'),
    keyword         text     CONSTRAINT keyword_form CHECK (keyword ~ '^[A-Z0-9]{1,20}$'),
    address         text     CONSTRAINT address_form CHECK (address ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    url             directory.https_url,
    address_lines   text[],
    hours           jsonb,
    hours_evidence  directory.evidence,
    calendar        text     GENERATED ALWAYS AS (hours #>> '{holidays,calendar}') STORED,
    calendar_kind   text     GENERATED ALWAYS AS ('calendar') STORED,
    cost_landline   directory.price NOT NULL,
    cost_mobile     directory.price NOT NULL,
    cost_source     text,
    appears_on_bill directory.known NOT NULL,
    anonymous       directory.known NOT NULL,
    languages       text[]   NOT NULL,
    note            text,
    evidence        directory.evidence NOT NULL,
    UNIQUE (service_id, position),
    CONSTRAINT channel_reached_as_its_kind CHECK (CASE
        WHEN kind IN ('voice', 'textphone', 'whats_app')
            THEN number IS NOT NULL AND num_nonnulls(short_code, address, url, address_lines) = 0
        WHEN kind = 'sms'
            THEN num_nonnulls(number, short_code) = 1 AND num_nonnulls(address, url, address_lines) = 0
        WHEN kind = 'email'
            THEN address IS NOT NULL AND num_nonnulls(number, short_code, url, address_lines) = 0
        WHEN kind IN ('post', 'in_person')
            THEN cardinality(address_lines) > 0 AND num_nonnulls(number, short_code, address, url) = 0
        ELSE url IS NOT NULL AND num_nonnulls(number, short_code, address, address_lines) = 0
        END),
    CONSTRAINT written_as_of_voice CHECK (written_as IS NULL OR kind = 'voice'),
    CONSTRAINT relay_of_textphone CHECK ((relay IS NOT NULL) = (kind = 'textphone')),
    CONSTRAINT keyword_of_short_code CHECK (keyword IS NULL OR short_code IS NOT NULL),
    CONSTRAINT known_cost_has_source CHECK (
        cost_source IS NOT NULL OR (cost_landline = 'unknown' AND cost_mobile = 'unknown')),
    CONSTRAINT hours_with_evidence CHECK (
        (hours IS NULL) = (hours_evidence IS NOT DISTINCT FROM NULL)),
    CONSTRAINT channel_calendar_exists FOREIGN KEY (calendar_kind, calendar)
        REFERENCES directory.slug (kind, slug) DEFERRABLE INITIALLY DEFERRED,
    -- Checked when the transaction ends, so that one transaction can move a keyword from service to service.
    CONSTRAINT keyword_reaches_one_channel EXCLUDE USING btree (short_code WITH =, coalesce(keyword, '') WITH =)
        WHERE (short_code IS NOT NULL) DEFERRABLE INITIALLY DEFERRED
);

-- A text without keyword to a shared short code would reach nobody knows whom.
CREATE FUNCTION directory.refuse_shared_code_without_keyword() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM directory.channel one
               JOIN directory.channel other ON other.short_code = one.short_code AND other.id <> one.id
               WHERE one.short_code = NEW.short_code AND one.keyword IS NULL) THEN
        RAISE EXCEPTION 'a shared short code needs a keyword'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'shared_short_code_needs_keyword';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER shared_short_code_needs_keyword AFTER INSERT OR UPDATE ON directory.channel
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.short_code IS NOT NULL)
    EXECUTE FUNCTION directory.refuse_shared_code_without_keyword();
