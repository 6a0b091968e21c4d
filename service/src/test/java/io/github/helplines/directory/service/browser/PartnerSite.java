package io.github.helplines.directory.service.browser;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Somebody else's website, of another origin than the directory, with a policy as strict as a page can have. */
public final class PartnerSite extends LoopbackServer {
    /** What a page says that shows the widget and allows nothing else. */
    public static String policy(String directory) {
        return "default-src 'none'; script-src " + directory + "; connect-src " + directory
                + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    /** Puts a page there, and answers with its address. */
    public String page(String path, String policy, String html) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "text/html; charset=utf-8"));
        if (!policy.isEmpty()) {
            headers.put("Content-Security-Policy", policy);
        }
        put(path, new Page(200, headers, html.getBytes(StandardCharsets.UTF_8), 0));
        return origin() + path;
    }

    /** A whole page around some markup. */
    public static String around(String lang, String script, String inside) {
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>A page of a partner</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">%s</head>
                <body><main><h1>If something happened to you</h1>%s</main></body></html>""".formatted(lang, script, inside);
    }
}
