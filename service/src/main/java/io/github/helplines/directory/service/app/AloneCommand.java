package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code withdraw RECORD} and {@code return RECORD}: what one person does to a whole record without waiting. */
final class AloneCommand extends ApiCommand {
    private final String path;
    private final String done;

    private AloneCommand(
            String name, String description, String path, String done, Failures failures, Terminal terminal) {
        super(name, description, failures, terminal);
        this.path = requireNonNull(path, "path");
        this.done = requireNonNull(done, "done");
    }

    static AloneCommand withdraw(Failures failures, Terminal terminal) {
        return new AloneCommand(
                "withdraw", "Takes a record out of every answer", "/v1/withdrawals", "Withdrawn", failures, terminal);
    }

    static AloneCommand giveBack(Failures failures, Terminal terminal) {
        return new AloneCommand(
                "return",
                "Puts a record back to what two people last agreed on",
                "/v1/returns",
                "Returned",
                failures,
                terminal);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("record").help("its slug or id");
        subparser.addArgument("--kind").setDefault("service").help("service when not said");
        required(subparser, "--reason", "TEXT").help("why, for the public log");
    }

    @Override
    void run(EditorsApi api, Terminal terminal, Namespace namespace) throws Exception {
        ObjectNode draft = api.draft(namespace.getString("kind"), namespace.getString("record"));
        JsonNode entries = api.post(
                path,
                EditorsApi.JSON
                        .createObjectNode()
                        .put("kind", draft.path("kind").asText())
                        .put("id", draft.path("id").asText())
                        .put("reason", namespace.getString("reason")));
        RecallCommand.say(terminal, done, entries);
    }
}
