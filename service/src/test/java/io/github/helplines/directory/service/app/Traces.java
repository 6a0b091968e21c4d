package io.github.helplines.directory.service.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is looked for in everything that was written: some texts, however they are spelt, and an age beside its name. */
final class Traces {
    /** The age with its name: alone it could be any number. */
    private static final Pattern AGE = Pattern.compile("(?<![a-z])age[\"']?\\s?[:=]\\s?[\"']?113|113_or_over");

    private final List<String> texts = new ArrayList<>();

    /** @param texts to look for; each also without its spaces, and as it stands in a query */
    Traces(List<String> texts) {
        texts.forEach(this::add);
    }

    void add(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Stream.of(" ", "", "+", "%20", "-", "_")
                .map(space -> lower.replace(" ", space))
                .distinct()
                .forEach(texts::add);
    }

    /** Those that are found there. */
    List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> found =
                new ArrayList<>(texts.stream().filter(lower::contains).toList());
        if (AGE.matcher(lower).find()) {
            found.add("age");
        }
        return found;
    }

    /** What a file holds, one character a byte, so that nothing is lost where it is no text. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
