package io.github.helplines.directory.service.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts by key, from a file in UTF-8. Safe for threads. */
final class Messages {
    private final Properties texts = new Properties();

    private Messages(String file) {
        try (InputStream stream = Messages.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("texts are not on the class path: " + file);
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param file beside this class */
    static Messages load(String file) {
        return new Messages(file);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** Every text that begins so and takes nothing in, by the rest of its key. */
    Map<String, String> under(String prefix) {
        return keys().stream()
                .filter(key -> key.startsWith(prefix))
                .filter(key -> texts.getProperty(key, "").indexOf('{') < 0)
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), key -> texts.getProperty(key, "")));
    }

    /**
     * The text with {0}, {1} … put in; empty where there is none of this key.
     *
     * @param values what is put in, as it stands: whoever shows the text escapes it whole
     */
    Optional<String> find(String key, Object... values) {
        return Optional.ofNullable(texts.getProperty(key)).map(text -> filled(text, values));
    }

    /** One pass, so that what is put in is never looked through again. */
    private static String filled(String text, Object... values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            int value = Character.digit(text.charAt(at + 1), 10);
            filled.append(text, from, at).append(values[value]);
            from = at + 3;
        }
        return filled.append(text, from, text.length()).toString();
    }
}
