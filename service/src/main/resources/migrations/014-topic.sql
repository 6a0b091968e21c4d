--liquibase formatted sql

--changeset helplines:014-topic splitStatements:false stripComments:false
CREATE TABLE directory.topic (
    id      uuid   PRIMARY KEY REFERENCES directory.current_record (id) ON DELETE CASCADE,
    name    text   NOT NULL,
    aliases text[] NOT NULL,
    summary text   NOT NULL
);

-- The order in which services are offered.
CREATE TABLE directory.topic_service (
    topic_id     uuid                NOT NULL REFERENCES directory.topic (id) ON DELETE CASCADE,
    position     int                 NOT NULL,
    service      directory.slug_text NOT NULL,
    service_kind text GENERATED ALWAYS AS ('service') STORED,
    PRIMARY KEY (topic_id, service),
    UNIQUE (topic_id, position),
    CONSTRAINT topic_service_exists FOREIGN KEY (service_kind, service)
        REFERENCES directory.slug (kind, slug) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX topic_service_by_service ON directory.topic_service (service);

CREATE TABLE directory.guidance_step (
    topic_id  uuid           NOT NULL REFERENCES directory.topic (id) ON DELETE CASCADE,
    position  int            NOT NULL,
    rule      directory.rule NOT NULL,
    text      text           NOT NULL,
    condition text,
    safe_text text,
    PRIMARY KEY (topic_id, position),
    -- A step that could harm is replaced by its safe text, and never shown with a condition.
    CONSTRAINT safe_text_without_condition CHECK (num_nonnulls(condition, safe_text) <= 1),
    CONSTRAINT rule_needs_words CHECK (rule ->> 'kind' = 'everyone' OR num_nonnulls(condition, safe_text) > 0)
);

CREATE TABLE directory.statement (
    topic_id uuid               NOT NULL REFERENCES directory.topic (id) ON DELETE CASCADE,
    position int                NOT NULL,
    text     text               NOT NULL,
    evidence directory.evidence NOT NULL,
    PRIMARY KEY (topic_id, position)
);
