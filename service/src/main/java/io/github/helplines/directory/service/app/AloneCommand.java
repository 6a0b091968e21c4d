package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code withdraw RECORD} and {@code return RECORD}: what one person does to a whole record without waiting. */
final class AloneCommand extends ApiCommand {
    private static final String WITHDRAWALS = "/v1/withdrawals";
    private static final String RETURNS = "/v1/returns";

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
                "withdraw", "Takes a record out of every answer", WITHDRAWALS, "Withdrawn", failures, terminal);
    }

    static AloneCommand giveBack(Failures failures, Terminal terminal) {
        return new AloneCommand(
                "return",
                "Puts a record back to the state two people agreed on before the present one",
                RETURNS,
                "Returned",
                failures,
                terminal);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("record").help("its slug or id");
        kind(subparser);
        required(subparser, "--reason", "TEXT").help("why, for the public log");
    }

    @Override
    void run(EditorsApi api, Terminal terminal, Namespace namespace) throws Exception {
        ObjectNode draft = api.draft(namespace.getString("kind"), namespace.getString("record"));
        if (path.equals(WITHDRAWALS) && draft.path("withdrawn").asBoolean()) {
            throw new StartException(name(draft) + " is withdrawn already: nothing was done", EditorsApi.CHANGED);
        }
        ObjectNode body = EditorsApi.JSON
                .createObjectNode()
                .put("kind", draft.path("kind").asText())
                .put("id", draft.path("id").asText())
                .put("reason", namespace.getString("reason"));
        new Done(api, terminal).say(done, post(api, body, draft), draft.path("record"));
    }

    private static String name(JsonNode draft) {
        return "The " + PlainText.of(draft, "kind") + " " + PlainText.of(draft.path("record"), "slug");
    }

    private JsonNode post(EditorsApi api, ObjectNode body, JsonNode draft) throws InterruptedException {
        try {
            return api.post(path, body);
        } catch (ServiceRefusalException e) {
            if (e.is("returned_already")) {
                throw new StartException(
                        name(draft) + " was returned already: nothing was done. Propose what it should say (draft, then"
                                + " propose), for a second person to approve.",
                        EditorsApi.CHANGED);
            } else if (!e.is("nothing_agreed")) {
                throw e;
            }
            throw new StartException("There is nothing to return it to: in the past seven days it was in no other state"
                    + " that two people agreed on. What can be done: "
                    + (draft.path("withdrawn").asBoolean()
                            ? "propose {\"operation\":\"reinstate\"} with its kind, id and base_revision"
                            : "propose what it should say (draft, then propose)")
                    + ", for a second person to approve.");
        }
    }
}
