package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.service.representation.Body;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.RenderedAnswer;
import io.github.helplines.directory.service.representation.WireJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands rendered answers to Jersey, header by header. */
final class Answers {
    private Answers() {}

    /** What is ready to be served, in the form that this request asks for; 304 where the caller has it. */
    static Response of(HttpHeaders request, Rendered rendered) {
        RenderedAnswer answer = rendered.answer(
                joined(request, HttpHeaders.IF_NONE_MATCH), joined(request, HttpHeaders.ACCEPT_ENCODING));
        Response.ResponseBuilder response = Response.status(answer.status());
        for (Header header : answer.headers()) {
            response.header(header.name(), header.value());
        }
        return answer.status() == 200 ? response.entity(entity(answer.body())).build() : response.build();
    }

    private static Object entity(Body body) {
        byte[] whole = body.whole();
        if (whole != null) {
            return whole;
        }
        StreamingOutput output = out -> {
            for (byte[] piece : body) {
                out.write(piece);
            }
        };
        return output;
    }

    /** As {@link #of}, but that nobody keeps what was asked as of some other moment. */
    static Response of(HttpHeaders request, Rendered rendered, @Nullable AsOf asOf) {
        return of(request, asOf == null ? rendered : rendered.notStored());
    }

    /** An answer made for this request alone: nobody keeps it. */
    static Response once(HttpHeaders request, Object representation) {
        return of(request, notStored(representation, List.of()));
    }

    /** Something that nobody keeps, with headers of its own. */
    static Rendered notStored(Object representation, List<Header> more) {
        return Rendered.of(WireJson.bytes(representation), Rendered.JSON, CachePolicy.NO_STORE, more);
    }

    /** As {@link #once}, where something was made. */
    static Response made(HttpHeaders request, Object representation) {
        return Response.fromResponse(once(request, representation))
                .status(Response.Status.CREATED)
                .build();
    }

    private static @Nullable String joined(HttpHeaders request, String name) {
        List<String> lines = request.getRequestHeader(name);
        return lines == null || lines.isEmpty() ? null : String.join(",", lines);
    }
}
