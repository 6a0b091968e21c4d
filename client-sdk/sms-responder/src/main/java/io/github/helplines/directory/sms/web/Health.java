package io.github.helplines.directory.sms.web;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Provenance;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.seal.CanonicalJson;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * {@code GET /health}: that it runs, and how old the directory is that it answers from. Counts of texts are not here: who
 * can ask could see when somebody writes.
 */
final class Health {
    private final HelplineDirectory directory;

    Health(HelplineDirectory directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    void handle(HttpExchange exchange) throws IOException {
        Provenance provenance = directory.emergency().provenance();
        ObjectWriter answer = new ObjectWriter()
                .put("status", "ok")
                .put(
                        "directory",
                        new ObjectWriter()
                                .put("source", provenance.source().name().toLowerCase(Locale.ROOT))
                                .put("sequence", provenance.sequence())
                                .put(
                                        "as_of",
                                        provenance
                                                .asOf()
                                                .truncatedTo(ChronoUnit.SECONDS)
                                                .toString())
                                .put("stale", provenance.stale())
                                .build());
        Exchanges.answer(exchange, 200, "application/json", CanonicalJson.write(answer.build()));
    }
}
