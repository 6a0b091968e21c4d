package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.RecalledChannel;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Withdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is left of records and channels that are gone, to and from JSON: lines of the snapshot beside its records. */
public final class WithdrawnCodec {
    /** The kind of such a line; after those of records in the order of the snapshot. */
    public static final String KIND = "withdrawn";

    private static final String MARK = "64 lower-case hexadecimal digits";
    private static final String ID = "a UUID in lower case";

    private WithdrawnCodec() {}

    /** Whether this is such a line, and not a record. */
    public static boolean isWithdrawn(JsonValue value) {
        return value instanceof JsonObject object
                && JsonValue.of(KIND).equals(object.members().get("kind"));
    }

    public static JsonObject write(Withdrawn withdrawn) {
        return new ObjectWriter()
                .put("kind", KIND)
                .put("record_kind", withdrawn.kind().wire())
                .put("id", withdrawn.id().value())
                .put("slug", withdrawn.slug().value())
                .putStrings("previous_slugs", withdrawn.previousSlugs())
                .putList("hand_offs", withdrawn.handOffs(), HandOffCodec::write)
                .putList(
                        "contacts",
                        withdrawn.contacts(),
                        gone -> new ObjectWriter()
                                .put("channel", gone.channel().value())
                                .put("value_sha256", gone.value().sha256())
                                .putIfPresent("keyword_sha256", Optional.ofNullable(gone.keyword()))
                                .build())
                .putList("recalled", withdrawn.recalled(), WithdrawnCodec::writeRecalled)
                .build();
    }

    /** Reads what {@link #write} writes, noting every fault; empty when there was one. */
    public static Optional<Withdrawn> read(JsonValue value, String pointer, Faults faults) {
        return ObjectReader.of(value, pointer, faults).flatMap(WithdrawnCodec::read);
    }

    private static Optional<Withdrawn> read(ObjectReader reader) {
        int before = reader.faults().size();
        reader.requiredParsed("kind", KIND, text -> Optional.of(text).filter(KIND::equals));
        Optional<RecordKind> kind = reader.requiredParsed(
                "record_kind", Texts.oneOf(RecordKind.class), text -> WireName.parse(RecordKind.class, text));
        Optional<RecordId> id = Headers.id(reader);
        Optional<Slug> slug = Headers.slug(reader);
        List<Slug> previousSlugs = Headers.previousSlugs(reader);
        List<HandOff> handOffs = HandOffCodec.read(reader);
        List<Withdrawn.Gone> contacts = new ArrayList<>();
        for (ObjectReader.Item item : reader.items("contacts")) {
            ObjectReader.of(item.value(), item.pointer(), reader.faults()).ifPresent(each -> {
                Optional<RecordId> channel = each.requiredParsed("channel", ID, RecordId::parse);
                Optional<ContactMark> mark = each.requiredParsed("value_sha256", MARK, ContactMark::parse);
                Optional<ContactMark> keyword = each.parsed("keyword_sha256", MARK, ContactMark::parse);
                each.finish();
                channel.ifPresent(found -> mark.ifPresent(
                        contact -> contacts.add(new Withdrawn.Gone(found, contact, keyword.orElse(null)))));
            });
        }
        List<RecalledChannel> recalled = readRecalled(reader);
        reader.finish();
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Withdrawn(
                kind.orElseThrow(), id.orElseThrow(), slug.orElseThrow(), previousSlugs, handOffs, contacts, recalled));
    }

    static JsonValue writeRecalled(RecalledChannel recalled) {
        return new ObjectWriter()
                .put("channel", recalled.channel().value())
                .put("kind", recalled.kind().wire())
                .put("value_sha256", recalled.value().sha256())
                .putIfPresent("keyword_sha256", Optional.ofNullable(recalled.keyword()))
                .put("sequence", recalled.sequence())
                .build();
    }

    /** The member {@code recalled}; absent is none. */
    static List<RecalledChannel> readRecalled(ObjectReader reader) {
        List<RecalledChannel> recalled = new ArrayList<>();
        for (ObjectReader.Item item : reader.items("recalled")) {
            ObjectReader.of(item.value(), item.pointer(), reader.faults())
                    .flatMap(WithdrawnCodec::readRecalledChannel)
                    .ifPresent(recalled::add);
        }
        return recalled;
    }

    private static Optional<RecalledChannel> readRecalledChannel(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<RecordId> channel = reader.requiredParsed("channel", ID, RecordId::parse);
        Optional<ChannelKind> kind = reader.requiredParsed(
                "kind", Texts.oneOf(ChannelKind.class), text -> WireName.parse(ChannelKind.class, text));
        Optional<ContactMark> mark = reader.requiredParsed("value_sha256", MARK, ContactMark::parse);
        Optional<ContactMark> keyword = reader.parsed("keyword_sha256", MARK, ContactMark::parse);
        long sequence = reader.integer("sequence").orElse(0);
        if (sequence < 1) {
            reader.fault("sequence", "bad_value", "must be the sequence of an entry, from 1");
        }
        reader.finish();
        return reader.faults().size() > before
                ? Optional.empty()
                : Optional.of(new RecalledChannel(
                        channel.orElseThrow(), kind.orElseThrow(), mark.orElseThrow(), keyword.orElse(null), sequence));
    }
}
