package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Alert;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.Known;
import io.github.helplines.directory.core.model.RecalledChannel;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Service.Reach;
import io.github.helplines.directory.core.model.Service.Type;
import io.github.helplines.directory.core.model.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link Service} to and from JSON. */
final class ServiceCodec {
    private ServiceCodec() {}

    static JsonObject write(Service service) {
        ObjectWriter writer = Headers.write(service)
                .put("organisation", service.organisation().value())
                .putIfPresent("funder", Optional.ofNullable(service.funder()))
                .put("name", service.name())
                .put("discreet_name", service.discreetName())
                .put("summary", service.summary())
                .putIfPresent("description", Optional.ofNullable(service.description()))
                .putIfPresent("on_contact", Optional.ofNullable(service.onContact()))
                .putStrings("topics", service.topics())
                .put("rule", RuleCodec.write(service.rule()))
                .put("rule_text", service.ruleText())
                .put("rule_evidence", EvidenceCodec.write(service.ruleEvidence()))
                .putStrings("coverage", Headers.sorted(service.coverage()))
                .put("free", service.free().wire())
                .put("confidential", service.confidential().wire())
                .put("anonymous", service.anonymous().wire())
                .put("service_type", service.type().wire())
                .put("reach", service.reach().wire())
                .putStrings("languages", service.languages())
                .putList("channels", service.channels(), ChannelCodec::write)
                .putList("recalled", service.recalled(), WithdrawnCodec::writeRecalled)
                .putList("hand_offs", service.handOffs(), HandOffCodec::write)
                .putStrings("show_with", service.showWith())
                .put("general", service.general());
        Alert alert = service.alert();
        if (alert != null) {
            writer.put(
                    "alert",
                    new ObjectWriter()
                            .put("text", alert.text())
                            .put("from", alert.from().toString())
                            .put("until", alert.until().toString())
                            .build());
        }
        return writer.build();
    }

    static Optional<Service> read(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<RecordId> id = Headers.id(reader);
        Optional<Slug> slug = Headers.slug(reader);
        List<Slug> previousSlugs = Headers.previousSlugs(reader);
        Optional<Slug> organisation = Headers.requiredReference(reader, "organisation");
        Optional<Slug> funder = Headers.reference(reader, "funder");
        Optional<String> name = Texts.requiredLine(reader, "name");
        Optional<String> discreetName = Texts.requiredLine(reader, "discreet_name");
        Optional<String> summary = Texts.requiredText(reader, "summary");
        Optional<String> description = Texts.text(reader, "description");
        Optional<String> onContact = Texts.text(reader, "on_contact");
        List<Slug> topics = Headers.references(reader, "topics");
        Optional<Rule> rule = reader.requiredObject("rule").flatMap(RuleCodec::read);
        Optional<String> ruleText = Texts.requiredText(reader, "rule_text");
        Optional<Evidence> ruleEvidence = reader.requiredObject("rule_evidence").flatMap(EvidenceCodec::read);
        Set<AreaCode> coverage = Headers.areaCodes(reader, "coverage");
        Optional<Known> free = ChannelTraitsCodec.known(reader, "free");
        Optional<Known> confidential = ChannelTraitsCodec.known(reader, "confidential");
        Optional<Known> anonymous = ChannelTraitsCodec.known(reader, "anonymous");
        Optional<Type> type = reader.requiredParsed(
                "service_type", Texts.oneOf(Type.class), text -> WireName.parse(Type.class, text));
        Optional<Reach> reach =
                reader.requiredParsed("reach", Texts.oneOf(Reach.class), text -> WireName.parse(Reach.class, text));
        List<String> languages = Headers.languages(reader);
        Optional<Alert> alert = reader.object("alert").flatMap(ServiceCodec::readAlert);
        List<Channel> channels = new ArrayList<>();
        reader.objects("channels", each -> ChannelCodec.read(each).ifPresent(channels::add));
        List<RecalledChannel> recalled = WithdrawnCodec.readRecalled(reader);
        List<HandOff> handOffs = HandOffCodec.read(reader);
        List<Slug> showWith = Headers.references(reader, "show_with");
        boolean general = reader.bool("general").orElse(false);
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Service(
                id.orElseThrow(),
                slug.orElseThrow(),
                previousSlugs,
                organisation.orElseThrow(),
                funder.orElse(null),
                name.orElseThrow(),
                discreetName.orElseThrow(),
                summary.orElseThrow(),
                description.orElse(null),
                onContact.orElse(null),
                topics,
                rule.orElseThrow(),
                ruleText.orElseThrow(),
                ruleEvidence.orElseThrow(),
                coverage,
                free.orElseThrow(),
                confidential.orElseThrow(),
                anonymous.orElseThrow(),
                type.orElseThrow(),
                reach.orElseThrow(),
                languages,
                alert.orElse(null),
                channels,
                recalled,
                handOffs,
                showWith,
                general));
    }

    private static Optional<Alert> readAlert(ObjectReader reader) {
        Optional<String> text = Texts.requiredText(reader, "text");
        Optional<LocalDate> from = reader.requiredParsed("from", IsoDate.EXPECTED, IsoDate::parse);
        Optional<LocalDate> until = reader.requiredParsed("until", IsoDate.EXPECTED, IsoDate::parse);
        reader.finish();
        if (text.isEmpty() || from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (until.get().isBefore(from.get())) {
            reader.fault("until", "bad_value", "must not be before from");
            return Optional.empty();
        }
        return Optional.of(new Alert(text.get(), from.get(), until.get()));
    }
}
