--liquibase formatted sql

--changeset helplines:046-proposal splitStatements:false stripComments:false
-- What somebody wants published, and why: a canonical JSON text, bound to by its hash. Authors are all who wrote any
-- version of it: none of them can approve it.
CREATE TABLE directory.proposal (
    id              uuid        PRIMARY KEY,
    number          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    status          text        NOT NULL DEFAULT 'open' CONSTRAINT proposal_status_known CHECK (status IN
        ('open', 'published', 'rejected')),
    version         int         NOT NULL DEFAULT 1 CONSTRAINT proposal_version_from_one CHECK (version >= 1),
    content         text        NOT NULL,
    content_sha256  text        NOT NULL,
    authors         text[]      NOT NULL CONSTRAINT proposal_has_author CHECK (cardinality(authors) > 0),
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    first_sequence  bigint      REFERENCES directory.entry (sequence),
    last_sequence   bigint      REFERENCES directory.entry (sequence),
    CONSTRAINT content_hash_agrees CHECK (content_sha256 = directory.sha256_hex(content)),
    CONSTRAINT decided_when_not_open CHECK (
        (status = 'open') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT published_has_entries CHECK ((status = 'published') = (first_sequence IS NOT NULL)
        AND (first_sequence IS NULL) = (last_sequence IS NULL)),
    CONSTRAINT second_person CHECK (status <> 'published' OR decided_by <> ALL (authors))
);

CREATE INDEX proposal_by_status ON directory.proposal (status, number);

-- The content of a proposal, when it has one meaning to all who read it.
CREATE FUNCTION directory.canonical_content(content text) RETURNS text LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
BEGIN
    IF content IS DISTINCT FROM canonical(content::jsonb) THEN
        RAISE EXCEPTION 'the content is not in its canonical spelling'
            USING ERRCODE = 'HD003', CONSTRAINT = 'content_canonical';
    END IF;
    RETURN content;
END
$$;

CREATE FUNCTION directory.propose(key_id text, credential text, proposal uuid, content text, at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    author text := require_key(key_id, credential, ARRAY['editor']);
BEGIN
    INSERT INTO proposal (id, content, content_sha256, authors, created_at, changed_at)
    VALUES (propose.proposal, canonical_content(propose.content), sha256_hex(propose.content), ARRAY[author], at, at);
END
$$;

-- The proposal while it is open and what the caller has read; locked.
CREATE FUNCTION directory.open_proposal(wanted uuid, read_sha256 text) RETURNS directory.proposal LANGUAGE plpgsql
SET search_path = directory, pg_temp AS $$
DECLARE
    found directory.proposal;
BEGIN
    SELECT * INTO found FROM proposal WHERE id = wanted FOR UPDATE;
    IF found.id IS NULL THEN
        RAISE EXCEPTION 'no such proposal' USING ERRCODE = 'HD404', CONSTRAINT = 'proposal_exists';
    ELSIF found.status <> 'open' THEN
        RAISE EXCEPTION 'the proposal is decided' USING ERRCODE = 'HD409', CONSTRAINT = 'proposal_open';
    ELSIF found.content_sha256 IS DISTINCT FROM read_sha256 THEN
        RAISE EXCEPTION 'the proposal is not what was read' USING ERRCODE = 'HD412', CONSTRAINT = 'content_read';
    END IF;
    RETURN found;
END
$$;

-- Another version. Whoever wrote one is an author of the proposal from then on.
CREATE FUNCTION directory.revise_proposal(
    key_id text, credential text, wanted uuid, read_sha256 text, content text, at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    author text := require_key(key_id, credential, ARRAY['editor']);
    before directory.proposal := open_proposal(wanted, read_sha256);
BEGIN
    UPDATE proposal
    SET content = canonical_content(revise_proposal.content),
        content_sha256 = sha256_hex(revise_proposal.content),
        version = version + 1,
        changed_at = at,
        authors = CASE WHEN author = ANY (before.authors) THEN before.authors ELSE before.authors || author END
    WHERE id = wanted;
END
$$;

-- By an approver, or by one of its authors who takes it back.
CREATE FUNCTION directory.reject_proposal(
    key_id text, credential text, wanted uuid, read_sha256 text, reason text, at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    person text := require_key(key_id, credential, ARRAY['editor', 'approver']);
    before directory.proposal := open_proposal(wanted, read_sha256);
BEGIN
    IF person <> ALL (before.authors) THEN
        person := require_key(key_id, credential, ARRAY['approver']);
    END IF;
    UPDATE proposal
    SET status = 'rejected', decided_by = person, decided_at = at, decision_reason = reason
    WHERE id = wanted;
END
$$;
