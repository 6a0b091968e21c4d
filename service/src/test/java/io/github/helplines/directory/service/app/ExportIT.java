package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.bundle.YamlWriter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is exported can be imported elsewhere, whatever was withdrawn before. */
class ExportIT {
    private static final String RPH = "2e57c93c-8278-4c60-a6d0-220f87f43f42";

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @TempDir
    Path directory;

    @Test
    void anExportAfterAWithdrawalCanBeImported() throws Exception {
        assertThat(exported("before")).isEmpty();
        assertThat(YamlWriter.write(YamlBundle.read(directory.resolve("before")).records()))
                .isEqualTo(YamlWriter.write(YamlBundle.shipped().records()));
        EditorsDesk desk = new EditorsDesk(SERVICE);
        desk.as(desk.editor, "{\"kind\":\"service\",\"id\":\"" + RPH + "\",\"reason\":\"It closed.\"}")
                .post("/v1/withdrawals")
                .then()
                .statusCode(200);
        String gone = YamlBundle.shipped().records().stream()
                .filter(record -> record.id().value().equals(RPH))
                .map(record -> record.slug().value())
                .findFirst()
                .orElseThrow();

        String said = exported("after");

        assertThat(said.lines().findFirst())
                .hasValueSatisfying(line ->
                        assertThat(line).startsWith("Left out, because a bundle knows of no withdrawn record ("));
        assertThat(said.lines().skip(1)).isNotEmpty().allMatch(line -> line.endsWith(" " + gone));
        assertThat(YamlBundle.read(directory.resolve("after")).faults()).isEmpty();
    }

    /** What stands on standard error. */
    private String exported(String name) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(new CommandLine()
                            .run("export", directory.resolve(name).toString())
                            .exitCode())
                    .isZero();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
