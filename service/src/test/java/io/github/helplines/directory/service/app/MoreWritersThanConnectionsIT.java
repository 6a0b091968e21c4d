package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.app.EditHistory.End;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.store.OwnerLog;
import io.github.helplines.directory.service.testing.TestRecords;
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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody else publishes, and takes their time, while more people want to than the service has connections for. */
@Timeout(120)
class MoreWritersThanConnectionsIT {
    private static final int WRITERS = 12;
    private static final String CHILDLINE = "childline";

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    private final EditHistory history = new EditHistory();
    private final EditorsDesk desk = new EditorsDesk(SERVICE);
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final List<RetryingCaller> callers = new ArrayList<>();

    @Test
    void allArePublishedInTheEndAndReadersWaitForNobody() throws Exception {
        Supplier<URI> service =
                () -> URI.create("http://127.0.0.1:" + SERVICE.service().port());
        List<String> records = new ServedDirectory(service)
                .records().stream()
                        .filter(record -> !record.endsWith(childline().id().value()))
                        .toList();
        List<Callable<End>> approvals = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            approvals.add(approvalOf(records.get(i), i, service));
        }
        RetryingCaller reader = caller(WRITERS, service);
        DirectoryRecord changed = TestRecords.edited(childline(), "+448001111", "+448081570011");
        Jdbi owner = SERVICE.database().owner();
        List<Future<End>> ends = new ArrayList<>();
        try {
            owner.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, elsewhere -> {
                elsewhere.execute("LOCK TABLE directory.entry IN SHARE ROW EXCLUSIVE MODE");
                approvals.forEach(approval -> ends.add(writers.submit(approval)));
                awaitEveryConnectionInUse();
                for (String path : List.of("/v1/proposals", "/v1/drafts/service/" + CHILDLINE, "/v1/entries")) {
                    assertThat(reader.get(desk.editor, path).map(RetryingCaller.Answer::status))
                            .as(path)
                            .contains(200);
                }
                new OwnerLog(owner).append(Operation.UPDATE, ServiceExtension.NOW.instant(), changed);
            });
            for (Future<End> end : ends) {
                assertThat(end.get()).isEqualTo(End.ACKNOWLEDGED);
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(callers.stream().mapToInt(RetryingCaller::turnedAway).sum()).isZero();
        SERVICE.service().adminRequest().get("/healthcheck").then().statusCode(200);
    }

    private Callable<End> approvalOf(String record, int number, Supplier<URI> service) throws InterruptedException {
        StressedEditor editor = new StressedEditor(
                StressedEditor.letters(number),
                desk.key(Scope.EDITOR),
                desk.key(Scope.APPROVER),
                caller(number, service),
                history);
        StressedEditor.Proposed proposed = editor.propose(record).orElseThrow();
        return () -> editor.approve(proposed);
    }

    private RetryingCaller caller(int number, Supplier<URI> service) {
        RetryingCaller caller = new RetryingCaller(service, Duration.ofSeconds(60), 0, new Random(number), history);
        callers.add(caller);
        return caller;
    }

    private static void awaitEveryConnectionInUse() throws InterruptedException {
        int waiting = 0;
        int before;
        do {
            before = waiting;
            Thread.sleep(100);
            waiting = SERVICE.database().service().withHandle(MoreWritersThanConnectionsIT::waiting);
        } while (waiting == 0 || waiting > before);
        assertThat(waiting).as("some wait for a connection").isLessThan(WRITERS);
    }

    private static int waiting(Handle handle) {
        return handle.createQuery("""
                        SELECT count(*) FROM pg_locks
                        WHERE NOT granted AND relation = CAST('directory.entry' AS regclass)
                        """).mapTo(Integer.class).one();
    }

    private static DirectoryRecord childline() {
        return YamlBundle.shipped().records().stream()
                .filter(Service.class::isInstance)
                .filter(record -> record.slug().value().equals(CHILDLINE))
                .findFirst()
                .orElseThrow();
    }
}
