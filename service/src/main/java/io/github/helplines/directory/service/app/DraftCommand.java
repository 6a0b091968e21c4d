package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code draft RECORD}: a record to start a change from, to be edited and handed to {@code propose}. */
final class DraftCommand extends ApiCommand {
    DraftCommand(Failures failures, Terminal terminal) {
        super("draft", "Writes a record to start a change from, with the revision it has", failures, terminal);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("record").help("its slug or id");
        kind(subparser);
        subparser.addArgument("--output").metavar("FILE").help("a new file; without it, standard output");
    }

    @Override
    void run(EditorsApi api, Terminal terminal, Namespace namespace) throws Exception {
        String output = namespace.getString("output");
        if (output != null && Files.exists(Path.of(output))) {
            throw new StartException("There is a file of that name already: nothing was written");
        }
        ObjectNode draft = api.draft(namespace.getString("kind"), namespace.getString("record"));
        String text = draft.toPrettyString() + "\n";
        if (output == null) {
            terminal.out().print(text);
            terminal.out().flush();
        } else {
            Files.writeString(Path.of(output), text, StandardOpenOption.CREATE_NEW);
            terminal.out().println("Written to " + Path.of(output).normalize() + ".");
        }
    }
}
