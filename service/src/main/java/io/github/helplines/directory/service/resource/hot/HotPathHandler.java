package io.github.helplines.directory.service.resource.hot;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.problem.Problems;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.representation.Rendered;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers the addresses that are read most before Jersey sees the request: Jersey, and not JSON, is what an answer costs.
 *
 * <p>Only the plainest of requests is answered: GET or HEAD of exactly such a path, without a query, a body or a header
 * that could make Jersey answer otherwise. Every other goes on to Jersey.
 */
public final class HotPathHandler extends Handler.Wrapper {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final String ANYTHING = "*/*";

    private final HotPaths paths;

    /** @param current the snapshot in force */
    public HotPathHandler(CurrentSnapshot current) {
        this.paths = new HotPaths(requireNonNull(current, "current"));
    }

    /**
     * Whether GET of such addresses may be answered here.
     *
     * @param template a path with names in braces
     */
    public static boolean mayAnswer(String template) {
        return HotPaths.mayAnswer(template);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod())) {
            Wanted wanted = Wanted.of(request);
            HotAnswer found = wanted == null ? null : paths.find(wanted.path).orElse(null);
            if (wanted != null && found != null && (found.isJson() || !wanted.json)) {
                answer(
                        found.to(wanted.ifNoneMatch, wanted.acceptEncoding),
                        HttpMethod.HEAD.is(request.getMethod()),
                        response,
                        callback);
                return true;
            }
        }
        return super.handle(request, response, callback);
    }

    private static void answer(HotAnswer.Form form, boolean isHead, Response response, Callback callback) {
        response.setStatus(form.answer().status());
        HttpFields.Mutable headers = response.getHeaders();
        for (HttpField field : form.fields()) {
            headers.add(field);
        }
        headers.add(REQUEST_ID, Problems.newRequestId());
        if (form.answer().status() == HttpStatus.NOT_MODIFIED_304) {
            // A last write would say the length of what was written, 0, which would be taken for the length of the body
            // that the caller has (RFC 9110 section 8.6).
            response.write(false, null, Callback.from(() -> response.write(true, null, callback), callback::failed));
            return;
        }
        byte[] whole = form.answer().body().whole();
        if (whole == null && isHead) {
            // The length stands among the headers; to make the pieces would be work for nobody.
            response.write(true, null, callback);
        } else if (whole == null) {
            new PiecesWriter(form.answer().body().iterator(), response, callback).iterate();
        } else {
            // Of the body of an answer to HEAD the container takes the length, and leaves it out.
            response.write(true, ByteBuffer.wrap(whole), callback);
        }
    }

    /** What a request asks for that may be answered here. */
    private static final class Wanted {
        private final String path;
        private @Nullable String ifNoneMatch;
        private @Nullable String acceptEncoding;
        private boolean json;

        private Wanted(String path) {
            this.path = path;
        }

        /** Null for a request that Jersey has to see. */
        static @Nullable Wanted of(Request request) {
            HttpURI uri = request.getHttpURI();
            String path = uri.getPath();
            if (path == null || uri.getQuery() != null || uri.getFragment() != null) {
                return null;
            }
            Wanted wanted = new Wanted(path);
            boolean accept = false;
            for (HttpField field : request.getHeaders()) {
                HttpHeader header = field.getHeader();
                if (header == null) {
                    continue;
                }
                switch (header) {
                    case IF_NONE_MATCH -> wanted.ifNoneMatch = joined(wanted.ifNoneMatch, field);
                    case ACCEPT_ENCODING -> wanted.acceptEncoding = joined(wanted.acceptEncoding, field);
                    case ACCEPT -> {
                        wanted.json = Rendered.JSON.equals(field.getValue());
                        if (accept || !(wanted.json || ANYTHING.equals(field.getValue()))) {
                            return null;
                        }
                        accept = true;
                    }
                    case CONTENT_LENGTH -> {
                        // Java's own client sends it with every GET.
                        if (!"0".equals(field.getValue())) {
                            return null;
                        }
                    }
                    case CONTENT_ENCODING, CONTENT_TYPE, EXPECT, TRANSFER_ENCODING -> {
                        return null;
                    }
                    default -> {}
                }
            }
            return wanted;
        }

        private static @Nullable String joined(@Nullable String before, HttpField field) {
            String value = field.getValue();
            return before == null ? value : before + "," + value;
        }
    }
}
