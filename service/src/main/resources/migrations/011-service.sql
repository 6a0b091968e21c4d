--liquibase formatted sql

--changeset helplines:011-service splitStatements:false stripComments:false
CREATE TABLE directory.service (
    id                uuid PRIMARY KEY REFERENCES directory.current_record (id) ON DELETE CASCADE,
    organisation      directory.slug_text NOT NULL,
    funder            directory.slug_text,
    organisation_kind text    GENERATED ALWAYS AS ('organisation') STORED,
    name              text    NOT NULL,
    discreet_name     text    NOT NULL,
    summary           text    NOT NULL,
    description       text,
    on_contact        text,
    rule              directory.rule     NOT NULL,
    rule_text         text    NOT NULL,
    rule_evidence     directory.evidence NOT NULL,
    free              directory.known    NOT NULL,
    confidential      directory.known    NOT NULL,
    anonymous         directory.known    NOT NULL,
    service_type      text    NOT NULL CONSTRAINT service_type_known CHECK (service_type IN
        ('support', 'reporting', 'removal', 'emergency')),
    reach             text    NOT NULL CONSTRAINT service_reach_known CHECK (reach IN ('local', 'national')),
    languages         text[]  NOT NULL,
    alert_text        text,
    alert_from        date,
    alert_until       date,
    general           boolean NOT NULL,
    CONSTRAINT alert_whole CHECK (num_nulls(alert_text, alert_from, alert_until) IN (0, 3)),
    CONSTRAINT alert_ends_after_it_begins CHECK (alert_until >= alert_from),
    CONSTRAINT service_organisation_exists FOREIGN KEY (organisation_kind, organisation)
        REFERENCES directory.slug (kind, slug) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT service_funder_exists FOREIGN KEY (organisation_kind, funder)
        REFERENCES directory.slug (kind, slug) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX service_of_organisation ON directory.service (organisation);
CREATE INDEX service_of_funder ON directory.service (funder);
