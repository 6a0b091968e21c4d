package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.app.EditHistory.End;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service and its database are killed in turn, without warning, while somebody publishes one change after the other.
 * Nothing that was acknowledged is lost, nothing is half done, and nobody has to put anything right.
 */
@Timeout(7200)
class KilledUnderWritesIT {
    private static final int KILLS = Boolean.getBoolean("heavy") ? 100 : 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path directory;

    private final EditHistory history = new EditHistory();
    private final Random random = new Random(7);
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private volatile PackagedServer server;
    private volatile boolean enough;

    @AfterEach
    void end() {
        writer.shutdownNow();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfDone() throws Exception {
        server = PackagedProgram.in(directory).startedBefore().serve();
        Future<Token> other = writer.submit(() -> key(Scope.APPROVER));
        Token editor = key(Scope.EDITOR);
        Token approver = other.get();
        ServedDirectory served = new ServedDirectory(this::service);
        List<String> records = served.records();
        RetryingCaller caller = new RetryingCaller(this::service, Duration.ofMinutes(3), 0.05, new Random(1), history);
        StressedEditor hurried = new StressedEditor("somebody", editor, approver, caller, history);
        Future<?> work = writer.submit(() -> {
            while (!enough) {
                assertThat(hurried.edit(records.get(random.nextInt(records.size()))))
                        .as("after three minutes")
                        .isNotEqualTo(End.UNKNOWN);
            }
            return null;
        });

        for (int i = 0; i < KILLS; i++) {
            someAreAcknowledged(work, 3);
            Thread.sleep(random.nextInt(100));
            if (i % 2 == 0) {
                server.killHard();
                server = PackagedProgram.in(directory).serve();
            } else {
                server.postmaster().orElseThrow().destroyForcibly();
            }
        }
        someAreAcknowledged(work, 3);
        enough = true;
        work.get();

        List<StoredEntry> log = served.log();
        assertThat(history.faults(log, served.texts())).isEmpty();
        served.answersServicesAsInTheSnapshot();
        proposalsAreDoneOrNot(editor, log);
        PackagedProgram.Ended verified = PackagedProgram.in(directory).run("verify");
        assertThat(verified.out()).startsWith("Unbroken: " + log.size() + " entries");
        System.out.printf(
                "%d kills: %d edits acknowledged, %d sendings cut, %d turned away%n",
                KILLS, history.count(End.ACKNOWLEDGED), caller.cut(), caller.turnedAway());
    }

    private URI service() {
        return URI.create(server.api());
    }

    private Token key(Scope scope) throws Exception {
        String name = scope.name().toLowerCase(Locale.ROOT);
        PackagedProgram.Ended created =
                PackagedProgram.in(directory).run("keys", "create", "--holder", "the " + name, "--scope", name);
        return Token.parse(created.out().strip()).orElseThrow();
    }

    private void someAreAcknowledged(Future<?> work, int some) throws Exception {
        long before = history.count(End.ACKNOWLEDGED);
        while (history.count(End.ACKNOWLEDGED) < before + some) {
            if (work.isDone()) {
                work.get();
            }
            Thread.sleep(20);
        }
    }

    /** A proposal is published if and only if its entry is there. */
    private void proposalsAreDoneOrNot(Token editor, List<StoredEntry> log) throws Exception {
        Optional<Long> before = Optional.empty();
        int published = 0;
        do {
            JsonNode page = JSON.readTree(PackagedServer.send(HttpRequest.newBuilder(service()
                                    .resolve("/v1/proposals?limit=100"
                                            + before.map(number -> "&before=" + number)
                                                    .orElse("")))
                            .header("Authorization", "Bearer " + editor.text()))
                    .body());
            for (JsonNode proposal : page.get("items")) {
                boolean there = log.stream()
                        .anyMatch(entry -> proposal.get("reason")
                                .asText()
                                .equals(entry.entry().findReason().orElse("")));
                assertThat(proposal.get("status").asText()).isEqualTo(there ? "published" : "open");
                published += there ? 1 : 0;
            }
            before = Optional.ofNullable(page.get("next_before")).map(JsonNode::asLong);
        } while (before.isPresent());
        assertThat(published).isEqualTo((int) log.stream()
                .filter(entry -> entry.entry().role().equals("approver"))
                .count());
    }
}
