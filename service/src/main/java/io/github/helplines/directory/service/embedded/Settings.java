package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** PostgreSQL's two configuration files, written anew at every start: they are the product's, not the operator's. */
final class Settings {
    // Statements, parameters and the details of errors can hold what people wrote: none of them is logged. "log" as
    // the least level leaves out ERROR and WARNING (the service reports its own) but keeps FATAL, PANIC and start-up.
    private static final String CONFIGURATION = """
            # Written by Helpline Directory at every start; changes made here are lost.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            allow_alter_system = off

            fsync = {durable}
            synchronous_commit = {durable}
            full_page_writes = {durable}

            max_connections = 40
            shared_buffers = 32MB
            huge_pages = off
            max_wal_size = 256MB
            max_parallel_workers_per_gather = 0
            jit = off

            timezone = 'UTC'
            lc_messages = 'C'

            log_destination = 'stderr'
            logging_collector = on
            log_directory = '{logs}'
            log_filename = 'postgres-%u.log'
            log_file_mode = 0600
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] '
            log_min_messages = 'log'
            log_min_error_statement = 'panic'
            log_error_verbosity = 'terse'
            log_statement = 'none'
            log_min_duration_statement = -1
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_autovacuum_min_duration = -1
            log_checkpoints = off
            log_connections = off
            log_disconnections = off
            """;

    private static final String ACCESS = """
            # Written by Helpline Directory at every start; changes made here are lost.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private Settings() {}

    static void write(Path data, Path logs, Options options) throws IOException {
        PrivateFiles.write(
                data.resolve("postgresql.conf"),
                CONFIGURATION
                        .replace("{durable}", options.durable() ? "on" : "off")
                        .replace("{logs}", logs.toString().replace("'", "''")));
        PrivateFiles.write(data.resolve("pg_hba.conf"), ACCESS);
    }
}
