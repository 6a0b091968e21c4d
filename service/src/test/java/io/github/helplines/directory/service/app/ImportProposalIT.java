package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that differs from what is published becomes a proposal, and no more than that. */
class ImportProposalIT {
    private static final Path SHIPPED = Path.of("..", "fixtures", "directory");

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @TempDir
    Path directory;

    @Test
    void aBundlesDifferencesAreProposedWithTheKeyOfWhoeverAsks() throws Exception {
        EditorsDesk desk = new EditorsDesk(SERVICE);
        long before = desk.sequence();
        // The configuration of the service that runs in this JVM holds for commands in it too.
        String[] plain = {"import", changed().toString()};
        CommandLine editor =
                CommandLine.at("http://127.0.0.1:" + SERVICE.service().port(), desk.editor);

        CommandLine.Said shown = editor.run(plain);
        assertThat(shown.err().strip()).isEqualTo("The directory has entries already: nothing was written.");
        assertThat(shown.exitCode()).isEqualTo(ImportCommand.DIFFERENT);
        assertThat(editor.run(with(plain, "--propose")).err()).contains("--reason and --evidence");
        String[] whole = with(plain, "--propose", "--reason", "Said better.", "--evidence", "Read over twice.");
        assertThat(new CommandLine().run(whole).err()).startsWith("HELPLINE_KEY is not set");
        assertThat(desk.newestProposal()).isZero();

        CommandLine.Said proposed = editor.run(whole);
        assertThat(proposed.err()).isEmpty();
        assertThat(proposed.exitCode()).isZero();
        assertThat(proposed.out()).contains("Proposal 1 waits for a second person: see show 1");
        assertThat(editor.run("show", "1").out())
                .contains("update service crimestoppers", "For everyone. → For anybody.");
        assertThat(desk.sequence()).isEqualTo(before);
    }

    private Path changed() throws Exception {
        Path bundle = directory.resolve("bundle");
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                Path to = bundle.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(to.getParent());
                String text = Files.readString(file);
                Files.writeString(
                        to,
                        file.endsWith("crimestoppers.yaml")
                                ? text.replace("rule_text: For everyone.", "rule_text: For anybody.")
                                : text);
            }
        }
        return bundle;
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }
}
