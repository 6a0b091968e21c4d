package io.github.helplines.directory.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the samples of the README say: they are compiled and run as an application's. The first call asks a service that has
 * that record and nothing else, so a copy answers from what this library brings along. Against a whole service, and as they
 * are published, they run in {@code .ci/published}.
 */
class SamplesTest {
    private static final Path SOURCES = Path.of("..", "consumer", "src", "main", "java", "example");

    /** The public key of RFC 8037, appendix A. */
    private static final String KEYS =
            "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}";

    private static final String EVIDENCE =
            "{\"source\":\"Its page\",\"method\":\"page_read\",\"read_on\":\"2026-11-22\"}";
    private static final String RECORD = """
            {"kind":"service","id":"dd75555d-91ed-4239-9657-1ae22af9d705","slug":"derbyshire-victim-services",
            "name":"Derbyshire Victim Services","discreet_name":"Support line","summary":"Support.","rule":{"kind":"everyone"},
            "rule_text":"For anyone.","rule_evidence":%1$s,"free":"yes","confidential":"yes","anonymous":"no",
            "service_type":"support","reach":"local","channels":[{"kind":"voice",
            "id":"b32e8131-e505-4ad3-9364-c5a35b6bff11","number":"+448006126505","display":"0800 612 6505",
            "action":"Call 0800 612 6505","uri":"tel:+448006126505","spoken":"0 8 0 0","cost":{"landline":"free",
            "mobile":"free"},"appears_on_bill":"no","anonymous":"no","evidence":%1$s}]}""".formatted(EVIDENCE);

    @TempDir
    private Path work;

    @Test
    void everySampleSaysWhatItIsThereFor() throws Exception {
        List<String> said;
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", SamplesTest::answer);
        service.start();
        try {
            said = run("http://127.0.0.1:" + service.getAddress().getPort());
        } finally {
            service.stop(0);
        }
        assertThat(said)
                .contains(
                        "remote: Call 0800 612 6505",
                        "copy: BUNDLED, may be out of date",
                        "with a text: 2",
                        "shown: <a href=\"tel:+448006126505\">Call 0800 612 6505</a>",
                        "shown: Text DVS to 82228",
                        "there: Call 0800 612 6505",
                        "not there: Withdrawn. Instead: []")
                .anyMatch(line -> line.startsWith("Derbyshire Victim Services can help: Call 0800 612 6505, Text DVS"))
                .anyMatch(line -> line.startsWith("Revenge Porn Helpline cannot. Instead: "))
                .anyMatch(line -> line.startsWith("not there: ") && line.contains("999"))
                .anyMatch(line -> line.matches("asked: [a-z_]+, then [a-z_]+"))
                .noneMatch(line -> line.matches("asked: ([a-z_]+), then \\1"));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/v1/services/derbyshire-victim-services")) {
                byte[] record = RECORD.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, record.length);
                exchange.getResponseBody().write(record);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private List<String> run(String service) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        work.toString(),
                        "-cp",
                        classPath,
                        SOURCES.resolve("Samples.java").toString(),
                        SOURCES.resolve("Main.java").toString());
        assertThat(compiled).isZero();
        Path keys = Files.writeString(work.resolve("keys.json"), KEYS);
        Path said = work.resolve("said");
        Path complaints = work.resolve("complaints");
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        work + File.pathSeparator + classPath,
                        "example.Main",
                        service,
                        keys.toString(),
                        work.resolve("cache").toString())
                .redirectError(complaints.toFile())
                .redirectOutput(said.toFile())
                .start();
        assertThat(application.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(application.exitValue()).as(Files.readString(complaints)).isZero();
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }
}
