package io.github.helplines.directory.service.browser;

import io.github.helplines.directory.service.page.PageSettings;
import io.github.helplines.directory.service.page.WidgetScript;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers as the directory does, with what a test makes up. */
final class FakeDirectory extends LoopbackServer {
    static final WidgetScript SCRIPT = WidgetScript.load(PageSettings.USUAL_EXIT);

    /** Puts everything back to how it is when all is well. */
    void reset() {
        clear();
        put(SCRIPT.path(), script());
        put(SCRIPT.versionedPath(), script());
        recalls("", 12);
    }

    private static Page script() {
        return new Page(
                200,
                Map.of("Content-Type", "text/javascript; charset=utf-8", "Access-Control-Allow-Origin", "*"),
                SCRIPT.bytes(),
                0);
    }

    void json(String path, String json) {
        json(path, 200, json, 0);
    }

    void json(String path, int status, String json, long delayMillis) {
        put(
                path,
                new Page(
                        status,
                        Map.of(
                                "Content-Type", "application/json",
                                "Access-Control-Allow-Origin", "*",
                                "Cache-Control", "no-store"),
                        json.getBytes(StandardCharsets.UTF_8),
                        delayMillis));
    }

    /** What was recalled by then: items of JSON. */
    void recalls(String items, int sequence) {
        json("/v1/recalls", "{\"items\":[" + items + "],\"sequence\":" + sequence + "}");
    }

    /** The tag that loads the widget, as partners paste it. */
    String tag() {
        return tag(SCRIPT.integrity());
    }

    String tag(String integrity) {
        return "<script type=\"module\" src=\"%s%s\" integrity=\"%s\" referrerpolicy=\"no-referrer\"></script>"
                .formatted(origin(), SCRIPT.versionedPath(), integrity);
    }
}
