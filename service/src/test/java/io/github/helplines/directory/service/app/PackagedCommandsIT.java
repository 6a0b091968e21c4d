package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.access.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the jar, beside a server that runs on the same directory and without one. */
@Timeout(180)
class PackagedCommandsIT {
    private static final Path SHIPPED = Path.of("..", "fixtures", "directory");

    @TempDir
    static Path directory;

    @TempDir
    static Path elsewhere;

    private static PackagedServer server;
    private static Path export;

    /** The first two commands have to do without a server: each starts the database, and stops it again. */
    @BeforeAll
    static void aBundleIsImportedExportedAndServed() throws Exception {
        PackagedProgram.in(directory).unpackedBefore();
        assertThat(succeeds("import", SHIPPED.toAbsolutePath().toString()).strip())
                .isEqualTo("Imported 32 records.");
        theDatabaseRuns(false);
        export = elsewhere.resolve("export");
        assertThat(succeeds("export", export.toString())).contains("Exported 32 records");
        theDatabaseRuns(false);
        server = PackagedProgram.in(directory).serve();
        theDatabaseRuns(true);
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void exportsWhatWasImportedToTheByte() throws Exception {
        Map<String, String> shipped = files(SHIPPED);
        // The list by which the jar finds its own files; no bundle needs it.
        assertThat(shipped.remove("index.txt")).isNotNull();
        assertThat(files(export)).isEqualTo(shipped);
    }

    @Test
    void exportsTheSameBesideAServer() throws Exception {
        Path again = elsewhere.resolve("again");
        succeeds("export", again.toString());
        assertThat(files(again)).isEqualTo(files(export));
        theDatabaseRuns(true);
    }

    @Test
    void findsNoDifferenceInWhatItExported() throws Exception {
        assertThat(succeeds("import", export.toString())).contains("No differences");
    }

    @Test
    void printsTheDifferencesOfAChangedBundleAndWritesNothing() throws Exception {
        String before = succeeds("verify");
        Path changed = copy(export, elsewhere.resolve("changed"));
        Path file = changed.resolve("organisations/crimestoppers.yaml");
        Files.writeString(file, Files.readString(file).replace("rule_text: For everyone.", "rule_text: For anybody."));

        PackagedProgram.Ended imported = PackagedProgram.in(directory).run("import", changed.toString());
        assertThat(imported.exitCode()).isEqualTo(ImportCommand.DIFFERENT);
        assertThat(imported.out()).contains("crimestoppers", "rule_text", "For everyone.", "For anybody.");
        assertThat(imported.err().strip()).isEqualTo("The directory has entries already: nothing was written.");
        assertThat(succeeds("verify")).isEqualTo(before).startsWith("Unbroken: 32 entries, 32 records.");
    }

    /** In a directory with nothing in it, and no database to ask. */
    @Test
    void provesCopiesByTheirSignedHeadAlone() throws Exception {
        Path copies = Files.createDirectory(elsewhere.resolve("copies"));
        Files.write(
                copies.resolve("snapshot.ndjson"), server.get("/v1/snapshot").body());
        Files.write(copies.resolve("head.json"), server.get("/v1/snapshot/head").body());
        Files.write(copies.resolve("keys.json"), server.get("/v1/signing-keys").body());
        // The saved snapshot ends with the log, in the form of an export.
        Files.write(
                copies.resolve("entries.ndjson"),
                Files.readAllLines(directory.resolve("var/snapshot.ndjson")).stream()
                        .filter(line -> line.startsWith("{\"line\":"))
                        .toList());
        PackagedProgram program =
                PackagedProgram.in(copies).with("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing");
        String[] all = {
            "verify",
            "--snapshot",
            "snapshot.ndjson",
            "--entries",
            "entries.ndjson",
            "--head",
            "head.json",
            "--keys",
            "keys.json",
            "--fresh"
        };

        PackagedProgram.Ended proved = program.run(all);
        assertThat(proved.err()).isEmpty();
        assertThat(proved.exitCode()).isZero();
        assertThat(proved.lines())
                .hasSize(3)
                .contains("Verified: snapshot.ndjson, 32 records.", "Verified: entries.ndjson, 32 entries.");
        String fingerprint = server.console().replaceAll("(?s).*Signed by +([0-9a-f ]+)\n.*", "$1");
        assertThat(proved.lines().get(0)).endsWith(", signed by " + fingerprint + ".");

        Path entries = copies.resolve("entries.ndjson");
        Files.writeString(entries, Files.readString(entries).replaceFirst("448006126505", "448006126506"));
        PackagedProgram.Ended refused = program.run(all);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).containsPattern("(?m)^entries\\.ndjson:\\d+: the record's text is not the one");
        assertThat(refused.err().strip()).isEqualTo("NOT VERIFIED: 1 fault");
        assertThat(copies.resolve("var")).doesNotExist();
    }

