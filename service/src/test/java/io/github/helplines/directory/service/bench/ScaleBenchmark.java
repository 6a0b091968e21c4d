package io.github.helplines.directory.service.bench;

import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.fixtures.InventedDirectory;
import io.github.helplines.directory.service.embedded.ConnectionDetails;
import io.github.helplines.directory.service.embedded.EmbeddedPostgres;
import io.github.helplines.directory.service.embedded.Options;
import io.github.helplines.directory.service.store.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a large directory costs a node: its start from the database and from the saved snapshot, one change from its
 * commit to its being served, and the memory that is kept. Each start is a process of its own, so that nothing is
 * compiled before it. The database is the packaged one, durable as it always is, and beside the node on the same machine.
 */
public final class ScaleBenchmark {
    private static final long SEED = 1;

    private ScaleBenchmark() {}

    /** @param arguments how many services, and the heap of a node as Java takes it, such as 6g */
    public static void main(String[] arguments) throws Exception {
        int services = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("helpline-directory-scale");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.joinOrStart(folder, new Options(true))) {
            ConnectionDetails owner = postgres.owner();
            ConnectionDetails service = postgres.service();
            try (Connection connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password())) {
                Migrations.apply(connection, service.user());
                long began = System.nanoTime();
                long records = new BulkLog(connection, 0, Sha256.ZERO).write(new InventedDirectory(SEED, services));
                System.out.printf(
                        Locale.ROOT,
                        "%,d services, %,d records, written in bulk in %.0f s%n",
                        services,
                        records,
                        (System.nanoTime() - began) / 1e9);
            }
            node("database", arguments[1], folder, owner, service);
            node("snapshot", arguments[1], folder, owner, service);
        } finally {
            delete(folder);
        }
    }

    private static void node(String from, String heap, Path folder, ConnectionDetails owner, ConnectionDetails service)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        // For whoever looks into a node: a recording, or a log of the collector.
        Stream.of(System.getProperty("node.options", "").split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ScaleNode.class.getName(), from));
        command.add(folder.resolve("snapshot.ndjson").toString());
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("OWNER", String.join(" ", owner.jdbcUrl(), owner.user(), owner.password()));
        builder.environment().put("READER", String.join(" ", service.jdbcUrl(), service.user(), service.password()));
        int ended = builder.start().waitFor();
        if (ended != 0) {
            System.out.printf("a node from the %s ended with %d%n", from, ended);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
