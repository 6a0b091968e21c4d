package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.page.PageSettings;
import io.github.helplines.directory.service.page.WidgetScript;
import io.github.helplines.directory.service.page.WidgetScripts;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptFolderTest {
    private static final WidgetScript FIRST = WidgetScript.load(PageSettings.USUAL_EXIT);
    private static final WidgetScript SECOND = WidgetScript.load(URI.create("https://weather.example/"));

    @TempDir
    Path var;

    @Test
    void whatWasEverServedIsKept() {
        WidgetScripts atFirst = folder().with(FIRST);
        assertThat(atFirst.newest()).isSameAs(FIRST);
        assertThat(atFirst.earlier()).isEmpty();
        assertThat(folder().with(FIRST).earlier()).isEmpty();

        WidgetScripts later = folder().with(SECOND);
        assertThat(later.newest()).isSameAs(SECOND);
        assertThat(later.earlier()).hasSize(1);
        assertThat(later.earlier().get(0).bytes()).isEqualTo(FIRST.bytes());
        assertThat(later.earlier().get(0).integrity()).isEqualTo(FIRST.integrity());
        assertThat(folder().with(FIRST).earlier())
                .extracting(WidgetScript::version)
                .containsExactly(SECOND.version());
    }

    @Test
    void whatWasChangedOrIsNoModuleIsNotServed() throws IOException {
        folder().with(FIRST);
        Files.writeString(file(FIRST), "alert(1)", StandardOpenOption.APPEND);
        Files.writeString(var.resolve("widget/half.new"), "const");
        Files.writeString(var.resolve("widget/notes.txt"), "of somebody");

        assertThat(folder().with(SECOND).earlier()).isEmpty();
        folder().with(FIRST);
        assertThat(folder().with(SECOND).earlier()).hasSize(1);
        assertThat(Files.readString(file(SECOND))).isEqualTo(new String(SECOND.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void whereNothingCanBeKeptTheNewestIsServed() throws IOException {
        Files.writeString(var.resolve("widget"), "a file");

        assertThat(folder().with(FIRST)).satisfies(scripts -> {
            assertThat(scripts.newest()).isSameAs(FIRST);
            assertThat(scripts.earlier()).isEmpty();
        });
        try (Stream<Path> left = Files.list(var)) {
            assertThat(left).hasSize(1);
        }
    }

    private Path file(WidgetScript script) {
        return var.resolve("widget").resolve(script.version() + ".js");
    }

    private ScriptFolder folder() {
        return new ScriptFolder(var.resolve("widget"));
    }
}
