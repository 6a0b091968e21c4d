--liquibase formatted sql

--changeset helplines:009-current-record splitStatements:false stripComments:false
-- Every record as it stands published. Its text is what the snapshot is built from; the other tables hold the
-- same record in parts, so that the database can refuse what does not fit together.
CREATE TABLE directory.current_record (
    id       uuid   PRIMARY KEY,
    kind     text   NOT NULL,
    sequence bigint NOT NULL UNIQUE REFERENCES directory.entry (sequence),
    text     text   NOT NULL,
    CONSTRAINT current_record_kind_known CHECK (kind IN
        ('area', 'calendar', 'emergency', 'organisation', 'service', 'topic')),
    UNIQUE (kind, id)
);

-- Slugs in use and those a record had before: all of them reach it, so none may reach two.
CREATE TABLE directory.slug (
    kind    text                NOT NULL,
    slug    directory.slug_text NOT NULL,
    id      uuid                NOT NULL,
    current boolean             NOT NULL,
    CONSTRAINT slug_reaches_one_record PRIMARY KEY (kind, slug),
    FOREIGN KEY (kind, id) REFERENCES directory.current_record (kind, id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX one_current_slug ON directory.slug (id) WHERE current;
CREATE INDEX slug_of_record ON directory.slug (kind, id);
