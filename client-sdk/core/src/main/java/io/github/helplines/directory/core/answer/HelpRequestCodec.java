package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.codec.CircumstancesCodec;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Slug;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a {@link HelpRequest}: {@code topic}, {@code channels}, {@code at}, and beside them the members of
 * circumstances. Codes are those of {@link ObjectReader} and {@link CircumstancesCodec}, and {@code unknown_topic} for a
 * topic that cannot be one. No fault holds anything the person wrote.
 */
public final class HelpRequestCodec {
    private static final int MAX_CHANNELS = 30;
    private static final String KINDS =
            Arrays.stream(ChannelKind.values()).map(WireName::wire).collect(Collectors.joining(", ", "one of ", ""));

    private HelpRequestCodec() {}

    /** The request, or empty and at least one fault. */
    public static Optional<HelpRequest> read(JsonValue value, String pointer, Faults faults) {
        return ObjectReader.of(value, pointer, faults).flatMap(HelpRequestCodec::read);
    }

    private static Optional<HelpRequest> read(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<Slug> topic = reader.string("topic").flatMap(text -> {
            Optional<Slug> slug = Slug.parse(text);
            if (slug.isEmpty()) {
                reader.fault("topic", HelpDesk.UNKNOWN_TOPIC, "is not a topic of this directory");
            }
            return slug;
        });
        List<ChannelKind> channels = channels(reader);
        Optional<Instant> at = reader.parsed("at", "a time such as 2026-03-29T10:30:00+01:00", Rfc3339::parse);
        Optional<Circumstances> circumstances = CircumstancesCodec.read(reader);
        reader.finish();
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new HelpRequest(topic.orElse(null), circumstances.orElseThrow(), channels, at.orElse(null)));
    }

    private static List<ChannelKind> channels(ObjectReader reader) {
        int size = reader.items("channels").size();
        if (size > MAX_CHANNELS) {
            reader.fault("channels", "too_many", "must hold at most " + MAX_CHANNELS);
        }
        return size == 0 || size > MAX_CHANNELS
                ? List.of()
                : reader.parsedStrings("channels", KINDS, text -> WireName.parse(ChannelKind.class, text));
    }
}
