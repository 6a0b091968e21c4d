package io.github.helplines.directory.service.problem;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.Header;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The errors that never reach Jersey, such as a request line that is none, as the same problems. */
public final class ContainerProblems extends ErrorHandler {
    /** Where a request has a {@link Refusal} that was answered to it. */
    public static final String REFUSAL = Refusal.class.getName();

    private static final Logger LOGGER = LoggerFactory.getLogger(ContainerProblems.class);

    private final Problems problems;

    /** How the container refused a request: its own response to it says something else afterwards. */
    public record Refusal(int status, String requestId) {}

    public ContainerProblems(Problems problems) {
        this.problems = requireNonNull(problems, "problems");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Throwable thrown = request.getAttribute(ERROR_EXCEPTION) instanceof Throwable found ? found : null;
        ProblemType type = typeOf(response.getStatus(), thrown);
        String requestId = Problems.newRequestId();
        if (type.status() >= 500 && thrown != null) {
            LOGGER.error("{} {} request_id={}", type.status(), type.code(), requestId, thrown);
        } else {
            LOGGER.info("{} {} request_id={}", type.status(), type.code(), requestId);
        }
        request.setAttribute(REFUSAL, new Refusal(type.status(), requestId));
        write(type, requestId, response, callback);
        return true;
    }

    /**
     * Whoever hung up before they were answered did so whatever the status says: nobody can mend it, and anybody could
     * fill a disk with the stack traces.
     */
    static ProblemType typeOf(int status, @Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException) {
                return ProblemType.BAD_REQUEST;
            }
        }
        return ProblemType.ofStatus(status);
    }

    /**
     * Answers with a problem that nobody has to look into.
     *
     * @param more headers of this answer alone
     */
    public void answer(ProblemType type, Response response, Callback callback, Header... more) {
        for (Header header : more) {
            response.getHeaders().put(header.name(), header.value());
        }
        write(type, Problems.newRequestId(), response, callback);
    }

    private void write(ProblemType type, String requestId, Response response, Callback callback) {
        byte[] body = problems.body(type, List.of(), requestId);
        response.setStatus(type.status());
        for (Header header : Header.OF_EVERY_ANSWER) {
            response.getHeaders().put(header.name(), header.value());
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, CachePolicy.NO_STORE.header());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.getHeaders().put(RequestIdFilter.HEADER, requestId);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
