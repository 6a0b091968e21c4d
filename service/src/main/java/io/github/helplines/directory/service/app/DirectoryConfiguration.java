package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.logging.common.LoggingFactory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;

/** Everything that can be set. Dropwizard's own sections (server, logging, …) beside the directory's. */
public final class DirectoryConfiguration extends Configuration {
    @NotEmpty
    @JsonProperty("var_directory")
    private String varDirectory = "./var";

    @Valid
    @NotNull
    @JsonProperty("database")
    private DatabaseSettings database = new DatabaseSettings("", "");

    /** Where the service keeps what must outlive it: the embedded database and the saved snapshot. */
    public Path varDirectory() {
        return Path.of(varDirectory).toAbsolutePath().normalize();
    }

    public DatabaseSettings database() {
        return database;
    }

    /** As configured, but for what would log requests. */
    @Override
    public synchronized LoggingFactory getLoggingFactory() {
        return new QuietLogging(super.getLoggingFactory());
    }
}
