--liquibase formatted sql

--changeset helplines:030-key-domains splitStatements:false stripComments:false
CREATE DOMAIN directory.key_id AS text CONSTRAINT key_id_form CHECK (VALUE ~ '^[a-z2-7]{8}$');

-- A person's name or staff id: printable, in one form, so that no person looks like two. As domains, for a row that
-- breaks a rule of its table is repeated in the database's own log.
CREATE DOMAIN directory.holder_name AS text CONSTRAINT holder_name_form CHECK (
    length(VALUE) BETWEEN 1 AND 80
    AND VALUE IS NFC NORMALIZED
    AND VALUE !~ '^ | $|  '
    -- Spaces other than the usual one, and what joins letters unseen.
    AND VALUE !~ '[\u00a0\u034f\u2000-\u200a\u202f\u205f\u3000]'
    -- ASCII, accents over it, and the apostrophes and hyphens of print: nothing else, for of other letters some look
    -- like these, and which of them are small and which capital depends on the locale.
    AND normalize(VALUE, NFKD) ~ '^[ -~\u0300-\u036f\u02bc\u2010\u2013\u2018\u2019]+$');

-- Deny by default: a key can do what its scopes say. Who hands out keys neither proposes nor approves.
CREATE DOMAIN directory.key_scopes AS text[] CONSTRAINT key_scopes_known CHECK (
    VALUE IN ('{admin}', '{approver}', '{editor}', '{approver,editor}'));
