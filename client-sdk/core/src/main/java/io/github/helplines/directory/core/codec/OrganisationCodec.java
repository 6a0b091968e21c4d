package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Identifier;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Organisation.Status;
import io.github.helplines.directory.core.model.Organisation.Type;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Slug;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Organisation} to and from JSON. */
final class OrganisationCodec {
    private OrganisationCodec() {}

    static JsonObject write(Organisation organisation) {
        return Headers.write(organisation)
                .put("name", organisation.name())
                .put("organisation_type", organisation.type().wire())
                .putIfPresent("summary", Optional.ofNullable(organisation.summary()))
                .putIfPresent("website", Optional.ofNullable(organisation.website()))
                .putList(
                        "identifiers",
                        organisation.identifiers(),
                        identifier -> new ObjectWriter()
                                .put("scheme", identifier.scheme())
                                .put("value", identifier.value())
                                .build())
                .put("status", organisation.status().wire())
                .putIfPresent("successor", Optional.ofNullable(organisation.successor()))
                .put("evidence", EvidenceCodec.write(organisation.evidence()))
                .build();
    }

    static Optional<Organisation> read(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<RecordId> id = Headers.id(reader);
        Optional<Slug> slug = Headers.slug(reader);
        List<Slug> previousSlugs = Headers.previousSlugs(reader);
        Optional<String> name = Texts.requiredLine(reader, "name");
        Optional<Type> type = reader.requiredParsed(
                "organisation_type", Texts.oneOf(Type.class), text -> WireName.parse(Type.class, text));
        Optional<String> summary = Texts.text(reader, "summary");
        Optional<URI> website = Texts.url(reader, "website");
        List<Identifier> identifiers = identifiers(reader);
        Optional<Status> status =
                reader.requiredParsed("status", Texts.oneOf(Status.class), text -> WireName.parse(Status.class, text));
        Optional<Slug> successor = Headers.reference(reader, "successor");
        if (successor.isPresent()
                && status.filter(found -> found == Status.ACTIVE).isPresent()) {
            reader.fault("successor", "bad_value", "belongs to an organisation that is closed");
        }
        Optional<Evidence> evidence = reader.requiredObject("evidence").flatMap(EvidenceCodec::read);
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Organisation(
                id.orElseThrow(),
                slug.orElseThrow(),
                previousSlugs,
                name.orElseThrow(),
                type.orElseThrow(),
                summary.orElse(null),
                website.orElse(null),
                identifiers,
                status.orElseThrow(),
                successor.orElse(null),
                evidence.orElseThrow()));
    }

    private static List<Identifier> identifiers(ObjectReader reader) {
        List<Identifier> identifiers = new ArrayList<>();
        for (ObjectReader.Item item : reader.items("identifiers")) {
            ObjectReader.of(item.value(), item.pointer(), reader.faults()).ifPresent(each -> {
                Optional<String> scheme = Texts.requiredLine(each, "scheme");
                Optional<String> value = Texts.requiredLine(each, "value");
                each.finish();
                scheme.flatMap(found -> value.map(number -> new Identifier(found, number)))
                        .ifPresent(identifier -> {
                            if (identifiers.contains(identifier)) {
                                reader.faults().add(item.pointer(), "duplicate", "is an identifier already");
                            }
                            identifiers.add(identifier);
                        });
            });
        }
        return identifiers;
    }
}
