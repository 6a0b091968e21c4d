package io.github.helplines.directory.service.bench;

import com.microsoft.playwright.Page;
import io.github.helplines.directory.service.browser.OpenPage;
import io.github.helplines.directory.service.browser.PartnerSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long a number takes to be seen on a partner's page: from when the widget's script has arrived to the frame after the
 * number stands in the page, in tabs that know nothing of each other; beside an empty page's own first frame.
 */
public final class WidgetBenchmark {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 21;

    /** Frames are looked at one by one, so that what is found is late by a frame at most. */
    private static final String WATCH = """
            const look = () => {
              window.framed ??= performance.now();
              if (document.querySelector('helpline-contacts')?.shadowRoot?.querySelector('.value')) {
                requestAnimationFrame(() => { window.painted = performance.now(); });
              } else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
            """;

    private static final String ARRIVED =
            "performance.getEntriesByType('resource').find(it => it.name.endsWith('.js')).responseEnd";

    private WidgetBenchmark() {}

    /** @param arguments the jar of the service */
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("helpline-directory-benchmark");
        try (MeasuredProcess service = MeasuredProcess.start(directory, List.of("-jar", arguments[0]));
                PartnerSite partner = new PartnerSite()) {
            String origin = "http://127.0.0.1:" + service.port();
            String script = "<script type=\"module\" src=\"" + origin + "/widget/v1/helpline-contacts.js\"></script>";
            String address = partner.page(
                    "/",
                    PartnerSite.policy(origin),
                    PartnerSite.around(
                            "en",
                            script,
                            "<helpline-contacts service=\"derbyshire-victim-services\"></helpline-contacts>"));
            double[] numbers = new double[ROUNDS];
            double[] frames = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                try (OpenPage open = OpenPage.onPhone()) {
                    Page page = open.page();
                    page.addInitScript(WATCH);
                    page.navigate(address);
                    page.waitForCondition(() -> page.evaluate("window.painted ?? null") != null);
                    if (round >= 0) {
                        numbers[round] = number(page.evaluate("window.painted - " + ARRIVED));
                        frames[round] = number(page.evaluate("window.framed"));
                    }
                }
            }
            say("from the script's arrival to the first number", numbers);
            say("from the beginning of a page to its first frame", frames);
        }
        // The browser's helpers would keep it waiting.
        System.exit(0);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void say(String what, double[] rounds) {
        Arrays.sort(rounds);
        System.out.printf(
                Locale.ROOT,
                "%s: least %.0f, median %.0f, most %.0f ms%n",
                what,
                rounds[0],
                rounds[rounds.length / 2],
                rounds[rounds.length - 1]);
    }
}
