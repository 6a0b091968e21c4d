package io.github.helplines.directory.service.representation;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.representation.RenderedAnswer.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Something ready to be served: its bytes plain and compressed, its two entity tags, and every header. Safe for
 * threads.
 */
public final class Rendered {
    public static final String JSON = "application/json";
    /** Below this, compressing costs more than it saves. */
    private static final int WORTH_COMPRESSING = 256;
    /** Above this, to compress takes so long that nobody should wait for it. */
    private static final int LARGE = 1 << 20;

    private static final Body NOTHING = Body.of(new byte[0]);

    private final Body identity;
    private final String contentType;
    private final @Nullable String etag;
    private final @Nullable String gzipEtag;
    private final List<Header> own;
    private final List<Header> common;
    private final RenderedAnswer plain;
    private final RenderedAnswer plainUnchanged;
    private final RenderedAnswer compressedUnchanged;
    /** Of what is large, held by who compresses it. */
    private final @Nullable Lock compressing;

    private volatile @Nullable RenderedAnswer compressed;

    private Rendered(Body body, String contentType, CachePolicy policy, List<Header> more) {
        this.identity = requireNonNull(body, "body");
        this.contentType = requireNonNull(contentType, "contentType");
        this.own = List.copyOf(more);
        this.compressing = body.length() > LARGE ? new ReentrantLock() : null;
        boolean stored = policy != CachePolicy.NO_STORE;
        String hash = stored ? Sha256.hashPieces(body).hex() : "";
        this.etag = stored ? '"' + hash + '"' : null;
        this.gzipEtag = stored ? '"' + hash + "-gz\"" : null;
        List<Header> headers = new ArrayList<>(Header.OF_EVERY_ANSWER);
        headers.removeIf(usual -> more.stream().anyMatch(own -> own.name().equals(usual.name())));
        headers.add(new Header("Cache-Control", policy.header()));
        headers.add(new Header("Vary", "Accept-Encoding"));
        headers.addAll(more);
        this.common = List.copyOf(headers);
        this.plain = new RenderedAnswer(Form.PLAIN, with(etag, body.length(), false), body);
        this.plainUnchanged = unchanged(Form.PLAIN_UNCHANGED, etag);
        this.compressedUnchanged = unchanged(Form.COMPRESSED_UNCHANGED, gzipEtag);
    }

    /** An answer in JSON. */
    public static Rendered json(byte[] bytes, CachePolicy policy) {
        return new Rendered(Body.of(bytes), JSON, policy, List.of());
    }

    /**
     * @param contentType the media type of the bytes
     * @param more headers of this answer alone, such as Link; they stand in place of usual ones of the same name
     */
    public static Rendered of(byte[] bytes, String contentType, CachePolicy policy, List<Header> more) {
        return new Rendered(Body.of(bytes), contentType, policy, more);
    }

    /** Lines, each ended by a line feed. Of many, the bytes are unpacked while they are written. */
    static Rendered lines(PackedLines lines, String contentType, CachePolicy policy) {
        return new Rendered(LinesBody.of(lines), contentType, policy, List.of());
    }

    /** The same, for nobody to keep. */
    public Rendered notStored() {
        return new Rendered(identity, contentType, CachePolicy.NO_STORE, own);
    }

    /** Compresses now what would else be compressed when first asked for. */
    public Rendered compressed() {
        gzip();
        return this;
    }

    /**
     * The bytes as they are without compression. Not copied: the caller changes nothing.
     *
     * @throws IllegalStateException when they are never held as one
     */
    public byte[] identity() {
        byte[] whole = identity.whole();
        if (whole == null) {
            throw new IllegalStateException("it is not held as one body");
        }
        return whole;
    }

    public String contentType() {
        return contentType;
    }

    /** The strong entity tag of the uncompressed form, with its quotes; absent from what may not be stored. */
    public @Nullable String etag() {
        return etag;
    }

    /**
     * The answer to one request.
     *
     * @param ifNoneMatch that header, its lines joined by commas; null when absent
     * @param acceptEncoding that header, likewise
     */
    public RenderedAnswer answer(@Nullable String ifNoneMatch, @Nullable String acceptEncoding) {
        boolean gzip = identity.length() >= WORTH_COMPRESSING && AcceptEncoding.prefersGzip(acceptEncoding);
        if (etag != null && gzipEtag != null && ifNoneMatch != null && matches(ifNoneMatch, etag, gzipEtag)) {
            return gzip ? compressedUnchanged : plainUnchanged;
        }
        return gzip ? gzip() : plain;
    }

    /** Weak comparison (RFC 9110 section 13.1.2); the two forms are one resource, so either tag will do. */
    private static boolean matches(String ifNoneMatch, String etag, String gzipEtag) {
        for (String candidate : ifNoneMatch.split(",", -1)) {
            String tag = candidate.strip();
            String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
            if (opaque.equals("*") || opaque.equals(etag) || opaque.equals(gzipEtag)) {
                return true;
            }
        }
        return false;
    }

    private RenderedAnswer gzip() {
        RenderedAnswer form = compressed;
        if (form != null) {
            return form;
        } else if (compressing == null) {
            // Two threads may both compress; they arrive at the same bytes.
            return compress();
        } else if (!compressing.tryLock()) {
            // Nobody waits for what takes seconds, and nobody does it twice.
            return plain;
        }
        try {
            form = compressed;
            return form == null ? compress() : form;
        } finally {
            compressing.unlock();
        }
    }

    private RenderedAnswer compress() {
        Body body = compress(identity);
        RenderedAnswer form = new RenderedAnswer(Form.COMPRESSED, with(gzipEtag, body.length(), true), body);
        compressed = form;
        return form;
    }

    private RenderedAnswer unchanged(Form form, @Nullable String tag) {
        List<Header> headers = new ArrayList<>(common);
        if (tag != null) {
            headers.add(new Header("ETag", tag));
        }
        return new RenderedAnswer(form, headers, NOTHING);
    }

    private List<Header> with(@Nullable String tag, long length, boolean gzip) {
        List<Header> headers = new ArrayList<>(common);
        headers.add(new Header("Content-Type", contentType));
        if (gzip) {
            headers.add(new Header("Content-Encoding", "gzip"));
        }
        headers.add(new Header("Content-Length", Long.toString(length)));
        if (tag != null) {
            headers.add(new Header("ETag", tag));
        }
        return List.copyOf(headers);
    }

    private static Body compress(Body body) {
        Body.Collector out = new Body.Collector(body.length() / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            for (byte[] piece : body) {
                gzip.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.body();
    }
}
