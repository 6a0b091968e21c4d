package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/** {@code approve PROPOSAL}: shows what would change, and publishes it when whoever approves has read just that. */
final class ApproveCommand extends ApiCommand {
    ApproveCommand(Failures failures, Terminal terminal) {
        super("approve", "Publishes a proposal that somebody else wrote", failures, terminal);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("proposal").help("its number or id");
        subparser
                .addArgument("--read")
                .metavar("HASH")
                .help("the content you have read, as show prints it; without it you are asked");
        subparser
                .addArgument("--acknowledge")
                .action(Arguments.append())
                .metavar("POINTER")
                .help("a number that you have looked at, once for each");
    }

    @Override
    void run(EditorsApi api, Terminal terminal, Namespace namespace) throws Exception {
        JsonNode proposal = new Comparison(api).of(api.proposal(namespace.getString("proposal")));
        terminal.say(ProposalText.lines(proposal));
        requireOpen(proposal);
        List<String> acknowledged = namespace.getList("acknowledge");
        acknowledged = acknowledged == null ? List.of() : acknowledged;
        requireAcknowledged(proposal, acknowledged);
        requireRead(terminal, proposal, namespace.getString("read"));
        ObjectNode body = EditorsApi.JSON
                .createObjectNode()
                .put("content_sha256", proposal.path("content_sha256").asText());
        acknowledged.forEach(body.putArray("acknowledge")::add);
        JsonNode published = api.post("/v1/proposals/" + id(proposal) + "/approve", body);
        terminal.out().println("Published: " + ProposalText.entries(published) + ".");
    }

    static String id(JsonNode proposal) {
        return EditorsApi.segment(proposal.path("id").asText());
    }

    /** @throws StartException when it is decided already */
    static void requireOpen(JsonNode proposal) {
        if (!proposal.path("status").asText().equals("open")) {
            throw new StartException("It is decided already: nothing was done", EditorsApi.CHANGED);
        }
    }

    /** @throws StartException when another content than this one was read */
    static void requireSame(JsonNode proposal, @Nullable String read) {
        if (read != null && !read.equals(proposal.path("content_sha256").asText())) {
            throw new StartException(
                    "That is not the content it has now, which is shown above: nothing was done", EditorsApi.CHANGED);
        }
    }

    private static void requireRead(Terminal terminal, JsonNode proposal, @Nullable String read) throws IOException {
        requireSame(proposal, read);
        if (read == null && !terminal.person()) {
            throw new StartException("Say what you have read: --read with the content that show prints");
        } else if (read == null && !terminal.saysYes("Publish this?")) {
            throw new StartException("Nothing was done");
        }
    }

    private static void requireAcknowledged(JsonNode proposal, List<String> acknowledged) {
        List<String> left = new ArrayList<>();
        for (JsonNode fault : proposal.path("acknowledgements_needed")) {
            if (!acknowledged.contains(fault.path("pointer").asText())) {
                left.add(PlainText.of(fault, "pointer"));
            }
        }
        if (!left.isEmpty()) {
            throw new StartException(
                    "Look at these numbers, and name each: --acknowledge " + String.join(" --acknowledge ", left));
        }
    }
}
