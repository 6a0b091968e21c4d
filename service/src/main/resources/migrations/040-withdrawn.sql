--liquibase formatted sql

--changeset helplines:040-withdrawn splitStatements:false stripComments:false
-- Records that are gone. Their identities and slugs stay taken: an old address says that the record was withdrawn,
-- and never reaches another one. Others may still name them, and do without them.
CREATE TABLE directory.withdrawn (
    id       uuid   PRIMARY KEY,
    kind     text   NOT NULL CONSTRAINT withdrawn_kind_known CHECK (kind IN
        ('area', 'calendar', 'organisation', 'service', 'topic')),
    sequence bigint NOT NULL UNIQUE REFERENCES directory.entry (sequence)
);

-- A slug outlives the record it was given to.
ALTER TABLE directory.slug DROP CONSTRAINT slug_kind_id_fkey;
