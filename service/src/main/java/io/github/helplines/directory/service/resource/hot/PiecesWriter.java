package io.github.helplines.directory.service.resource.hot;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/** Writes a body piece by piece, each when the one before has gone: a slow reader holds one piece, and no thread. */
final class PiecesWriter extends IteratingCallback {
    private final Iterator<byte[]> pieces;
    private final Response response;
    private final Callback callback;

    /**
     * @param pieces at least one
     * @param callback told when all of it is written, or that it cannot be
     */
    PiecesWriter(Iterator<byte[]> pieces, Response response, Callback callback) {
        this.pieces = requireNonNull(pieces, "pieces");
        this.response = requireNonNull(response, "response");
        this.callback = requireNonNull(callback, "callback");
    }

    @Override
    protected Action process() {
        if (!pieces.hasNext()) {
            return Action.SUCCEEDED;
        }
        byte[] piece = pieces.next();
        response.write(!pieces.hasNext(), ByteBuffer.wrap(piece), this);
        return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteSuccess() {
        callback.succeeded();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        callback.failed(cause);
    }
}
