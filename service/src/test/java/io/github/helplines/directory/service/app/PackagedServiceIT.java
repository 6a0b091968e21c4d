package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar, started with no argument in an empty directory, and everything that may befall it there. */
@Timeout(180)
class PackagedServiceIT {
    @TempDir
    static Path directory;

    private static final String QUESTION = "{\"topic\":\"intimate-image-abuse\",\"age\":17,\"postcode\":\"DE1 2QY\"}";
    private static final String NUMBER = "0800 612 6505";

    /** The URL of a printed request, its header and its body, where it has them. */
    private static final Pattern EXAMPLE =
            Pattern.compile("curl -s (\\S+)(?: -H '([^':]+): ([^']+)')?(?: -d '([^']+)')?");

    private static PackagedServer server;

    @BeforeEach
    void aServerRuns() throws Exception {
        if (server == null || !server.isAlive()) {
            server = PackagedProgram.in(directory).serve();
        }
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void answersTheMainQuestionFromAnEmptyDirectoryWithNothingSet() throws Exception {
        theQuestionIsAnswered();
        assertThat(server.health().getString("directory.state")).isEqualTo("current");
        assertThat(server.postmaster()).isPresent();
        noTrouble(server.console());
        assertThat(server.standardError()).isEmpty();
    }

    @Test
    void printsWhereItIsAndThreeRequestsThatWork() throws Exception {
        String console = server.console();
        List<String> urls = Pattern.compile("(?m)^ {2}(?:API|Reference|Contract|Health) +(http://\\S+)$")
                .matcher(console)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(urls).hasSize(4);
        for (String url : urls) {
            assertThat(PackagedServer.send(HttpRequest.newBuilder(URI.create(url)))
                            .statusCode())
                    .as(url)
                    .isEqualTo(200);
        }
        List<String> examples = console.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("curl"))
                .toList();
        assertThat(examples).hasSize(3);
        for (String example : examples) {
            HttpResponse<byte[]> answer = PackagedServer.send(request(example));
            assertThat(answer.statusCode()).as(example).isEqualTo(200);
            assertThat(text(answer)).as(example).contains(NUMBER);
        }
    }

    @Test
    void stopsCleanlyAndStartsAgainWithTheSameDirectory() throws Exception {
        byte[] snapshot = snapshot();
        long sequence = sequence();
        ProcessHandle database = server.postmaster().orElseThrow();
        server.askLast();
        String before = server.console();
        server.stop();
        assertThat(server.console()).as("a stop is no trouble").isEqualTo(before);
        assertThat(PackagedServer.runs(database)).isFalse();
        assertThat(server.postmaster()).isEmpty();

        aServerRuns();
        assertThat(sequence()).isEqualTo(sequence);
        assertThat(snapshot()).isEqualTo(snapshot);
        theQuestionIsAnswered();
        assertThat(server.console()).doesNotContain("First import");
    }

    @Test
    void goesOnWhereAKilledProcessLeftOff() throws Exception {
        byte[] snapshot = snapshot();
        long sequence = sequence();
        server.killHard();

        aServerRuns();
        assertThat(sequence()).isEqualTo(sequence);
        assertThat(snapshot()).isEqualTo(snapshot);
        theQuestionIsAnswered();
        noTrouble(server.console());
        ProcessHandle database = server.postmaster().orElseThrow();
        server.stop();
        assertThat(PackagedServer.runs(database)).isFalse();
    }

    @Test
    void answersGoOnWhenTheDatabaseIsKilledAndItComesBackByItself() throws Exception {
        byte[] snapshot = snapshot();
        ProcessHandle killed = server.postmaster().orElseThrow();
        killed.destroyForcibly();
        server.await("to have its database back", () -> {
            theQuestionIsAnswered();
            return server.postmaster().filter(now -> now.pid() != killed.pid()).isPresent()
                    && server.health().getString("directory.state").equals("current");
        });
        assertThat(server.console()).contains("the database cannot be reached", "The directory is confirmed again");
        assertThat(snapshot()).isEqualTo(snapshot);
    }

    @Test
    void aSecondServerOnTheDirectoryIsRefusedInOneLine() throws Exception {
        PackagedProgram.Ended second = PackagedProgram.in(directory).run();
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.lines()).singleElement().asString().contains("already running");
        theQuestionIsAnswered();
    }

    private static void theQuestionIsAnswered() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = server.post("/v1/help", QUESTION);
        assertThat(response.statusCode()).isEqualTo(200);
        JsonPath answer = new JsonPath(text(response));
        assertThat(answer.getString("services[0].service.slug")).isEqualTo("derbyshire-victim-services");
        assertThat(answer.getString("services[0].assessment.outcome")).isEqualTo("eligible");
        assertThat(answer.getList("services[0].channels.channel.display", String.class))
                .contains(NUMBER);
    }

    private static byte[] snapshot() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = server.get("/v1/snapshot");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static long sequence() throws IOException, InterruptedException {
        return server.health().getLong("directory.sequence");
    }

    private static HttpRequest.Builder request(String example) {
        Matcher parts = EXAMPLE.matcher(example);
        assertThat(parts.matches()).as(example).isTrue();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(parts.group(1)));
        if (parts.group(2) != null) {
            request.header(parts.group(2), parts.group(3));
        }
        return parts.group(4) == null ? request : request.POST(BodyPublishers.ofString(parts.group(4)));
    }

    private static void noTrouble(String console) {
        assertThat(console).doesNotContain("WARN", "ERROR", "Exception");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
