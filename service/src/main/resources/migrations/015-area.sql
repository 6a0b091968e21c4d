--liquibase formatted sql

--changeset helplines:015-area splitStatements:false stripComments:false
CREATE TABLE directory.area (
    id        uuid                PRIMARY KEY REFERENCES directory.current_record (id) ON DELETE CASCADE,
    code      directory.area_code NOT NULL CONSTRAINT area_code_is_one_area UNIQUE DEFERRABLE INITIALLY DEFERRED,
    name      text                NOT NULL,
    asked_as  text,
    area_type text                NOT NULL CONSTRAINT area_type_known CHECK (area_type IN
        ('united_kingdom', 'country', 'county', 'police_force_area'))
);

CREATE TABLE directory.area_authority (
    area_id   uuid                NOT NULL REFERENCES directory.area (id) ON DELETE CASCADE,
    authority directory.area_code NOT NULL,
    PRIMARY KEY (area_id, authority)
);
