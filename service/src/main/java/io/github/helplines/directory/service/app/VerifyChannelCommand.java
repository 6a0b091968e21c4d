package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code verify-channel CHANNEL}: says that somebody has looked, and the channel is as its record has it. */
final class VerifyChannelCommand extends ApiCommand {
    VerifyChannelCommand(Failures failures, Terminal terminal) {
        super("verify-channel", "Says that a channel was looked at, and is as published", failures, terminal);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("channel").help("its id, as the service's record has it");
        subparser
                .addArgument("--about")
                .metavar("WHAT")
                .choices("contact", "hours")
                .setDefault("contact")
                .help("what was confirmed: its number or address, or its hours");
        required(subparser, "--method", "M").help("how it was looked at, such as dialled");
        required(subparser, "--checked-on", "DATE").help("when, such as 2026-11-25");
        required(subparser, "--reason", "TEXT").help("why, for the public log");
        required(subparser, "--evidence", "TEXT").help("what was seen or heard, for whoever approves it");
    }

    @Override
    void run(EditorsApi api, Terminal terminal, Namespace namespace) throws Exception {
        JsonNode channel = api.get("/v1/channels/" + EditorsApi.segment(namespace.getString("channel")));
        ObjectNode draft =
                api.draft("service", channel.path("service").path("slug").asText());
        ObjectNode body = EditorsApi.JSON
                .createObjectNode()
                .put("service", draft.path("id").asText())
                .put("base_revision", draft.path("base_revision").asLong())
                .put("reason", namespace.getString("reason"))
                .put("evidence", namespace.getString("evidence"));
        body.putArray("channels")
                .addObject()
                .put("id", channel.path("id").asText())
                .put("about", namespace.getString("about"))
                .put("method", namespace.getString("method"))
                .put("checked_on", namespace.getString("checked_on"));
        JsonNode answer = api.post("/v1/verifications", body);
        terminal.out().println(PlainText.of(channel, "action") + " is as it was found.");
        if (answer.has("content_sha256")) {
            ProposeCommand.say(terminal, answer);
        }
    }
}
