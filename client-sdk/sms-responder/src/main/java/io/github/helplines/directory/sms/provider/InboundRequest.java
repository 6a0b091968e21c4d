package io.github.helplines.directory.sms.provider;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was posted. Silent in {@link #toString()}. */
public final class InboundRequest {
    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String JSON = "application/json";

    private final Function<String, @Nullable String> headers;
    private final byte[] body;

    /**
     * @param headers the one value of a header by its name, in any case; null for none, or for more than one
     * @param body as it came; not copied
     */
    public InboundRequest(Function<String, @Nullable String> headers, byte[] body) {
        this.headers = requireNonNull(headers, "headers");
        this.body = requireNonNull(body, "body");
    }

    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** The type of the body in lower case, without parameters; empty where none is named. */
    public String contentType() {
        String type = Optional.ofNullable(header("Content-Type")).orElse("");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** @throws RefusedException with 400 when the body is not UTF-8 */
    public String text() throws RefusedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RefusedException.malformed();
        }
    }

    @Override
    public String toString() {
        return "InboundRequest[redacted]";
    }
}
