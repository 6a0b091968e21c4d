package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.ChannelTraits;
import io.github.helplines.directory.core.model.Cost;
import io.github.helplines.directory.core.model.Cost.Price;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Known;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.opening.OpeningHours;
import java.util.List;
import java.util.Optional;

/** The members that every channel has, in the channel's own object. */
final class ChannelTraitsCodec {
    private ChannelTraitsCodec() {}

    static void write(ChannelTraits traits, ObjectWriter writer) {
        writer.put("id", traits.id().value())
                .put("cost", writeCost(traits.cost()))
                .put("appears_on_bill", traits.appearsOnBill().wire())
                .put("anonymous", traits.anonymous().wire())
                .putStrings("languages", traits.languages())
                .putIfPresent("note", Optional.ofNullable(traits.note()))
                .put("evidence", EvidenceCodec.write(traits.evidence()));
        OpeningHours hours = traits.hours();
        if (hours != null) {
            writer.put("hours", HoursCodec.write(hours));
        }
        Evidence hoursEvidence = traits.hoursEvidence();
        if (hoursEvidence != null) {
            writer.put("hours_evidence", EvidenceCodec.write(hoursEvidence));
        }
    }

    static Optional<ChannelTraits> read(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<RecordId> id = Headers.id(reader);
        Optional<OpeningHours> hours = reader.object("hours").flatMap(HoursCodec::read);
        Optional<Cost> cost =
                reader.requiredObject("cost").flatMap(value -> value.once(Cost.class, ChannelTraitsCodec::readCost));
        Optional<Known> appearsOnBill = known(reader, "appears_on_bill");
        Optional<Known> anonymous = known(reader, "anonymous");
        List<String> languages = Headers.languages(reader);
        Optional<String> note = Texts.text(reader, "note");
        Optional<Evidence> evidence = reader.requiredObject("evidence").flatMap(EvidenceCodec::read);
        Optional<Evidence> hoursEvidence = reader.object("hours_evidence").flatMap(EvidenceCodec::read);
        if (reader.has("hours") != reader.has("hours_evidence")) {
            reader.fault("hours_evidence", "missing", "hours come with their evidence, and only they do");
        }
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new ChannelTraits(
                id.orElseThrow(),
                hours.orElse(null),
                cost.orElseThrow(),
                appearsOnBill.orElseThrow(),
                anonymous.orElseThrow(),
                languages,
                note.orElse(null),
                evidence.orElseThrow(),
                hoursEvidence.orElse(null)));
    }

    static Optional<Known> known(ObjectReader reader, String member) {
        return reader.requiredParsed(member, Texts.oneOf(Known.class), text -> WireName.parse(Known.class, text));
    }

    private static JsonValue writeCost(Cost cost) {
        return new ObjectWriter()
                .put("landline", cost.landline().wire())
                .put("mobile", cost.mobile().wire())
                .putIfPresent("source", Optional.ofNullable(cost.source()))
                .build();
    }

    private static Optional<Cost> readCost(ObjectReader reader) {
        Optional<Price> landline = price(reader, "landline");
        Optional<Price> mobile = price(reader, "mobile");
        Optional<String> source = Texts.line(reader, "source");
        boolean known = landline.filter(price -> price != Price.UNKNOWN).isPresent()
                || mobile.filter(price -> price != Price.UNKNOWN).isPresent();
        if (known && !reader.has("source")) {
            reader.fault("source", "missing", "a known cost says where it is known from");
        }
        reader.finish();
        return landline.flatMap(fixed -> mobile.map(moving -> new Cost(fixed, moving, source.orElse(null))));
    }

    private static Optional<Price> price(ObjectReader reader, String member) {
        return reader.requiredParsed(member, Texts.oneOf(Price.class), text -> WireName.parse(Price.class, text));
    }
}
