package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.Rendered;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Pages on their way out: kept by nobody, so that no shared browser has a trace and nothing recalled comes back. */
final class Page {
    static final String HTML = "text/html; charset=utf-8";

    private static final String NOTHING_BUT_OURS =
            "default-src 'none'; script-src 'self'; style-src 'self';" + " connect-src 'self'; base-uri 'none'; ";

    private Page() {}

    /** @param policy what it adds to a page that takes what it is made of from here, and nothing stands in it that runs */
    static Response of(byte[] html, int status, String policy, HttpHeaders request) {
        return Response.fromResponse(Answers.of(request, rendered(html, policy)))
                .status(status)
                .build();
    }

    /** The same, ready to be served with whatever status. */
    static Rendered rendered(byte[] html, String policy) {
        Header whole = new Header("Content-Security-Policy", NOTHING_BUT_OURS + policy);
        return Rendered.of(html, HTML, CachePolicy.NO_STORE, List.of(whole));
    }
}
