package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.app.EditHistory.End;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from the answer to an approval until the change is answered, by the same service and by another on the
 * same database, while several people publish. Measures and prints; requires only that it comes to be answered.
 */
@EnabledIfSystemProperty(named = "heavy", matches = "true")
@Timeout(1200)
class PublicationDelayIT {
    private static final int EDITORS = 4;
    private static final int EDITS = 100;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @TempDir
    static Path var;

    /** In nanoseconds. */
    private record Delays(List<Long> here, List<Long> elsewhere) {}

    @Test
    void whatIsApprovedIsAnsweredHereAndElsewhere() throws Exception {
        EditHistory history = new EditHistory();
        EditorsDesk desk = new EditorsDesk(SERVICE);
        ServedDirectory here = new ServedDirectory(() -> at(SERVICE.service()));
        Delays all = new Delays(new ArrayList<>(), new ArrayList<>());
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        try (RunningService other = RunningService.start(
                SERVICE.database().serviceDetails(), SERVICE.database().ownerDetails(), var, ServiceExtension.NOW)) {
            ServedDirectory elsewhere = new ServedDirectory(() -> at(other));
            List<Callable<Delays>> work = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                String record = here.records().get(i);
                RetryingCaller caller =
                        new RetryingCaller(() -> at(SERVICE.service()), LIMIT, 0, new Random(i), history);
                StressedEditor editor = new StressedEditor(
                        StressedEditor.letters(i), desk.key(Scope.EDITOR), desk.key(Scope.APPROVER), caller, history);
                work.add(() -> delays(editor, record, here, elsewhere));
            }
            for (Future<Delays> each : editors.invokeAll(work)) {
                all.here().addAll(each.get().here());
                all.elsewhere().addAll(each.get().elsewhere());
            }
            assertThat(history.faults(here.log(), here.texts())).isEmpty();
        } finally {
            editors.shutdownNow();
        }
        System.out.printf("Until answered here: %s; elsewhere: %s%n", figures(all.here()), figures(all.elsewhere()));
    }

    private static Delays delays(StressedEditor editor, String record, ServedDirectory here, ServedDirectory elsewhere)
            throws Exception {
        String id = record.substring(record.indexOf('/') + 1);
        Delays delays = new Delays(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < EDITS; i++) {
            String before = here.summary(id);
            assertThat(editor.edit(record)).isEqualTo(End.ACKNOWLEDGED);
            long answered = System.nanoTime();
            delays.here().add(untilChanged(before, id, here, answered));
            delays.elsewhere().add(untilChanged(before, id, elsewhere, answered));
        }
        return delays;
    }

    private static long untilChanged(String before, String id, ServedDirectory served, long since) throws Exception {
        while (served.summary(id).equals(before)) {
            assertThat(System.nanoTime() - since).isLessThan(LIMIT.toNanos());
            Thread.sleep(5);
        }
        return System.nanoTime() - since;
    }

    private static String figures(List<Long> delays) {
        List<Long> sorted = delays.stream().sorted().toList();
        return "p50 %d ms, p99 %d ms"
                .formatted(
                        Duration.ofNanos(sorted.get(sorted.size() / 2)).toMillis(),
                        Duration.ofNanos(sorted.get(sorted.size() * 99 / 100)).toMillis());
    }

    private static URI at(RunningService service) {
        return URI.create("http://127.0.0.1:" + service.port());
    }
}
