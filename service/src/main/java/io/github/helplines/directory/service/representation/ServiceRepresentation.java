package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.ServiceNotice;
import io.github.helplines.directory.core.model.Alert;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.Known;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service as it is read: its record, with who runs and funds it named, and words and links for its channels. */
@Schema(
        name = "Service",
        description =
                "One offer of help. yes, no, unknown: unknown means that nobody confirmed it. organisation is always"
                        + " there, but in a past state where the text about that organisation was emptied since.")
public record ServiceRepresentation(
        String kind,
        @Schema(format = "uuid") String id,
        @Schema(example = "derbyshire-victim-services") String slug,
        List<String> previousSlugs,
        @Nullable LinkRepresentation organisation,
        @Nullable LinkRepresentation funder,
        String name,

        @Schema(description = "A name that gives nothing away to somebody looking over a shoulder.")
        String discreetName,

        String summary,
        @Nullable String description,

        @Schema(description = "What happens when one makes contact.") @Nullable
        String onContact,

        @Schema(description = "Slugs of topics.") List<String> topics,
        RuleRepresentation rule,

        @Schema(description = "The rule as people would say it.")
        String ruleText,

        EvidenceRepresentation ruleEvidence,

        @Schema(description = "GSS codes of the areas served; none: unknown. Never a condition of use.")
        List<String> coverage,

        @OpenValues(Known.class) String free,
        @OpenValues(Known.class) String confidential,
        @OpenValues(Known.class) String anonymous,
        @OpenValues(Service.Type.class) String serviceType,
        @OpenValues(Service.Reach.class) String reach,
        List<String> languages,
        @Nullable Notice alert,

        @Schema(description = "What to say before anything else: that its number was withdrawn and is being checked.")
        @Nullable
        String notice,

        @Schema(description = "The preferred first.") List<ChannelRepresentation> channels,
        List<Elsewhere> handOffs,

        @Schema(description = "Slugs of services to show beside this one wherever it is listed.")
        List<String> showWith,

        @Schema(description = "Offered also when no topic is asked.")
        boolean general) {

    /** Something to know for a while. */
    @Schema(name = "Alert")
    public record Notice(String text, LocalDate from, LocalDate until) {
        static @Nullable Notice ofNullable(@Nullable Alert alert) {
            return alert == null ? null : new Notice(alert.text(), alert.from(), alert.until());
        }
    }

    /** Somebody else to turn to, by slug. */
    @Schema(name = "HandOffRecord")
    public record Elsewhere(
            @Schema(description = "Slug of the other service.")
            String service,

            String text) {
        static Elsewhere of(HandOff handOff) {
            return new Elsewhere(handOff.service().value(), handOff.text());
        }
    }

    static ServiceRepresentation of(Service service, Directory directory) {
        Slug funder = service.funder();
        return new ServiceRepresentation(
                service.kind().wire(),
                service.id().value(),
                service.slug().value(),
                Texts.of(service.previousSlugs()),
                organisation(service.organisation(), directory),
                funder == null ? null : organisation(funder, directory),
                service.name(),
                service.discreetName(),
                service.summary(),
                service.description(),
                service.onContact(),
                Texts.of(service.topics()),
                RuleRepresentation.of(service.rule()),
                service.ruleText(),
                EvidenceRepresentation.of(service.ruleEvidence()),
                Texts.sorted(service.coverage()),
                service.free().wire(),
                service.confidential().wire(),
                service.anonymous().wire(),
                service.type().wire(),
                service.reach().wire(),
                service.languages(),
                Notice.ofNullable(service.alert()),
                ServiceNotice.of(service).orElse(null),
                service.channels().stream().map(ChannelRepresentation::of).toList(),
                service.handOffs().stream().map(Elsewhere::of).toList(),
                Texts.of(service.showWith()),
                service.general());
    }

    /** What is published holds every organisation that a service names; of the past, a text may have been emptied. */
    private static @Nullable LinkRepresentation organisation(Slug slug, Directory directory) {
        return directory
                .find(Organisation.class, slug)
                .map(LinkRepresentation::of)
                .orElse(null);
    }
}
