--liquibase formatted sql

--changeset helplines:002-identity splitStatements:false stripComments:false
-- Which directory this is. The epoch is raised when the database was restored from a copy, so that whoever
-- holds newer entries knows that the numbers after the restore mean something else.
CREATE TABLE directory.identity (
    only_row     boolean PRIMARY KEY DEFAULT true CONSTRAINT one_identity CHECK (only_row),
    directory_id uuid    NOT NULL DEFAULT gen_random_uuid(),
    epoch        bigint  NOT NULL DEFAULT 1 CONSTRAINT epoch_from_one CHECK (epoch >= 1)
);

INSERT INTO directory.identity DEFAULT VALUES;
