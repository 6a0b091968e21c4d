--liquibase formatted sql

--changeset helplines:030-key-domains splitStatements:false stripComments:false
CREATE DOMAIN directory.key_id AS text CONSTRAINT key_id_form CHECK (VALUE ~ '^[a-z2-7]{8}$');

-- A person's name or staff id: printable, in one form, so that no person looks like two. As domains, for a row that
-- breaks a rule of its table is repeated in the database's own log.
CREATE DOMAIN directory.holder_name AS text CONSTRAINT holder_name_form CHECK (
    length(VALUE) BETWEEN 1 AND 80
    AND VALUE IS NFC NORMALIZED
    AND VALUE !~ '^ | $|  '
    -- Control and format characters, and spaces and fillers other than the usual one.
    AND VALUE !~ ('[\u0001-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e\u2000-\u200f'
        || '\u2028-\u202f\u205f-\u206f\u3000\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]'));

-- Deny by default: a key can do what its scopes say. Who hands out keys neither proposes nor approves.
CREATE DOMAIN directory.key_scopes AS text[] CONSTRAINT key_scopes_known CHECK (
    VALUE IN ('{admin}', '{approver}', '{editor}', '{approver,editor}'));
