package io.github.helplines.directory.service.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes one module of several files: a later one uses what an earlier one has. */
final class ModuleParts {
    private ModuleParts() {}

    /**
     * @param paths on the class path, in their order
     * @throws IllegalStateException when one of them is not there
     */
    static byte[] joined(List<String> paths) {
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        for (String path : paths) {
            try (InputStream source = ModuleParts.class.getResourceAsStream(path)) {
                if (source == null) {
                    throw new IllegalStateException("a part of a script is not on the class path");
                }
                source.transferTo(module);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return module.toByteArray();
    }
}
