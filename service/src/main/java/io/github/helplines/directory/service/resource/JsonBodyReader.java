package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import io.github.helplines.directory.service.representation.UnreadableJsonException.Reason;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a body as strictly as it can be read: JSON in UTF-8, uncompressed, at most 256 KiB. */
@Consumes(MediaType.WILDCARD)
final class JsonBodyReader implements MessageBodyReader<JsonValue> {
    static final int MAX_BYTES = 256 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonValue.class;
    }

    @Override
    public JsonValue readFrom(
            Class<JsonValue> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        byte[] bytes = readAtMost(body);
        if (bytes.length > MAX_BYTES) {
            throw ProblemException.body(ProblemType.PAYLOAD_TOO_LARGE, "must be at most 256 KiB");
        }
        if (bytes.length == 0) {
            throw unreadable(Reason.EMPTY);
        }
        if (!headers.containsKey(HttpHeaders.CONTENT_TYPE) || !isJsonInUtf8(mediaType)) {
            throw ProblemException.body(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "must be said to be application/json, in UTF-8");
        }
        try {
            return StrictJson.read(bytes);
        } catch (UnreadableJsonException e) {
            throw unreadable(e.reason());
        }
    }

    /** The place is the whole body: a closer one might be named by a key that somebody made up. */
    private static ProblemException unreadable(Reason reason) {
        return switch (reason) {
            case EMPTY -> ProblemException.body(ProblemType.EMPTY_BODY, "must be a JSON object; {} for nothing to say");
            case NOT_JSON -> ProblemException.body(ProblemType.NOT_JSON, "must be one JSON value and nothing else");
            case BYTE_ORDER_MARK ->
                ProblemException.body(ProblemType.NOT_JSON, "must not begin with a byte order mark (BOM)");
            case TOO_DEEP ->
                ProblemException.body(
                        ProblemType.TOO_DEEP, "must nest no deeper than " + StrictJson.MAX_DEPTH + " levels");
            case DUPLICATE_KEY ->
                ProblemException.body(ProblemType.DUPLICATE_KEY, "must have each key of an object once");
            case BAD_ENCODING ->
                ProblemException.body(
                        ProblemType.BAD_ENCODING,
                        "must be UTF-8, and its strings without NUL (U+0000) and without half a surrogate pair");
        };
    }

    private static byte[] readAtMost(InputStream body) {
        try {
            return body.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            // The caller went away, took too long, or sent chunks that do not hold together.
            throw ProblemException.of(ProblemType.BAD_REQUEST);
        }
    }

    private static boolean isJsonInUtf8(MediaType mediaType) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        return mediaType.getType().equalsIgnoreCase("application")
                && mediaType.getSubtype().equalsIgnoreCase("json")
                && (charset == null || charset.equalsIgnoreCase("utf-8"));
    }
}
