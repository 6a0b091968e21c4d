package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.databind.JsonNode;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code reject PROPOSAL}: ends a proposal without publishing it. */
final class RejectCommand extends ApiCommand {
    RejectCommand(Failures failures, Terminal terminal) {
        super("reject", "Ends a proposal without publishing it", failures, terminal);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("proposal").help("its number or id");
        required(subparser, "--reason", "TEXT").help("why, for whoever wrote it");
        subparser.addArgument("--read").metavar("HASH").help("only when it still has this content");
    }

    @Override
    void run(EditorsApi api, Terminal terminal, Namespace namespace) throws Exception {
        JsonNode proposal = new Comparison(api).of(api.proposal(namespace.getString("proposal")));
        terminal.say(ProposalText.lines(proposal));
        ApproveCommand.requireOpen(proposal);
        ApproveCommand.requireSame(proposal, namespace.getString("read"));
        api.post(
                "/v1/proposals/" + ApproveCommand.id(proposal) + "/reject",
                EditorsApi.JSON
                        .createObjectNode()
                        .put("content_sha256", proposal.path("content_sha256").asText())
                        .put("reason", namespace.getString("reason")));
        terminal.out().println("Rejected.");
    }
}
