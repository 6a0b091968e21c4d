package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.databind.JsonNode;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code show [PROPOSAL]}: what waits for a second person; or one proposal, every part that would change. */
final class ShowCommand extends ApiCommand {
    private static final int PAGE = 50;

    ShowCommand(Failures failures, Terminal terminal) {
        super("show", "Shows the proposals that wait, or one of them with all it would change", failures, terminal);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("proposal").nargs("?").help("its number or id; without it, all that are open");
    }

    @Override
    void run(EditorsApi api, Terminal terminal, Namespace namespace) throws Exception {
        String proposal = namespace.getString("proposal");
        if (proposal == null) {
            list(api, terminal);
        } else {
            terminal.say(ProposalText.lines(new Comparison(api).of(api.proposal(proposal))));
        }
    }

    private static void list(EditorsApi api, Terminal terminal) throws InterruptedException {
        String open = "/v1/proposals?status=open&limit=" + PAGE;
        JsonNode page = api.get(open);
        if (page.path("items").isEmpty()) {
            terminal.out().println("Nothing waits.");
        }
        while (true) {
            page.path("items").forEach(proposal -> terminal.out().println(ProposalText.line(proposal)));
            if (!page.hasNonNull("next_before")) {
                return;
            }
            page = api.get(open + "&before=" + page.path("next_before").asLong());
        }
    }
}
