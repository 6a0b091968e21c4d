package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void closesTheLastOpenedFirstWhateverFails() {
        Opened opened = new Opened();
        IllegalStateException inTheWay = new IllegalStateException("does not close");
        opened.add((AutoCloseable) () -> closed.add("lease"));
        opened.add((AutoCloseable) () -> {
            closed.add("database");
            throw inTheWay;
        });
        opened.add((AutoCloseable) () -> closed.add("pool"));
        RuntimeException cause = new RuntimeException("the start failed");

        opened.closeAfter(cause);
        opened.closeAfter(cause);

        assertThat(closed).containsExactly("pool", "database", "lease");
        assertThat(cause.getSuppressed()).containsExactly(inTheWay);
    }
}
