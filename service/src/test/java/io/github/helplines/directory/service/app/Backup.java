package io.github.helplines.directory.service.app;

import io.github.helplines.directory.service.store.JdbiLogCopy;
import io.github.helplines.directory.service.testing.FreshDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.sourceforge.argparse4j.inf.Namespace;
import org.jspecify.annotations.Nullable;

/** What a backup is made of, in files, and the commands that make it and take it, in this process. */
record Backup(Path entries, Path head, Path keys) {

    static Backup in(Path directory) {
        return new Backup(
                directory.resolve("entries.ndjson"), directory.resolve("head.json"), directory.resolve("keys.json"));
    }

    /** Of a running service: its log as the command writes it, the rest as anybody fetches it. */
    Backup make(ServiceExtension service) throws IOException {
        Files.write(head, service.get("/v1/snapshot/head").asByteArray());
        Files.write(keys, service.get("/v1/signing-keys").asByteArray());
        new ExportedLog(entries).write(new JdbiLogCopy(service.database().service()));
        return this;
    }

    /** What the proof of the files says; empty when they are proved. */
    String verify() throws IOException {
        try {
            new CopiedFiles(null, entries, head, keys, false).verify(nowhere(), ServiceExtension.NOW.instant());
            return "";
        } catch (StartException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Why {@code restore} refuses; empty when it does not. */
    String restore(FreshDatabase target) throws IOException {
        return restore(ServiceExtension.NOW, target, null);
    }

    String restore(InstantSource clock, FreshDatabase target, @Nullable Long epoch) throws IOException {
        Map<String, Object> named =
                new HashMap<>(Map.of("entries", entries.toString(), "head", head.toString(), "keys", keys.toString()));
        if (epoch != null) {
            named.put("epoch", epoch);
        }
        RestoreCommand command = new RestoreCommand(new Failures(new AtomicInteger()), clock);
        try {
            command.prepare(new Namespace(named));
            command.restore(target.owner(), new Namespace(named), nowhere());
            return "";
        } catch (StartException e) {
            return String.valueOf(e.getMessage());
        }
    }

    static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