    /** Beside a server; and without one, in a directory with nothing in it. */
    @Test
    void aBackupIsMadeProvedAndRestored() throws Exception {
        Path backup = Files.createDirectory(elsewhere.resolve("backup"));
        String entries = backup.resolve("entries.ndjson").toString();
        String head = backup.resolve("head.json").toString();
        String keys = backup.resolve("keys.json").toString();
        Files.write(Path.of(head), server.get("/v1/snapshot/head").body());
        Files.write(Path.of(keys), server.get("/v1/signing-keys").body());
        assertThat(succeeds("export", "--entries", entries)).contains("Exported 32 entries", "epoch 1");
        assertThat(backup.toFile().list()).hasSize(3);

        Path empty = Files.createDirectory(elsewhere.resolve("empty"));
        String[] restore = {"restore", entries, "--head", head, "--keys", keys};
        PackagedProgram.Ended restored =
                PackagedProgram.in(empty).unpackedBefore().run(restore);
        assertThat(restored.err()).isEmpty();
        assertThat(restored.exitCode()).isZero();
        assertThat(restored.out())
                .contains("Verified: entries.ndjson, 32 entries.")
                .contains("Restored: 32 entries, 32 records, 0 withdrawn;", "epoch 2 (was 1).");
        PackagedProgram.Ended again = PackagedProgram.in(empty).run(restore);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).startsWith("The directory has entries already");
        PackagedProgram.Ended verified = PackagedProgram.in(empty).run("verify");
        assertThat(verified.out()).isEqualTo(succeeds("verify"));
        PackagedProgram.Ended nowhere = PackagedProgram.in(empty).run("export");
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).startsWith("An export goes to a directory");
    }

    @Test
    void listsEveryFaultOfABundleWithItsPlace() throws Exception {
        Path faulty = copy(export, elsewhere.resolve("faulty"));
        Path file = faulty.resolve("organisations/crimestoppers.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("anonymous: \"yes\"", "anonymous: perhaps")
                        .replace("kind: everyone", "kind: nobody"));

        PackagedProgram.Ended validated = PackagedProgram.in(directory).run("validate", faulty.toString());
        assertThat(validated.exitCode()).isEqualTo(1);
        assertThat(validated.out().lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).containsPattern("crimestoppers\\.yaml:\\d+"));
        assertThat(validated.err()).contains("nothing can be imported");
        assertThat(succeeds("validate", export.toString())).contains("No faults: 32 records");
    }

    @Test
    void migratesADatabaseThatIsUpToDateAndChecksTheConfiguration() throws Exception {
        assertThat(succeeds("db", "migrate")).contains("up to date");
        assertThat(succeeds("check")).contains("The configuration is right");
    }

    @Test
    void keysAreMadeReplacedAndEndedBesideAServer() throws Exception {
        PackagedProgram.Ended created =
                PackagedProgram.in(directory).run("keys", "create", "--holder", "staff-0100", "--scope", "admin");
        assertThat(created.exitCode()).isZero();
        assertThat(created.out().lines()).as("the token alone").hasSize(1);
        Token admin = Token.parse(created.out().strip()).orElseThrow();
        assertThat(created.err()).contains(admin.id().value()).doesNotContain(admin.text(), "staff-0100");
        assertThat(keys(admin).statusCode()).isEqualTo(200);

        String id = admin.id().value();
        PackagedProgram.Ended rotated = PackagedProgram.in(directory).run("keys", "rotate", id, "--overlap", "3600");
        Token replacement = Token.parse(rotated.out().strip()).orElseThrow();
        assertThat(keys(admin).statusCode()).as("while they overlap").isEqualTo(200);
        assertThat(succeeds("keys", "revoke", id)).contains(id, "has ended");
        assertThat(keys(admin).statusCode()).isEqualTo(401);
        assertThat(new String(keys(replacement).body(), StandardCharsets.UTF_8)).contains("staff-0100", id);
        assertThat(succeeds("keys", "list").lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith(id) && line.contains("replaced by " + replacement.id()))
                .anyMatch(line -> line.startsWith(replacement.id().value()) && line.contains("in force"));
    }

    private static HttpResponse<byte[]> keys(Token token) throws IOException, InterruptedException {
        return PackagedServer.send(HttpRequest.newBuilder(URI.create(server.api() + "/v1/keys"))
                .header("Authorization", "Bearer " + token.text()));
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        assertThat(succeeds("--help"))
                .contains(
                        "usage:", "server", "db", "import", "export", "verify", "restore", "keys", "check", "propose",
                        "approve");
        // What HelpTest finds of each command; here that the jar has one.
        // Lines are filled up with spaces to one width.
        assertThat(succeeds("approve", "--help").replaceAll("\\s+", " ")).contains("usage:", "approve", "Exit status");
    }

    /** What a command that succeeds prints; nothing of it on standard error. */
    private static String succeeds(String... arguments) throws IOException, InterruptedException {
        PackagedProgram.Ended ended = PackagedProgram.in(directory).run(arguments);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        return ended.out();
    }

    private static void theDatabaseRuns(boolean expected) {
        assertThat(Files.exists(PackagedServer.postmasterFile(directory))).isEqualTo(expected);
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static Path copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, String> file : files(from).entrySet()) {
            Path target = to.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        return to;
    }
}
