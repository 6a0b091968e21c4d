package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.dropwizard.lifecycle.ServerLifecycleListener;
import io.github.helplines.directory.service.publication.Publisher;
import io.github.helplines.directory.service.publication.SigningKeys;
import java.io.PrintStream;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says where the service is: on the console with what to ask it first, or in one line of a log that machines read. */
final class Welcome implements ServerLifecycleListener {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final @Nullable PrintStream out;
    private final boolean embedded;
    private final Publisher publisher;
    private final SigningKeys keys;

    /** @param out the console; null to log instead */
    Welcome(@Nullable PrintStream out, boolean embedded, Publisher publisher, SigningKeys keys) {
        this.out = out;
        this.embedded = embedded;
        this.publisher = requireNonNull(publisher, "publisher");
        this.keys = requireNonNull(keys, "keys");
    }

    @Override
    public void serverStarted(Server server) {
        String api = "http://localhost:" + port(server, "application");
        if (out == null) {
            LOG.info("{} API {}, health http://localhost:{}/healthcheck", state(), api, port(server, "admin"));
            return;
        }
        out.print("""

                %s
                  Pages      %s/
                  API        %s/v1/emergency
                  Reference  %s/docs
                  Contract   %s/openapi.yaml
                  Health     http://localhost:%d/healthcheck
                  Signed by  %s

                Ask it, in another terminal:
                  curl -s %s/v1/help -H 'Content-Type: application/json' -d '{"topic":"intimate-image-abuse"}'
                  curl -s %s/v1/services/derbyshire-victim-services
                  curl -s %s/v1/sms/82228/dvs

                """.formatted(state(), api, api, api, api, port(server, "admin"), signedBy(), api, api, api));
        out.flush();
    }

    /** Whether what is served is the newest, in the first words. */
    private String state() {
        return publisher
                .trouble()
                .map(why -> "Helpline Directory is degraded: %s.%n  It answers, with the directory as of %s."
                        .formatted(why, publisher.confirmedAt()))
                .orElse("Helpline Directory is running" + (embedded ? ", with a database of its own." : "."));
    }

    /** What whoever copies the directory compares with what their copy says. */
    private String signedBy() {
        return String.join("%n             ".formatted(), keys.fingerprints());
    }

    private static int port(Server server, String name) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector network && name.equals(connector.getName())) {
                return network.getLocalPort();
            }
        }
        return 0;
    }
}
