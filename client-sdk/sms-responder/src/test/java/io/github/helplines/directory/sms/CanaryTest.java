package io.github.helplines.directory.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.sms.config.Settings;
import io.github.helplines.directory.sms.config.Variables;
import io.github.helplines.directory.sms.provider.RecordingServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No trace of a number or a text in anything the program writes, at any level of anybody's log, whatever goes wrong. */
class CanaryTest {
    private static final String NUMBER = "447700900187";
    private static final String WORD = "ZANZIBARQUAIL";

    /** The number in its digits and the word; a log has no reason to hold a part of either. */
    private static final List<String> TRACES = List.of("7700900187", "900187", "zanzibar", "quail", "ZANZIBAR");

    private static final String[] OUTCOMES = {
        "answered",
        "unknown word",
        "directory failed",
        "stop 1",
        "over the cap 1",
        "handed over again",
        "not a UK mobile",
        "not from the provider",
        "malformed",
        "reply not taken",
        "A request failed: ",
        "did not take a reply: status 400"
    };

    @TempDir
    Path files;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Logger root = Logger.getLogger("");
    private final Handler handler = new Everything();
    private Level level;

    /** Takes every record of the JDK's log, with its parameters and exceptions. */
    private final class Everything extends Handler {
        @Override
        public void publish(LogRecord logged) {
            StringWriter text = new StringWriter();
            text.append(logged.getMessage()).append(' ');
            if (logged.getParameters() != null) {
                for (Object parameter : logged.getParameters()) {
                    text.append(String.valueOf(parameter)).append(' ');
                }
            }
            if (logged.getThrown() != null) {
                logged.getThrown().printStackTrace(new PrintWriter(text));
            }
            written.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        PrintStream kept = new PrintStream(written, true, StandardCharsets.UTF_8);
        System.setOut(kept);
        System.setErr(kept);
        level = root.getLevel();
        root.setLevel(Level.ALL);
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    @AfterEach
    void unlisten() {
        root.removeHandler(handler);
        root.setLevel(level);
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void nothingOfATextIsWrittenAnywhere() throws Exception {
        try (RecordingServer notify = new RecordingServer()) {
            Map<String, String> variables = Variables.notify(files);
            variables.put("SMS_NOTIFY_URL", notify.url().toString());
            variables.put("SMS_CAP_PER_10_MINUTES", "6");
            for (FakeDirectory directory :
                    List.of(FakeDirectory.knowingDvs(), FakeDirectory.withoutNetwork(), FakeDirectory.quoting())) {
                try (SmsResponder responder =
                        SmsResponder.start(Settings.read(variables), directory, new MovableClock(), System.out)) {
                    Texting texting = new Texting(responder.port());
                    textEveryWay(texting, notify);
                }
            }
            // It was there to be leaked: the provider's own log, which is not ours, has it.
            assertThat(notify.requests()).anyMatch(request -> request.body().contains(NUMBER));
        }
        String all = written.toString(StandardCharsets.UTF_8);
        assertThat(all).as("everything that can become of a text did").contains(OUTCOMES);
        assertThat(all).as("the JDK's own log was heard").contains("HttpServer");
        assertThat(TRACES).noneMatch(all::contains);
        assertThat(filesContain()).isFalse();
    }

    @Test
    void theCanaryWouldBeFound() {
        Logger.getLogger("com.sun.net.httpserver").log(Level.FINEST, "a text: {0}", NUMBER);
        assertThat(TRACES).anyMatch(written.toString(StandardCharsets.UTF_8)::contains);
    }

    private static void textEveryWay(Texting texting, RecordingServer notify) {
        notify.answerWith(201);
        for (String text : new String[] {"DVS", WORD, "DVS " + WORD, "STOP", WORD.toLowerCase(java.util.Locale.ROOT)}) {
            assertThat(texting.notify("a" + text.hashCode(), NUMBER, text).body())
                    .isEmpty();
        }
        texting.notify("a", NUMBER, "DVS");
        texting.notify("a", NUMBER, "DVS");
        texting.notify(WORD, "0" + NUMBER, WORD);
        notify.answerWith(400);
        HttpResponse<String> untaken = texting.notify("b", "+" + NUMBER, WORD);
        assertThat(untaken.statusCode()).isEqualTo(503);
        assertThat(untaken.body()).isEmpty();
        notify.answerWith(201);
        texting.notify("c", NUMBER, WORD);
        texting.notify("d", NUMBER, WORD);
        assertThat(texting.post(
                                "{\"id\":\"" + WORD + "\",\"source_number\":" + NUMBER,
                                "Authorization",
                                "Bearer " + Variables.TOKEN)
                        .body())
                .isEmpty();
        assertThat(texting.post(WORD + NUMBER, "Authorization", "Bearer " + WORD)
                        .body())
                .isEmpty();
        assertThat(texting.send(HttpRequest.newBuilder(texting.base().resolve("/inbound"))
                                .POST(HttpRequest.BodyPublishers.ofString("From=" + NUMBER)))
                        .body())
                .isEmpty();
        assertThat(texting.get("/health").body()).doesNotContain(NUMBER);
    }

    private boolean filesContain() throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).anyMatch(file -> {
                try {
                    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    return TRACES.stream().anyMatch(content::contains);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }
}
