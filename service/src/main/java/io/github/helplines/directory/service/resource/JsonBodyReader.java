package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
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
        if (headers.containsKey(HttpHeaders.CONTENT_ENCODING)) {
            throw ProblemException.of(
                    ProblemType.UNSUPPORTED_CONTENT_ENCODING, new Header(HttpHeaders.ACCEPT_ENCODING, "identity"));
        }
        byte[] bytes = readAtMost(body);
        if (bytes.length > MAX_BYTES) {
            throw ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE);
        }
        if (bytes.length == 0) {
            throw ProblemException.of(ProblemType.EMPTY_BODY);
        }
        if (!headers.containsKey(HttpHeaders.CONTENT_TYPE) || !isJsonInUtf8(mediaType)) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            return StrictJson.read(bytes);
        } catch (UnreadableJsonException e) {
            throw ProblemException.of(
                    switch (e.reason()) {
                        case EMPTY -> ProblemType.EMPTY_BODY;
                        case NOT_JSON -> ProblemType.NOT_JSON;
                        case TOO_DEEP -> ProblemType.TOO_DEEP;
                        case DUPLICATE_KEY -> ProblemType.DUPLICATE_KEY;
                        case BAD_ENCODING -> ProblemType.BAD_ENCODING;
                    });
        }
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
