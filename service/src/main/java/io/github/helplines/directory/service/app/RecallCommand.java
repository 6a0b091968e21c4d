package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.core.contact.PhoneNumber;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code recall CHANNEL}: takes a wrong number or address out of every answer at once, and for good. */
final class RecallCommand extends ApiCommand {
    RecallCommand(Failures failures, Terminal terminal) {
        super(
                "recall",
                "Takes a wrong number or address out of every answer, at once and for good",
                failures,
                terminal);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("channel").help("its id, as the service's record has it");
        required(subparser, "--value", "V")
                .help("the number, address, or short code and keyword that is wrong: said twice, it is not another's");
        required(subparser, "--reason", "TEXT").help("why, for the public log");
    }

    @Override
    void run(EditorsApi api, Terminal terminal, Namespace namespace) throws Exception {
        String value = namespace.getString("value");
        JsonNode done = api.post(
                "/v1/channels/" + EditorsApi.segment(namespace.getString("channel")) + "/recall",
                EditorsApi.JSON
                        .createObjectNode()
                        .put(
                                "value",
                                PhoneNumber.parseUkNational(value)
                                        .map(PhoneNumber::value)
                                        .orElse(value))
                        .put("reason", namespace.getString("reason")));
        say(terminal, "Recalled", done);
    }

    /** What one person has published alone. */
    static void say(Terminal terminal, String word, JsonNode done) {
        for (JsonNode entry : done.path("entries")) {
            terminal.out()
                    .println(word + ": entry " + entry.path("sequence").asLong() + ", "
                            + PlainText.of(entry, "operation") + " " + PlainText.of(entry, "kind") + " "
                            + PlainText.of(entry, "id"));
        }
    }
}
