package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.FreeText;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.WireName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the small pieces that every record is made of: names, texts, dates, addresses on the web. */
final class Texts {
    private static final int MAX_LINE = 200;
    private static final int MAX_TEXT = 4_000;

    /** Made once: they are asked for with every value, and needed with a wrong one only. */
    private static final ClassValue<String> ONE_OF = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> ((WireName) value).wire())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
    };

    private Texts() {}

    static <E extends Enum<E> & WireName> String oneOf(Class<E> type) {
        return ONE_OF.get(type);
    }

    /** A name or a sentence: not blank, at most 200 characters, without hidden characters. */
    static Optional<String> requiredLine(ObjectReader reader, String member) {
        return clean(reader, member, reader.requiredString(member), MAX_LINE);
    }

    static Optional<String> line(ObjectReader reader, String member) {
        return clean(reader, member, reader.string(member), MAX_LINE);
    }

    /** A text: not blank, at most 4,000 characters, without hidden characters. */
    static Optional<String> requiredText(ObjectReader reader, String member) {
        return clean(reader, member, reader.requiredString(member), MAX_TEXT);
    }

    static Optional<String> text(ObjectReader reader, String member) {
        return clean(reader, member, reader.string(member), MAX_TEXT);
    }

    static List<String> lines(ObjectReader reader, String member) {
        List<String> lines = new ArrayList<>();
        for (ObjectReader.Item item : reader.items(member)) {
            if (item.value() instanceof JsonValue.JsonString text) {
                if (isClean(text.value(), MAX_LINE)) {
                    lines.add(text.value());
                } else {
                    noteFaults(reader, item.pointer(), text.value(), MAX_LINE);
                }
            } else {
                reader.faults().add(item.pointer(), "wrong_type", "must be a string");
            }
        }
        return lines;
    }

    /** An https address with a host. */
    static Optional<URI> url(ObjectReader reader, String member) {
        return reader.parsed(member, "an https address", Texts::httpsUrl);
    }

    static Optional<URI> httpsUrl(String text) {
        try {
            URI uri = new URI(text);
            boolean usable = "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && text.length() <= 500;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> clean(ObjectReader reader, String member, Optional<String> text, int max) {
        if (text.isEmpty() || isClean(text.get(), max)) {
            return text;
        }
        noteFaults(reader, reader.pointer(member), text.get(), max);
        return Optional.empty();
    }

    private static boolean isClean(String text, int max) {
        return isTrim(text) && text.length() <= max && FreeText.textFaults(text).isEmpty();
    }

    private static boolean isTrim(String text) {
        return !text.isBlank() && text.equals(text.strip());
    }

    private static void noteFaults(ObjectReader reader, String pointer, String text, int max) {
        if (!isTrim(text)) {
            reader.faults().add(pointer, "bad_value", "must not be empty, nor begin or end with a space");
        }
        if (text.length() > max) {
            reader.faults().add(pointer, "too_long", "must have at most " + max + " characters");
        }
        for (String code : FreeText.textFaults(text)) {
            reader.faults().add(pointer, code, "has characters that are not allowed in a text");
        }
    }
}
