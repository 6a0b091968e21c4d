package io.github.helplines.directory.service.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Texts to look for in everything that was written, in whatever case, and however their spaces are spelt. One pass over
 * the bytes, whatever they are: there are some hundred megabytes of them.
 */
final class Traces {
    private static final int ENOUGH = 3;

    private final List<byte[]> texts = new ArrayList<>();
    /** The first three bytes of each text, as a number. */
    private final BitSet beginnings = new BitSet(1 << 24);

    Traces(List<String> texts) {
        texts.forEach(this::add);
    }

    void add(String text) {
        Stream.of(" ", "", "+", "%20", "-", "_")
                .map(space -> text.toLowerCase(Locale.ROOT).replace(" ", space).getBytes(StandardCharsets.UTF_8))
                .forEach(bytes -> {
                    texts.add(bytes);
                    beginnings.set(beginning(bytes, 0));
                });
    }

    /** Those that are found there. */
    Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        for (int i = 0; i + ENOUGH <= bytes.length; i++) {
            if (beginnings.get(beginning(bytes, i))) {
                for (byte[] text : texts) {
                    if (isAt(bytes, i, text)) {
                        found.add(new String(text, StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return found;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAt(byte[] bytes, int start, byte[] text) {
        if (start + text.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (lower(bytes[start + i]) != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int beginning(byte[] bytes, int start) {
        return (lower(bytes[start]) & 0xff) << 16
                | (lower(bytes[start + 1]) & 0xff) << 8
                | (lower(bytes[start + 2]) & 0xff);
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 'a' - 'A') : letter;
    }
}
