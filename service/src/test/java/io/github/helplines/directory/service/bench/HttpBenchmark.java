package io.github.helplines.directory.service.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * CPU time and allocation of one read, in rounds that take turns: nginx where there is one, a bare handler of the same
 * container with the same bytes, the service's hot path, the same record by way of Jersey, an entry of the log, which is
 * read from the database, and one query: by a bare handler on a connection that stays open, and the way it is usually
 * done, by Jersey, JDBI and a pool; the database's share included.
 */
public final class HttpBenchmark {
    private static final String RECORD = "/v1/services/derbyshire-victim-services";
    private static final String LOG = "/v1/entries?since=0&limit=1";
    // Changes nothing but the way that the request takes.
    private static final String BY_JERSEY = "Accept: */*;q=0.9\r\n";
    private static final int ROUNDS = 7;
    private static final int REQUESTS = 20_000;

    private HttpBenchmark() {}

    /** What others used of the machine on behalf of a server. */
    private interface Cpu {
        Duration used() throws IOException;
    }

    /** Something that is measured, and what each round found. */
    private record Subject(String name, MeasuredProcess process, Cpu more, Load load, List<double[]> rounds) {
        void round(int requests) throws IOException, InterruptedException {
            double cpu = process.cpu().plus(more.used()).toNanos();
            double allocated = process.allocated();
            load.send(requests);
            rounds.add(new double[] {
                (process.cpu().plus(more.used()).toNanos() - cpu) / 1000 / requests,
                (process.allocated() - allocated) / requests
            });
        }

        double median(int column) {
            double[] sorted =
                    rounds.stream().mapToDouble(round -> round[column]).sorted().toArray();
            return sorted[sorted.length / 2];
        }

        String all() {
            return Arrays.toString(rounds.stream()
                    .map(round -> String.format(Locale.ROOT, "%.1f", round[0]))
                    .toArray());
        }
    }

    /** @param arguments the jar of the service */
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("helpline-directory-benchmark");
        try (MeasuredProcess service = MeasuredProcess.start(directory, List.of("-jar", arguments[0]))) {
            Path body = Files.createTempFile(directory, "body", ".json");
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + RECORD))
                                    .build(),
                            BodyHandlers.ofFile(body));
            try (MeasuredProcess bare = MeasuredProcess.start(
                            directory, ofTests(BareServer.class, body.toString(), var(directory)));
                    MeasuredProcess usual =
                            MeasuredProcess.start(directory, ofTests(QueryServer.class, var(directory)))) {
                List<Subject> subjects = new ArrayList<>(List.of(
                        subject("bare handler", bare, () -> Duration.ZERO, "/bytes", ""),
                        subject("hot path", service, () -> Duration.ZERO, RECORD, ""),
                        subject("by Jersey", service, () -> Duration.ZERO, RECORD, BY_JERSEY),
                        subject("by Jersey, from the log", service, () -> ofDatabase(directory), LOG, ""),
                        subject("one query, bare handler", bare, () -> ofDatabase(directory), "/query", ""),
                        subject("one query, by Jersey and a pool", usual, () -> ofDatabase(directory), "/query", "")));
                Optional<MeasuredProcess> nginx = NginxServer.start(directory, body);
                try {
                    if (nginx.isPresent()) {
                        subjects.add(subject("nginx", nginx.get(), () -> Duration.ZERO, "/bytes", ""));
                    }
                    measure(Files.size(body), subjects);
                } finally {
                    nginx.ifPresent(MeasuredProcess::close);
                }
            }
        }
    }

    private static List<String> ofTests(Class<?> program, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        all.addAll(List.of(arguments));
        return all;
    }

    private static String var(Path directory) {
        return directory.resolve("var").toString();
    }

    /** Of the database's processes that serve a connection. */
    private static Duration ofDatabase(Path directory) throws IOException {
        String postmaster = Files.readAllLines(directory.resolve("var/postgres/17/data/postmaster.pid"))
                .get(0)
                .strip();
        return ProcessHandle.of(Long.parseLong(postmaster))
                .orElseThrow()
                .children()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Subject subject(String name, MeasuredProcess process, Cpu more, String path, String headers)
            throws IOException {
        return new Subject(name, process, more, new Load(process.port(), path, headers), new ArrayList<>());
    }

    private static Subject named(String name, List<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void measure(long size, List<Subject> subjects) throws IOException, InterruptedException {
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            for (Subject subject : subjects) {
                // The compiler counts too, and has more to do where more code is taken part in.
                subject.load().send(2 * REQUESTS);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Subject subject : subjects) {
                subject.round(REQUESTS);
            }
        }
        double bare = named("bare handler", subjects).median(0);
        double query = named("one query, by Jersey and a pool", subjects).median(0);
        double leanQuery = named("one query, bare handler", subjects).median(0);
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors, a record of %d bytes, medians of %d rounds of %d requests%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                size,
                ROUNDS,
                REQUESTS);
        System.out.println(
                "| what answers | CPU µs a request | × bare | × less than a usual query | × less than a lean one"
                        + " | bytes allocated |");
        System.out.println("|---|---|---|---|---|---|");
        for (Subject subject : subjects) {
            double cpu = subject.median(0);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %.1f | %.1f | %.0f |%n",
                    subject.name(),
                    cpu,
                    cpu / bare,
                    query / cpu,
                    leanQuery / cpu,
                    subject.median(1));
        }
        for (Subject subject : subjects) {
            System.out.println(subject.name() + " " + subject.all());
        }
    }
}
