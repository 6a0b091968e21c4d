package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.logging.common.AbstractAppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.common.LoggingFactory;
import io.dropwizard.logging.json.EventJsonLayoutBaseFactory;
import io.github.helplines.directory.service.resource.TrustedProxies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that can be set. Dropwizard's own sections (server, logging, …) beside the directory's. */
public final class DirectoryConfiguration extends Configuration {
    @NotEmpty
    @JsonProperty("var_directory")
    private String varDirectory = "./var";

    @Valid
    @NotNull
    @JsonProperty("database")
    private DatabaseSettings database = new DatabaseSettings("", "");

    @Valid
    @NotNull
    @JsonProperty("notify")
    private NotifySettings notify = new NotifySettings("", "", false);

    @Valid
    @NotNull
    @JsonProperty("pages")
    private PagesSection pages = new PagesSection("", "", "", "", "");

    @JsonProperty("trusted_proxies")
    private @Nullable String trustedProxies;

    @JsonProperty("signing_key_file")
    private @Nullable String signingKeyFile;

    /** Where the service keeps what must outlive it: the embedded database, the saved snapshot, its signing key. */
    public Path varDirectory() {
        return Path.of(varDirectory).toAbsolutePath().normalize();
    }

    public DatabaseSettings database() {
        return database;
    }

    /** Who is told of what waits and of what was taken away. */
    public NotifySettings notifySettings() {
        return notify;
    }

    /** What is decided of pages. */
    public PagesSection pages() {
        return pages;
    }

    /**
     * The proxies whose word is taken for who asked.
     *
     * @throws StartException in one line, for what is no address
     */
    TrustedProxies trustedProxies() {
        String text = trustedProxies == null ? "" : trustedProxies.strip();
        try {
            return text.isEmpty() ? TrustedProxies.NONE : TrustedProxies.of(List.of(text.split("[\\s,]+")));
        } catch (IllegalArgumentException e) {
            throw new StartException("TRUSTED_PROXIES must be addresses or networks such as 127.0.0.1 or 10.0.0.0/8,"
                    + " with spaces between them");
        }
    }

    /** The file with the keys to sign with; empty for one that the service makes for itself. */
    public Optional<Path> signingKeyFile() {
        return Optional.ofNullable(signingKeyFile)
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    /** Whether the log is written for machines to read: nothing else should stand between its lines then. */
    public boolean logsAsJson() {
        return super.getLoggingFactory() instanceof DefaultLoggingFactory factory
                && factory.getAppenders().stream()
                        .anyMatch(appender -> appender instanceof AbstractAppenderFactory<?> writes
                                && writes.getLayout() instanceof EventJsonLayoutBaseFactory);
    }

    /** As configured, but for what would log requests. */
    @Override
    public synchronized LoggingFactory getLoggingFactory() {
        return new QuietLogging(super.getLoggingFactory());
    }
}
