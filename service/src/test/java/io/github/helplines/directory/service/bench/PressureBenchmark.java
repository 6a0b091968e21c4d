package io.github.helplines.directory.service.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How long ordinary questions take while others mean harm, and how many are answered when five times as many are asked as
 * can be. The service has 256 MB and, where there are two processors or more, one to itself; so has what asks.
 */
public final class PressureBenchmark {
    private static final String BODY = "{\"topic\":\"intimate-image-abuse\"}";
    private static final String HELP = "POST /v1/help HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
    private static final String RECORD =
            "GET /v1/services/derbyshire-victim-services HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String SEARCH_BODY = "{\"q\":\"somebody shared my pictures\"}";
    private static final String SEARCH =
            "POST /v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                    + SEARCH_BODY.length() + "\r\n\r\n" + SEARCH_BODY;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final int PEOPLE_A_SECOND = 100;

    private PressureBenchmark() {}

    /** @param arguments the jar of the service; {@code all}, {@code attacks} or {@code overload} */
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("helpline-directory-benchmark");
        try (MeasuredProcess service = MeasuredProcess.start(directory, List.of("-Xmx256m", "-jar", arguments[0]))) {
            boolean apart = apart(service);
            System.out.printf(
                    Locale.ROOT,
                    "Java %s, %d processors, %s%n",
                    System.getProperty("java.version"),
                    Runtime.getRuntime().availableProcessors(),
                    apart ? "one for the service and one for who asks" : "shared");
            warmUp(service.port());
            if (!arguments[1].equals("overload")) {
                attacks(service.port());
            }
            if (!arguments[1].equals("attacks")) {
                overload(service.port());
            }
        }
    }

    /** Gives each a processor, where that can be done. */
    private static boolean apart(MeasuredProcess service) throws IOException, InterruptedException {
        return Runtime.getRuntime().availableProcessors() > 1
                && pinned(service.pid(), 0)
                && pinned(ProcessHandle.current().pid(), 1);
    }

    private static boolean pinned(long pid, int processor) throws InterruptedException {
        try {
            return new ProcessBuilder("taskset", "-acp", String.valueOf(processor), String.valueOf(pid))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void warmUp(int port) throws IOException {
        for (String request : List.of(HELP, RECORD, SEARCH)) {
            try (OpenLoad load = new OpenLoad(port, request, 8)) {
                load.send(Double.POSITIVE_INFINITY, WARM_UP);
            }
        }
    }

    private static void attacks(int port) throws IOException {
        Map<String, Supplier<Attack>> attacks = new LinkedHashMap<>();
        attacks.put("nobody", Attack::none);
        attacks.put("300 slow headers", Attack::slowHeaders);
        attacks.put("300 slow bodies", Attack::slowBodies);
        attacks.put("300 bodies in pieces", Attack::pieces);
        attacks.put("8 × 29 MB, again and again", Attack::hugeBodies);
        attacks.put("8 × 256 KB that are hard to read, again and again", Attack::monsters);
        System.out.println("| who attacks | question | answered | refused | p50 ms | p99 ms | worst ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (Map.Entry<String, Supplier<Attack>> each : attacks.entrySet()) {
            for (Map.Entry<String, String> question :
                    Map.of("a record", RECORD, "help", HELP).entrySet()) {
                try (Attack attack = each.getValue().get();
                        OpenLoad people = new OpenLoad(port, question.getValue(), 64)) {
                    attack.begin(port);
                    OpenLoad.Outcome outcome = people.send(PEOPLE_A_SECOND, ROUND);
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %s | %d | %d | %.1f | %.1f | %.1f |%n",
                            each.getKey(),
                            question.getKey(),
                            outcome.answered(),
                            outcome.refused() + outcome.unsent(),
                            outcome.times().at(0.5) / 1e6,
                            outcome.times().at(0.99) / 1e6,
                            outcome.times().at(1) / 1e6);
                }
            }
        }
    }

    private static void overload(int port) throws IOException {
        System.out.println("| question | load | asked a second | answered a second | of the peak | p99 ms |");
        System.out.println("|---|---|---|---|---|---|");
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("help", HELP);
        questions.put("search", SEARCH);
        for (Map.Entry<String, String> question : questions.entrySet()) {
            double peak = 0;
            for (int people : List.of(8, 16, 24)) {
                try (OpenLoad load = new OpenLoad(port, question.getValue(), people)) {
                    OpenLoad.Outcome outcome = load.send(Double.POSITIVE_INFINITY, ROUND);
                    peak = Math.max(peak, outcome.answeredASecond());
                    row(question.getKey(), people + " who wait for each answer", outcome, peak);
                }
            }
            try (OpenLoad load = new OpenLoad(port, question.getValue(), 5 * 24)) {
                row(question.getKey(), "5 × as many who wait", load.send(Double.POSITIVE_INFINITY, ROUND), peak);
            }
            for (int times : List.of(1, 2, 5)) {
                try (OpenLoad load = new OpenLoad(port, question.getValue(), 2_000)) {
                    row(question.getKey(), times + " × the peak, come what may", load.send(times * peak, ROUND), peak);
                }
            }
        }
    }

    private static void row(String question, String load, OpenLoad.Outcome outcome, double peak) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.0f %% | %.0f |%n",
                question,
                load,
                (outcome.sent() + outcome.unsent()) / outcome.seconds(),
                outcome.answeredASecond(),
                100 * outcome.answeredASecond() / peak,
                outcome.times().at(0.99) / 1e6);
    }
}
