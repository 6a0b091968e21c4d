package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.internal.remote.RemoteDirectory;
import java.net.URI;
import java.time.InstantSource;

/** Makes a directory that asks the service each time. Not thread-safe; what it makes is. */
public final class RemoteBuilder {
    private final ConnectionSettings.Builder connection;
    private InstantSource clock = InstantSource.system();

    RemoteBuilder(URI service) {
        this.connection = new ConnectionSettings.Builder(service);
    }

    /**
     * Names the application in the User-Agent, so that the service's operators can reach its makers.
     *
     * @param name one word, such as {@code council-website}
     * @param version one word, such as {@code 2.1}
     */
    public RemoteBuilder application(String name, String version) {
        connection.application(name, version);
        return this;
    }

    /** How calls are made where nothing else is said; see {@link ConnectionSettings} for what holds without this. */
    public RemoteBuilder options(RequestOptions options) {
        connection.options(options);
        return this;
    }

    /** Hears of every call. */
    public RemoteBuilder listener(CallListener listener) {
        connection.listener(listener);
        return this;
    }

    /** Sends requests in another way than by the JDK's client; closed with the directory. */
    public RemoteBuilder transport(Transport transport) {
        connection.transport(transport);
        return this;
    }

    /** Tells the time, for tests. */
    public RemoteBuilder clock(InstantSource source) {
        this.clock = requireNonNull(source, "source");
        return this;
    }

    /** @throws IllegalArgumentException when the address of the service is none of http or https */
    public HelplineDirectory build() {
        return new RemoteDirectory(connection.build(), clock);
    }
}
