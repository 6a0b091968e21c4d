package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/**
 * {@code propose FILE}: proposes what a file says: the body of a proposal as the API takes it, or a record as
 * {@code draft} wrote it and somebody has edited it.
 */
final class ProposeCommand extends ApiCommand {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Stands in a trial for what nobody will read. */
    private static final String NOT_SAID = "Not said yet.";

    ProposeCommand(Failures failures, Terminal terminal) {
        super("propose", "Proposes a change, for a second person to approve", failures, terminal);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser
                .addArgument("file")
                .metavar("FILE")
                .help("JSON: an edited draft, or the body of a proposal; - for standard input");
        subparser.addArgument("--reason").metavar("TEXT").help("with a draft: why, for the public log");
        subparser.addArgument("--evidence").metavar("TEXT").help("with a draft: how it is known, for the approver");
        subparser
                .addArgument("--dry-run")
                .action(Arguments.storeTrue())
                .help("only say what would change, and how the services would look");
    }

    @Override
    void run(EditorsApi api, Terminal terminal, Namespace namespace) throws Exception {
        JsonNode body = body(
                read(terminal, namespace.getString("file")),
                namespace.getString("reason"),
                namespace.getString("evidence"),
                namespace.getBoolean("dry_run"));
        if (namespace.getBoolean("dry_run")) {
            JsonNode preview = api.post("/v1/proposals?dry_run=true", body);
            terminal.say(ProposalText.changes(preview));
            terminal.say(ProposalText.acknowledgements(preview));
            for (JsonNode look : preview.path("services")) {
                terminal.out().println();
                look.path("page").forEach(line -> terminal.out().println(PlainText.of(line.asText())));
                look.path("sms").forEach(reply -> terminal.out().println("SMS: " + PlainText.of(reply, "reply")));
            }
            terminal.out().println("Nothing was proposed.");
        } else {
            say(terminal, api.post("/v1/proposals", body));
        }
    }

    /** A proposal that now waits, and what a second person does with it. */
    static void say(Terminal terminal, JsonNode proposal) {
        terminal.say(ProposalText.lines(proposal));
        terminal.out()
                .println("It waits for a second person: approve "
                        + proposal.path("number").asLong() + " --read " + PlainText.of(proposal, "content_sha256"));
    }

    private static JsonNode body(JsonNode file, @Nullable String reason, @Nullable String evidence, boolean dryRun) {
        if (!file.has("record")) {
            if (reason != null || evidence != null) {
                throw new StartException("--reason and --evidence go with a draft: this file says its own");
            }
            return file;
        } else if (!dryRun && (reason == null || evidence == null)) {
            throw new StartException("A draft is proposed with --reason and --evidence: say both");
        } else if (file.path("withdrawn").asBoolean()) {
            throw new StartException(
                    "The record is withdrawn: propose {\"operation\":\"reinstate\"} with its kind, id and"
                            + " base_revision first");
        }
        ObjectNode change = EditorsApi.JSON.createObjectNode().put("operation", "replace");
        change.set("base_revision", file.path("base_revision"));
        change.set("record", file.path("record"));
        ObjectNode body = EditorsApi.JSON
                .createObjectNode()
                .put("reason", reason == null ? NOT_SAID : reason)
                .put("evidence", evidence == null ? NOT_SAID : evidence);
        body.putArray("changes").add(change);
        return body;
    }

    private static JsonNode read(Terminal terminal, String file) throws IOException {
        String text = file.equals("-")
                ? terminal.in().lines().collect(Collectors.joining("\n"))
                : Files.readString(Path.of(file));
        try {
            JsonNode json = STRICT.readTree(text);
            if (json.isObject()) {
                return json;
            }
            throw new StartException("The file must hold one JSON object");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new StartException("The file is not JSON, or has a member twice: line " + line);
        }
    }
}
