package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import io.github.helplines.directory.service.representation.WireJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is kept with what it answers, so that whoever sends the request again gets the same bytes.
 *
 * @param location path of what was made; absent when nothing was
 * @param etag the version of what is answered, without quotes; absent where it has none
 * @param body JSON
 */
record KeptAnswer(
        int status, @Nullable String location, @Nullable String etag, String body) {
    KeptAnswer {
        requireNonNull(body, "body");
    }

    static KeptAnswer of(int status, @Nullable String location, @Nullable String etag, Object representation) {
        return new KeptAnswer(
                status, location, etag, new String(WireJson.bytes(representation), StandardCharsets.UTF_8));
    }

    /** One text, to be kept. */
    String toText() {
        return CanonicalJson.write(new ObjectWriter()
                .put("status", status)
                .putIfPresent("location", Optional.ofNullable(location))
                .putIfPresent("etag", Optional.ofNullable(etag))
                .put("body", body)
                .build());
    }

    /** @throws IllegalStateException when the text is not one of {@link #toText()} */
    static KeptAnswer read(String text) {
        try {
            ObjectReader reader = ObjectReader.of(StrictJson.read(text), "", new Faults())
                    .orElseThrow(() -> new IllegalStateException("not a kept answer"));
            return new KeptAnswer(
                    (int) reader.integer("status").orElseThrow(),
                    reader.string("location").orElse(null),
                    reader.string("etag").orElse(null),
                    reader.string("body").orElseThrow());
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException("not a kept answer", e);
        }
    }

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status)
                .type(Rendered.JSON)
                .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NO_STORE.header())
                .entity(body.getBytes(StandardCharsets.UTF_8));
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, '"' + etag + '"');
        }
        return response.build();
    }
}
