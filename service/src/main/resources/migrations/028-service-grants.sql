--liquibase formatted sql

--changeset helplines:028-service-grants splitStatements:false stripComments:false runAlways:true runOnChange:true
-- Where the service has a role of its own, it may read, and call the functions named here, and nothing else. Where it
-- has none, the owner serves. Who a change is by is nobody's to read who serves the public, and keys are nobody's at
-- all. Run at every migration and after every other, so that a role made later is granted too.
-- The name comes with its quotes doubled, and stays out of the block, which a name could end.
SELECT set_config('directory.service_role', '${service_role}', false);
DO $$
DECLARE
    service text := current_setting('directory.service_role');
BEGIN
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA directory FROM PUBLIC;
    IF service <> current_user AND EXISTS (SELECT FROM pg_roles WHERE rolname = service) THEN
        EXECUTE format('GRANT USAGE ON SCHEMA directory TO %I', service);
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA directory TO %I', service);
        -- A revoked column is no bar to whoever was granted the table.
        EXECUTE format('REVOKE ALL ON directory.entry_record FROM %I', service);
        EXECUTE format('GRANT SELECT (sequence, record_text) ON directory.entry_record TO %I', service);
        EXECUTE format('REVOKE ALL ON directory.proposal, directory.replay FROM %I', service);
        EXECUTE format('GRANT SELECT (id, number, status, version, content, content_sha256, created_at, changed_at,'
            ' decided_at, decision_reason, first_sequence, last_sequence) ON directory.proposal TO %I', service);
        EXECUTE format('GRANT EXECUTE ON FUNCTION directory.publish(jsonb), directory.lock_log, directory.propose,'
            ' directory.revise_proposal, directory.reject_proposal, directory.publish_proposal,'
            ' directory.publish_alone, directory.begin_request, directory.finish_request,'
            ' directory.agreed_text TO %I', service);
        EXECUTE format('REVOKE ALL ON directory.access_key FROM %I', service);
        EXECUTE format('GRANT EXECUTE ON FUNCTION directory.require_key, directory.whose_key, directory.create_key, '
            'directory.list_keys, directory.revoke_key, directory.rotate_key TO %I', service);
        EXECUTE format('GRANT EXECUTE ON FUNCTION directory.report, directory.report_day TO %I', service);
    END IF;
END
$$;
