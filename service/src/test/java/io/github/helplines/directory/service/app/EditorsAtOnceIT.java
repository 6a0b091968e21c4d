package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.app.EditHistory.End;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Many editors at once on few records, over connections that are cut, each sending again until answered. Whatever was
 * acknowledged is in the log, once; the log is one chain; nobody's change is lost under another's.
 */
@Timeout(7200)
class EditorsAtOnceIT {
    private static final boolean HEAVY = Boolean.getBoolean("heavy");
    private static final int EDITORS = HEAVY ? 32 : 6;
    private static final int EDITS = HEAVY ? 300 : 6;
    private static final int RECORDS = HEAVY ? 20 : 4;
    private static final double CUTS = 0.1;

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @Test
    void everyAcknowledgedChangeIsThereOnceAndNoneIsLost() throws Exception {
        EditHistory history = new EditHistory();
        EditorsDesk desk = new EditorsDesk(SERVICE);
        Supplier<URI> service =
                () -> URI.create("http://127.0.0.1:" + SERVICE.service().port());
        ServedDirectory served = new ServedDirectory(service);
        List<String> records = served.records().subList(0, RECORDS);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            Random random = new Random(i);
            RetryingCaller caller = new RetryingCaller(service, Duration.ofMinutes(2), CUTS, random, history);
            StressedEditor editor = new StressedEditor(
                    StressedEditor.letters(i), desk.key(Scope.EDITOR), desk.key(Scope.APPROVER), caller, history);
            work.add(() -> {
                for (int done = 0; done < EDITS; ) {
                    End end = editor.edit(records.get(random.nextInt(records.size())));
                    done += end == End.ACKNOWLEDGED ? 1 : 0;
                    assertThat(end).as("after two minutes").isNotEqualTo(End.UNKNOWN);
                }
                return caller.cut();
            });
        }

        long start = System.nanoTime();
        int cut = 0;
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        try {
            for (Future<Integer> each : editors.invokeAll(work)) {
                cut += each.get();
            }
        } finally {
            editors.shutdownNow();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(history.faults(served.log(), served.texts())).isEmpty();
        assertThat(history.count(End.ACKNOWLEDGED)).isEqualTo(EDITORS * EDITS);
        assertThat(cut).isPositive();
        served.answersServicesAsInTheSnapshot();
        System.out.printf(
                "%d editors: %d edits acknowledged, %d refused, %d sendings cut, in %d ms%n",
                EDITORS, history.count(End.ACKNOWLEDGED), history.count(End.REFUSED), cut, took.toMillis());
    }
}
