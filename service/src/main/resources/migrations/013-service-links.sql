--liquibase formatted sql

--changeset helplines:013-service-links splitStatements:false stripComments:false
CREATE TABLE directory.service_coverage (
    service_id uuid                NOT NULL REFERENCES directory.service (id) ON DELETE CASCADE,
    area_code  directory.area_code NOT NULL,
    PRIMARY KEY (service_id, area_code)
);

CREATE TABLE directory.service_topic (
    service_id uuid                NOT NULL REFERENCES directory.service (id) ON DELETE CASCADE,
    position   int                 NOT NULL,
    topic      directory.slug_text NOT NULL,
    topic_kind text GENERATED ALWAYS AS ('topic') STORED,
    PRIMARY KEY (service_id, topic),
    UNIQUE (service_id, position),
    CONSTRAINT service_topic_exists FOREIGN KEY (topic_kind, topic)
        REFERENCES directory.slug (kind, slug) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE directory.hand_off (
    service_id uuid                NOT NULL REFERENCES directory.service (id) ON DELETE CASCADE,
    position   int                 NOT NULL,
    other      directory.slug_text NOT NULL,
    other_kind text GENERATED ALWAYS AS ('service') STORED,
    text       text                NOT NULL,
    PRIMARY KEY (service_id, position),
    CONSTRAINT hand_off_exists FOREIGN KEY (other_kind, other)
        REFERENCES directory.slug (kind, slug) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE directory.show_with (
    service_id uuid                NOT NULL REFERENCES directory.service (id) ON DELETE CASCADE,
    position   int                 NOT NULL,
    other      directory.slug_text NOT NULL,
    other_kind text GENERATED ALWAYS AS ('service') STORED,
    PRIMARY KEY (service_id, other),
    UNIQUE (service_id, position),
    CONSTRAINT show_with_exists FOREIGN KEY (other_kind, other)
        REFERENCES directory.slug (kind, slug) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX service_topic_by_topic ON directory.service_topic (topic);
CREATE INDEX hand_off_by_other ON directory.hand_off (other);
CREATE INDEX show_with_by_other ON directory.show_with (other);
