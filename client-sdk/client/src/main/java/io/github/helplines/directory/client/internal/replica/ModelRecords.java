package io.github.helplines.directory.client.internal.replica;

import io.github.helplines.directory.client.model.Area;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.GuidanceLine;
import io.github.helplines.directory.client.model.Link;
import io.github.helplines.directory.client.model.OpenValue;
import io.github.helplines.directory.client.model.Organisation;
import io.github.helplines.directory.client.model.Rule;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.client.model.Topic;
import io.github.helplines.directory.core.answer.ServiceNotice;
import io.github.helplines.directory.core.answer.TopicGuidance;
import io.github.helplines.directory.core.area.LocalAuthority;
import io.github.helplines.directory.core.codec.TolerantReading;
import io.github.helplines.directory.core.model.Alert;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records as the service answers them. */
final class ModelRecords {
    /** What whoever shows these figures has to say with them: the service's words. */
    private static final String ATTRIBUTION =
            "Contains OS data © Crown copyright and database right 2025. Contains Royal"
                    + " Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown"
                    + " copyright and database right 2025. Licensed under the Open Government Licence v3.0.";

    private ModelRecords() {}

    static Link link(DirectoryRecord record) {
        return link(record.kind(), record.id().value(), record.slug().value(), record.name());
    }

    static Link link(RecordKind kind, String id, String slug, String name) {
        return new Link(id, slug, name, "/v1/" + kind.wire() + "s/" + slug);
    }

    static Service service(
            io.github.helplines.directory.core.model.Service service,
            Directory directory,
            Function<io.github.helplines.directory.core.model.Channel, Channel> channels) {
        Slug funder = service.funder();
        return new Service(
                service.id().value(),
                service.slug().value(),
                texts(service.previousSlugs()),
                organisation(service.organisation(), directory),
                funder == null ? null : organisation(funder, directory),
                service.name(),
                service.discreetName(),
                service.summary(),
                service.description(),
                service.onContact(),
                texts(service.topics()),
                rule(service.rule()),
                service.ruleText(),
                ModelChannels.evidence(service.ruleEvidence()),
                sorted(service.coverage()),
                OpenValue.of(service.free()),
                OpenValue.of(service.confidential()),
                OpenValue.of(service.anonymous()),
                OpenValue.of(service.type()),
                OpenValue.of(service.reach()),
                service.languages(),
                alert(service.alert()),
                ServiceNotice.of(service).orElse(null),
                service.channels().stream().map(channels).toList(),
                service.handOffs().stream()
                        .map(handOff -> new Service.HandOff(handOff.service().value(), handOff.text()))
                        .toList(),
                texts(service.showWith()),
                service.general());
    }

    private static @Nullable Link organisation(Slug slug, Directory directory) {
        return directory
                .find(io.github.helplines.directory.core.model.Organisation.class, slug)
                .map(ModelRecords::link)
                .orElse(null);
    }

    private static Service.@Nullable Alert alert(@Nullable Alert alert) {
        return alert == null ? null : new Service.Alert(alert.text(), alert.from(), alert.until());
    }

    private static Rule rule(io.github.helplines.directory.core.eligibility.Rule rule) {
        if (rule.equals(TolerantReading.UNREADABLE_RULE)) {
            return new Rule.Unknown("unknown");
        } else if (rule instanceof io.github.helplines.directory.core.eligibility.Rule.AllOf all) {
            return new Rule.AllOf(all.rules().stream().map(ModelRecords::rule).toList());
        } else if (rule instanceof io.github.helplines.directory.core.eligibility.Rule.AnyOf any) {
            return new Rule.AnyOf(any.rules().stream().map(ModelRecords::rule).toList());
        } else if (rule instanceof io.github.helplines.directory.core.eligibility.Rule.Not not) {
            return new Rule.Not(rule(not.rule()));
        } else if (rule instanceof io.github.helplines.directory.core.eligibility.Rule.AgeBetween age) {
            return new Rule.AgeBetween(age.min(), age.max(), age.whose().wire());
        } else if (rule instanceof io.github.helplines.directory.core.eligibility.Rule.LivesIn place) {
            return new Rule.LivesIn(texts(place.areas()));
        } else if (rule instanceof io.github.helplines.directory.core.eligibility.Rule.OneOf oneOf) {
            return new Rule.OneOf(oneOf.criterion(), texts(oneOf.values()));
        }
        return new Rule.Everyone();
    }

    /** @param services what it runs, in the order of lists */
    static Organisation organisation(
            io.github.helplines.directory.core.model.Organisation organisation, List<Link> services) {
        return new Organisation(
                organisation.id().value(),
                organisation.slug().value(),
                texts(organisation.previousSlugs()),
                organisation.name(),
                OpenValue.of(organisation.type()),
                organisation.summary(),
                text(organisation.website()),
                organisation.identifiers().stream()
                        .map(each -> new Organisation.Identifier(each.scheme(), each.value()))
                        .toList(),
                OpenValue.of(organisation.status()),
                text(organisation.successor()),
                ModelChannels.evidence(organisation.evidence()),
                services);
    }

    static Topic topic(io.github.helplines.directory.core.model.Topic topic) {
        return new Topic(
                topic.id().value(),
                topic.slug().value(),
                texts(topic.previousSlugs()),
                topic.name(),
                topic.aliases(),
                topic.summary(),
                texts(topic.services()),
                guidance(TopicGuidance.withoutCircumstances(topic)),
                topic.statements().stream()
                        .map(each -> new Topic.Statement(each.text(), ModelChannels.evidence(each.evidence())))
                        .toList());
    }

    static List<GuidanceLine> guidance(List<io.github.helplines.directory.core.answer.GuidanceLine> lines) {
        return lines.stream()
                .map(line -> new GuidanceLine(line.text(), line.condition()))
                .toList();
    }

    static Area area(io.github.helplines.directory.core.model.Area area) {
        return new Area(
                area.code().value(),
                area.name(),
                area.askedAs(),
                area.type().wire(),
                sorted(area.authorities()),
                ATTRIBUTION);
    }

    /** A local authority as an area of itself alone. */
    static Area area(LocalAuthority authority) {
        String code = authority.code().value();
        return new Area(code, authority.name(), null, "local_authority", List.of(code), ATTRIBUTION);
    }

    static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
