package io.github.helplines.directory.service.app;

import io.github.helplines.directory.service.store.Migrations;
import java.sql.Connection;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code db migrate}: brings the tables to the shape this version needs. */
final class DbCommand extends DatabaseCommand {
    DbCommand(Failures failures) {
        super("db", "Prepares the database: db migrate", failures);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("action").choices("migrate").help("migrate: apply every migration that is not applied");
        subparser.epilog("Exit status: 0 up to date, 1 not.");
    }

    @Override
    boolean makesDatabase(Namespace namespace) {
        return true;
    }

    @Override
    void run(Database database, Namespace namespace) throws Exception {
        try (Connection owner = database.owner().getConnection()) {
            Migrations.apply(owner, database.serviceRole());
        }
        System.out.println("The database is up to date.");
    }
}
