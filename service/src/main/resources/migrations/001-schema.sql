--liquibase formatted sql

--changeset helplines:001-schema splitStatements:false stripComments:false
CREATE SCHEMA directory;
