--liquibase formatted sql

--changeset helplines:028-service-grants splitStatements:false stripComments:false runAlways:true runOnChange:true
-- Where the service has a role of its own, it may read, and publish, and nothing else. Where it has none, the
-- owner serves. Run at every migration, so that a role made later is granted too.
DO $$
DECLARE
    service text := '${service_role}';
BEGIN
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA directory FROM PUBLIC;
    IF service <> current_user AND EXISTS (SELECT FROM pg_roles WHERE rolname = service) THEN
        EXECUTE format('GRANT USAGE ON SCHEMA directory TO %I', service);
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA directory TO %I', service);
        EXECUTE format('GRANT EXECUTE ON FUNCTION directory.publish(jsonb) TO %I', service);
    END IF;
END
$$;
