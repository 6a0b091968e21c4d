package io.github.helplines.directory.sms.web;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import io.github.helplines.directory.sms.provider.HandedBack;
import io.github.helplines.directory.sms.provider.Inbound;
import io.github.helplines.directory.sms.provider.InboundRequest;
import io.github.helplines.directory.sms.provider.RefusedException;
import io.github.helplines.directory.sms.provider.UndeliveredException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /inbound}: a text from the provider. */
final class InboundHandler {
    static final int MOST_BYTES = 16 * 1024;

    private final Inbound inbound;
    private final Texts texts;
    private final Journal journal;

    InboundHandler(Inbound inbound, Texts texts, Journal journal) {
        this.inbound = requireNonNull(inbound, "inbound");
        this.texts = requireNonNull(texts, "texts");
        this.journal = requireNonNull(journal, "journal");
    }

    void handle(HttpExchange exchange) throws IOException {
        if (header(exchange, "Content-Encoding") != null) {
            refuse(exchange, 415);
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(exchange, 413);
            return;
        }
        try {
            give(exchange, texts.answer(inbound.read(new InboundRequest(name -> header(exchange, name), body))));
        } catch (RefusedException e) {
            refuse(exchange, e.status());
        } catch (UndeliveredException e) {
            journal.count(Outcome.UNDELIVERED);
            journal.undelivered(e);
            // So that the provider hands the text over again.
            Exchanges.answer(exchange, 503, "", "");
        }
    }

    private void give(HttpExchange exchange, Texts.Answered answered) throws IOException {
        HandedBack answer = answered.answer();
        try {
            Exchanges.answer(exchange, answer.status(), answer.contentType(), answer.body());
        } catch (IOException e) {
            answered.undo().run();
            journal.count(Outcome.UNDELIVERED);
            throw e;
        }
        journal.count(answered.outcome());
    }

    private void refuse(HttpExchange exchange, int status) throws IOException {
        journal.count(status == 403 ? Outcome.FORBIDDEN : Outcome.MALFORMED);
        Exchanges.answer(exchange, status, "", "");
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        List<String> values = exchange.getRequestHeaders().get(name);
        return values == null || values.size() != 1 ? null : values.get(0);
    }
}
