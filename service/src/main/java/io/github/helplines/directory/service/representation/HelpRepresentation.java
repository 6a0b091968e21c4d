package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.HelpAnswer;
import io.github.helplines.directory.core.answer.ServiceAnswer;
import io.github.helplines.directory.core.answer.ServiceNotice;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.service.representation.TopicRepresentation.Guidance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to the main question. Silent in {@link #toString()}: it tells of the person. */
@Schema(name = "Help", description = "Who can help, what one can do, and the one question worth asking next.")
public record HelpRepresentation(
        @Schema(description = "The directory's sequence that was answered from.")
        long sequence,

        @Schema(description = "The instant that open and closed speak of.")
        OffsetDateTime at,

        @Schema(description = "Eligible ones first, then those that may help, then those that cannot; never empty.")
        List<Offer> services,

        List<Guidance> guidance,
        @Nullable QuestionRepresentation nextQuestion,
        List<EmergencyItemRepresentation> emergency) {

    /** One service of the answer. */
    @Schema(
            name = "HelpService",
            description = "A service of the answer: whether the person can use it, why, and how to reach it.")
    public record Offer(
            LinkRepresentation service,
            AssessmentRepresentation assessment,

            @Schema(description = "How far the rule may be relied on; unverified: not yet confirmed by the service.")
            @OpenValues(Evidence.State.class)
            String evidenceState,

            @Schema(
                    description =
                            "What to say before anything else: that its number was withdrawn and is being checked.")
            @Nullable
            String notice,

            @Schema(description = "The open ones first; none where the person cannot use the service.")
            List<ChannelStatusRepresentation> channels,

            List<HandOffRepresentation> handOffs) {

        static Offer of(ServiceAnswer answer) {
            return new Offer(
                    LinkRepresentation.of(answer.service()),
                    AssessmentRepresentation.of(answer.assessment()),
                    answer.ruleEvidence().wire(),
                    ServiceNotice.of(answer.service()).orElse(null),
                    answer.channels().stream()
                            .map(ChannelStatusRepresentation::of)
                            .toList(),
                    HandOffRepresentation.list(answer.handOffs()));
        }
    }

    public static HelpRepresentation of(HelpAnswer answer) {
        return new HelpRepresentation(
                answer.sequence(),
                LondonTime.at(answer.at()),
                answer.services().stream().map(Offer::of).toList(),
                answer.guidance().stream().map(Guidance::of).toList(),
                QuestionRepresentation.ofNullable(answer.nextQuestion()),
                EmergencyItemRepresentation.floor(answer.emergency()));
    }

    @Override
    public String toString() {
        return "HelpRepresentation[redacted]";
    }
}
