package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Idempotency-Key} of a request: its sender's name for it, so that it may be sent again and is done once. */
final class ReplayKey {
    static final String HEADER = "Idempotency-Key";
    static final String DESCRIPTION =
            "Your own name for this request, such as a UUID. Sent again with the same key within"
                    + " 24 hours it is done once, and answered the same.";
    static final String EXAMPLE = "1f0b6d2e-5c47-4a8e-9b0d-7f3c2a1e4d55";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private ReplayKey() {}

    /**
     * @param what the request apart from its body: method and path, and the headers that decide what is done
     * @return null for a request without one
     */
    static Desk.@Nullable Replay of(HttpHeaders headers, String what, JsonValue body) {
        List<String> given = headers.getRequestHeader(HEADER);
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (given.size() > 1 || !FORM.matcher(given.get(0)).matches()) {
            throw ProblemException.header(
                    HEADER, "bad_value", "must be there once, of 1 to 200 visible ASCII characters");
        }
        return new Desk.Replay(given.get(0), Sha256.hash(what + "\n" + CanonicalJson.write(body)));
    }
}
