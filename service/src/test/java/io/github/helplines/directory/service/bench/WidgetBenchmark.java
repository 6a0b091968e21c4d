package io.github.helplines.directory.service.bench;

import com.microsoft.playwright.Page;
import io.github.helplines.directory.service.browser.OpenPage;
import io.github.helplines.directory.service.browser.PartnerSite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long a number takes to be seen on a partner's page, asked of a server that has answered the same often: from when the
 * widget's script starts to after the frame that first has the number, in tabs that know nothing of each other; and when the
 * script had arrived, when the card was asked for, had arrived and was drawn. Beside it an empty page's own first frame, which is the
 * browser's and the machine's alone.
 */
public final class WidgetBenchmark {
    private static final String SERVICE = "derbyshire-victim-services";
    private static final int ANSWERS_BEFORE = 3_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 31;

    /** Looks only when something was drawn: looking at every frame would make frames that nobody else has. */
    private static final String WATCH = """
            requestAnimationFrame(() => { window.framed = performance.now(); });
            const Sheet = window.CSSStyleSheet;
            window.CSSStyleSheet = class extends Sheet {
              constructor(...options) {
                window.started ??= performance.now(); // the first that the script does
                super(...options);
              }
            };
            const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (options) {
              const root = attach.call(this, options);
              const seen = new MutationObserver(() => {
                if (!root.querySelector('.value')) return;
                seen.disconnect();
                window.drawn = performance.now();
                requestAnimationFrame(() => setTimeout(() => { window.painted = performance.now(); }));
              });
              seen.observe(root, { childList: true, subtree: true });
              return root;
            };
            """;

    private static final String STAGES = """
            (() => {
              const entries = performance.getEntriesByType('resource');
              const script = entries.find((it) => it.name.endsWith('.js'));
              const card = entries.find((it) => it.name.includes('/services/'));
              return [window.framed, window.started - script.responseEnd,
                ...[card.startTime, card.responseEnd, window.drawn, window.painted].map((at) => at - window.started)];
            })()""";

    private static final List<String> NAMES = List.of(
            "from the beginning of a page to its first frame",
            "from the script's arrival to its start",
            "from the script's start to the card's request",
            "from the script's start to the card's arrival",
            "from the script's start to the drawing",
            "from the script's start to the first number");

    private WidgetBenchmark() {}

    /** @param arguments the jar of the service */
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("helpline-directory-benchmark");
        try (MeasuredProcess service = MeasuredProcess.start(directory, List.of("-jar", arguments[0]));
                PartnerSite partner = new PartnerSite()) {
            String origin = "http://127.0.0.1:" + service.port();
            String script = "/widget/v1/helpline-contacts.js";
            warm(origin, List.of(script, "/widget/v1/services/" + SERVICE + "?lang=en"));
            String address = partner.page(
                    "/",
                    PartnerSite.policy(origin),
                    PartnerSite.around(
                            "en",
                            "<script type=\"module\" src=\"" + origin + script + "\"></script>",
                            "<helpline-contacts service=\"" + SERVICE + "\"></helpline-contacts>"));
            double[][] rounds = new double[ROUNDS][];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double[] stages = stages(address);
                if (round >= 0) {
                    rounds[round] = stages;
                }
            }
            for (int stage = 0; stage < NAMES.size(); stage++) {
                int one = stage;
                say(
                        NAMES.get(stage),
                        Arrays.stream(rounds)
                                .mapToDouble(each -> each[one])
                                .sorted()
                                .toArray());
            }
        }
        // The browser's helpers would keep it waiting.
        System.exit(0);
    }

    private static void warm(String origin, List<String> paths) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < ANSWERS_BEFORE; i++) {
            for (String path : paths) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Origin", "http://127.0.0.1")
                        .header("Accept-Encoding", "gzip")
                        .build();
                if (client.send(request, BodyHandlers.ofByteArray()).statusCode() != 200) {
                    throw new IllegalStateException(path);
                }
            }
        }
    }

    private static double[] stages(String address) {
        try (OpenPage open = OpenPage.onPhone()) {
            Page page = open.page();
            page.addInitScript(WATCH);
            page.navigate(address);
            page.waitForCondition(() -> page.evaluate("window.painted ?? null") != null);
            return ((List<?>) page.evaluate(STAGES))
                    .stream().mapToDouble(WidgetBenchmark::number).toArray();
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void say(String what, double[] rounds) {
        System.out.printf(
                Locale.ROOT,
                "%s: least %.0f, median %.0f, most %.0f ms%n",
                what,
                rounds[0],
                rounds[rounds.length / 2],
                rounds[rounds.length - 1]);
    }
}
