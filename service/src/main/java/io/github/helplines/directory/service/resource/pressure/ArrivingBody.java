package io.github.helplines.directory.service.resource.pressure;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * A request whose body is waited for, and which knows whether all of it has come: neither what it says of its length nor
 * how much of it was kept tells that, for it may come in any number of pieces.
 *
 * <p>What is kept of it is copied. A piece of a single byte would otherwise keep the whole buffer that it came in.
 */
final class ArrivingBody extends Request.Wrapper {
    private volatile boolean arrived;
    private volatile boolean waitedFor = true;

    ArrivingBody(Request request) {
        super(request);
    }

    @Override
    public Content.Chunk read() {
        Content.Chunk chunk = super.read();
        if (chunk == null || Content.Chunk.isFailure(chunk)) {
            return chunk;
        }
        boolean last = chunk.isLast();
        if (waitedFor) {
            chunk = copied(chunk);
        }
        if (last) {
            arrived = true;
        }
        return chunk;
    }

    private static Content.Chunk copied(Content.Chunk chunk) {
        ByteBuffer copy = ByteBuffer.allocate(chunk.remaining());
        copy.put(chunk.getByteBuffer()).flip();
        boolean last = chunk.isLast();
        chunk.release();
        return Content.Chunk.from(copy, last);
    }

    /** It is waited for no more: what comes from now on is read as it comes. */
    void passedOn() {
        waitedFor = false;
    }

    /** Whether its last byte was read, or there is none: then neither a length nor a coding is given (RFC 9112 section 6.3). */
    boolean hasArrived() {
        return arrived || getLength() == 0 || hasNone();
    }

    private boolean hasNone() {
        return !getHeaders().contains(HttpHeader.CONTENT_LENGTH)
                && !getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }
}
