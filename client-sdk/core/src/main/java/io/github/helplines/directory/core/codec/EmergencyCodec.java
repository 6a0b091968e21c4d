package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Emergency.Contact;
import io.github.helplines.directory.core.model.Emergency.Item;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Slug;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Emergency} to and from JSON. */
final class EmergencyCodec {
    private EmergencyCodec() {}

    static JsonObject write(Emergency emergency) {
        return Headers.write(emergency)
                .putList("items", emergency.items(), item -> {
                    ObjectWriter writer = new ObjectWriter()
                            .put("text", item.text())
                            .put("evidence", EvidenceCodec.write(item.evidence()));
                    Contact contact = item.contact();
                    if (contact != null) {
                        writer.put(
                                "channel",
                                new ObjectWriter()
                                        .put("kind", contact.kind().wire())
                                        .putIfPresent("number", Optional.ofNullable(contact.number()))
                                        .putIfPresent("url", Optional.ofNullable(contact.url()))
                                        .build());
                    }
                    return writer.build();
                })
                .build();
    }

    static Optional<Emergency> read(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<RecordId> id = Headers.id(reader);
        Optional<Slug> slug = Headers.slug(reader);
        List<Slug> previousSlugs = Headers.previousSlugs(reader);
        List<Item> items = new ArrayList<>();
        for (ObjectReader.Item item : reader.items("items")) {
            ObjectReader.of(item.value(), item.pointer(), reader.faults())
                    .flatMap(EmergencyCodec::readItem)
                    .ifPresent(items::add);
        }
        if (!reader.has("items")) {
            reader.fault("items", "missing", "is required");
        }
        if (reader.faults().size() > before || items.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Emergency(id.orElseThrow(), slug.orElseThrow(), previousSlugs, items));
    }

    private static Optional<Item> readItem(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<String> text = Texts.requiredText(reader, "text");
        Optional<Contact> contact = reader.object("channel").flatMap(EmergencyCodec::readContact);
        Optional<Evidence> evidence = reader.requiredValue("evidence")
                .flatMap(value -> EvidenceCodec.read(value, reader.pointer("evidence"), reader.faults()));
        reader.finish();
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Item(text.orElseThrow(), contact.orElse(null), evidence.orElseThrow()));
    }

    private static Optional<Contact> readContact(ObjectReader reader) {
        Optional<ChannelKind> kind = reader.requiredParsed(
                "kind", Texts.oneOf(ChannelKind.class), text -> WireName.parse(ChannelKind.class, text));
        Optional<PhoneNumber> number = reader.parsed("number", "a telephone number", PhoneNumber::parse);
        Optional<URI> url = Texts.url(reader, "url");
        if (reader.has("number") == reader.has("url")) {
            reader.faults().add(reader.pointer(), "bad_value", "must have a number or a url, and not both");
        }
        reader.finish();
        if (kind.isEmpty() || number.isPresent() == url.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Contact(kind.get(), number.orElse(null), url.orElse(null)));
    }
}
