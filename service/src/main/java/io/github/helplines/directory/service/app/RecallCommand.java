package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
        String channel = EditorsApi.segment(namespace.getString("channel"));
        String value = namespace.getString("value");
        ObjectNode body = EditorsApi.JSON
                .createObjectNode()
                .put(
                        "value",
                        PhoneNumber.parseUkNational(value)
                                .map(PhoneNumber::value)
                                .orElse(value))
                .put("reason", namespace.getString("reason"));
        new Done(api, terminal).say("Recalled", post(api, channel, body));
    }

    private static JsonNode post(EditorsApi api, String channel, ObjectNode body) throws InterruptedException {
        try {
            return api.post("/v1/channels/" + channel + "/recall", body);
        } catch (ServiceRefusalException e) {
            if (e.is("not_found")) {
                requireNotGone(api, channel);
            }
            throw e;
        }
    }

    /** @throws StartException when it was there once */
    private static void requireNotGone(EditorsApi api, String channel) throws InterruptedException {
        for (JsonNode recall : api.get("/v1/recalls").path("items")) {
            if (recall.path("channel").asText().equalsIgnoreCase(channel)) {
                throw new StartException(
                        "That channel is recalled already (entry "
                                + recall.path("sequence").asLong() + "): nothing was done",
                        EditorsApi.CHANGED);
            }
        }
        try {
            api.get("/v1/channels/" + channel);
        } catch (ServiceRefusalException e) {
            if (e.is("withdrawn")) {
                throw new StartException(
                        "That channel went with its service, which is withdrawn: nothing was done", EditorsApi.CHANGED);
            }
        }
    }
}
