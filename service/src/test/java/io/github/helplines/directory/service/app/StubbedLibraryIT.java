package io.github.helplines.directory.service.app;

import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Transport;
import io.github.helplines.directory.client.testing.StubTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A remote directory over stubs that say what a running service said. */
class StubbedLibraryIT extends LibraryContract {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    StubbedLibraryIT() {
        super(HelplineDirectory.remote(Libraries.uri(SERVICE))
                .transport(new Recording(new StubTransport()))
                .clock(ServiceExtension.NOW::instant)
                .build());
    }

    /** Gets each answer once from the service, tells the stub, and passes on what that makes of it. */
    private record Recording(StubTransport stub) implements Transport {
        @Override
        public Response send(Request request, Duration timeout) throws IOException, InterruptedException {
            HttpRequest.Builder asked = HttpRequest.newBuilder(request.uri());
            request.headers().forEach(asked::setHeader);
            String body = request.body();
            asked.method(
                    request.method(),
                    body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
            HttpResponse<String> answered =
                    HttpClient.newHttpClient().send(asked.build(), HttpResponse.BodyHandlers.ofString());
            URI uri = request.uri();
            stub.answer(
                    request.method(),
                    uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
                    answered.statusCode(),
                    answered.headers().firstValue("Content-Type").orElse(""),
                    answered.body());
            Response response = stub.send(request, timeout);
            return new Response(
                    response.status(),
                    Map.copyOf(response.headers()),
                    new ByteArrayInputStream(response.body().readAllBytes()));
        }
    }
}
