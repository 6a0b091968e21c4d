package io.github.helplines.directory.service.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.service.publication.Publisher;
import io.github.helplines.directory.service.publication.SnapshotFile;
import io.github.helplines.directory.service.store.JdbiDirectoryReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.LoggerFactory;

/** One node of {@link ScaleBenchmark}, in a process of its own: starts, follows changes, and says what that took. */
public final class ScaleNode {
    private static final int CHANGES = Integer.getInteger("changes", 12);
    private static final int COLLECTIONS = 3;

    private final Publisher publisher;
    private final Connection owner;
    /** When the sequence that is awaited was first seen in force. */
    private final AtomicLong seenAt = new AtomicLong();

    private ScaleNode(Publisher publisher, Connection owner) {
        this.publisher = publisher;
        this.owner = owner;
    }

    private interface Step {
        void run() throws Exception;
    }

    /** What happens to a service. */
    private interface Change {
        Service of(Service service, int number);
    }

    /** @param arguments database or snapshot, and where the snapshot is saved */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger("io.github.helplines")).setLevel(Level.WARN);
        String[] reader = System.getenv("READER").split(" ");
        String[] owner = System.getenv("OWNER").split(" ");
        Publisher publisher = new Publisher(
                new JdbiDirectoryReader(Jdbi.create(reader[0], reader[1], reader[2])),
                new SnapshotFile(Path.of(arguments[1])),
                Clock.systemUTC());
        try (Connection connection = DriverManager.getConnection(owner[0], owner[1], owner[2])) {
            ScaleNode node = new ScaleNode(publisher, connection);
            if (arguments[0].equals("database")) {
                node.measured("start from the database, and saved", publisher::publishFirst);
                // As the watch has it done beside its looks.
                node.measured("made ready for changes", publisher::prepare);
                node.reportMemory();
                node.changes("a summary", Operation.UPDATE, Severity.ROUTINE, ScaleNode::summary);
                node.changes("a name", Operation.UPDATE, Severity.ROUTINE, ScaleNode::name);
                node.changes("a recall", Operation.RECALL, Severity.CRITICAL, ScaleNode::recall);
                node.changes("a summary, after recalls", Operation.UPDATE, Severity.ROUTINE, ScaleNode::summary);
                node.reportMemory();
                publisher.keepNow();
            } else {
                node.measured("start from the saved snapshot", () -> publisher.serveSaved("not asked"));
                node.reportMemory();
            }
        }
    }

    private void changes(String what, Operation operation, Severity severity, Change change) throws Exception {
        double[] served = new double[CHANGES];
        double[] whole = new double[CHANGES];
        double cpu = 0;
        double allocated = 0;
        List<Service> services = publisher.get().content().directory().all(Service.class);
        for (int i = 0; i < CHANGES; i++) {
            Service before = services.get((int) ((long) services.size() * i / CHANGES) + 7);
            BulkLog log = new BulkLog(
                    owner, publisher.get().sequence(), publisher.get().chainHead());
            log.publish(change.of(before, i), operation, severity);
            Thread watch = watch(publisher.get().sequence() + 1);
            double cpuBefore = cpu();
            double allocatedBefore = allocated();
            long began = System.nanoTime();
            publisher.refresh();
            whole[i] = (System.nanoTime() - began) / 1e6;
            watch.join();
            served[i] = (seenAt.get() - began) / 1e6;
            cpu += cpu() - cpuBefore;
            allocated += allocated() - allocatedBefore;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: served after %.0f ms (first %.0f, worst %.0f), done after %.0f ms, %.0f ms of CPU, %.0f MB allocated%n",
                what,
                median(served),
                served[0],
                Arrays.stream(served).max().orElseThrow(),
                median(whole),
                cpu / CHANGES,
                allocated / CHANGES / 1e6);
    }

    private Thread watch(long sequence) {
        Thread watch = new Thread(() -> {
            long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
            while (publisher.get().sequence() < sequence && System.nanoTime() < end) {
                try {
                    Thread.sleep(1);
                } catch (InterruptedException e) {
                    return;
                }
            }
            seenAt.set(System.nanoTime());
        });
        watch.start();
        return watch;
    }

    private void measured(String what, Step step) throws Exception {
        double cpu = cpu();
        long began = System.nanoTime();
        step.run();
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, %.1f s of CPU%n",
                what,
                (System.nanoTime() - began) / 1e9,
                (cpu() - cpu) / 1e3);
    }

    private void reportMemory() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        int services = publisher.get().directory().all(Service.class).size();
        double kept = runtime.totalMemory() - runtime.freeMemory();
        System.out.printf(Locale.ROOT, "memory kept: %.0f MB, %.1f kB a service%n", kept / 1e6, kept / 1e3 / services);
    }

    /** Of this process, in milliseconds. */
    private static double cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static double allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Service summary(Service service, int number) {
        return with(service, "summary", "Somebody listens, whatever happened: the " + number + "th wording of this.");
    }

    private static Service name(Service service, int number) {
        return with(service, "name", service.name() + " number " + number);
    }

    private static Service recall(Service service, int number) {
        return service.recalling(service.channels().get(0).id(), 1);
    }

    private static Service with(Service service, String member, String text) {
        Map<String, JsonValue> members =
                new TreeMap<>(RecordCodec.write(service).members());
        members.put(member, new JsonString(text));
        DirectoryRecord changed =
                RecordCodec.read(JsonObject.of(members), "", new Faults()).orElseThrow();
        return (Service) changed;
    }
}
