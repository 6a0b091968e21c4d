--liquibase formatted sql

--changeset helplines:010-organisation splitStatements:false stripComments:false
-- References go by slug, as records make them, and are checked when the transaction ends: records that refer to
-- one another come in any order. The generated columns say of what kind the other record must be.
CREATE TABLE directory.organisation (
    id                uuid PRIMARY KEY REFERENCES directory.current_record (id) ON DELETE CASCADE,
    name              text NOT NULL,
    organisation_type text NOT NULL CONSTRAINT organisation_type_known CHECK (organisation_type IN
        ('charity', 'company', 'public_body', 'police', 'unknown')),
    summary           text,
    website           directory.https_url,
    status            text NOT NULL CONSTRAINT organisation_status_known CHECK (status IN ('active', 'closed')),
    successor         directory.slug_text,
    successor_kind    text GENERATED ALWAYS AS ('organisation') STORED,
    evidence          directory.evidence NOT NULL,
    CONSTRAINT successor_of_closed CHECK (successor IS NULL OR status = 'closed'),
    CONSTRAINT organisation_successor_exists FOREIGN KEY (successor_kind, successor)
        REFERENCES directory.slug (kind, slug) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE directory.organisation_identifier (
    organisation_id uuid NOT NULL REFERENCES directory.organisation (id) ON DELETE CASCADE,
    scheme          text NOT NULL,
    value           text NOT NULL,
    PRIMARY KEY (organisation_id, scheme, value)
);
