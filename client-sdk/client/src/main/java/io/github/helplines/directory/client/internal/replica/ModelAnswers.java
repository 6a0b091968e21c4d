package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.model.Assessment;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.ChannelStatus;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.HandOff;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.OpenStatus;
import io.github.helplines.directory.client.model.OpenValue;
import io.github.helplines.directory.client.model.Question;
import io.github.helplines.directory.client.model.SearchResult;
import io.github.helplines.directory.client.model.ServiceEligibility;
import io.github.helplines.directory.client.model.ServiceStatus;
import io.github.helplines.directory.core.answer.ChannelAnswer;
import io.github.helplines.directory.core.answer.HandOffAnswer;
import io.github.helplines.directory.core.answer.SearchAnswer;
import io.github.helplines.directory.core.answer.ServiceAnswer;
import io.github.helplines.directory.core.answer.ServiceAssessment;
import io.github.helplines.directory.core.answer.ServiceNotice;
import io.github.helplines.directory.core.codec.TolerantReading;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.opening.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the service gives them: instants to the second, as they travel.
 *
 * @param floor of the directory that is answered from
 * @param channels finds the form of a channel that was made before
 */
record ModelAnswers(
        EmergencyFloor floor, Function<io.github.helplines.directory.core.model.Channel, Channel> channels) {
    ModelAnswers {
        requireNonNull(floor, "floor");
        requireNonNull(channels, "channels");
    }

    HelpAnswer help(io.github.helplines.directory.core.answer.HelpAnswer answer) {
        return new HelpAnswer(
                second(answer.at()),
                answer.services().stream().map(this::offer).toList(),
                ModelRecords.guidance(answer.guidance()),
                question(answer.nextQuestion()),
                floor);
    }

    private HelpAnswer.Offer offer(ServiceAnswer answer) {
        Service service = answer.service();
        return new HelpAnswer.Offer(
                ModelRecords.link(service),
                assessment(service, answer.assessment()),
                OpenValue.of(answer.ruleEvidence()),
                ServiceNotice.of(service).orElse(null),
                statuses(answer.channels()),
                handOffs(answer.handOffs()));
    }

    ServiceEligibility eligibility(ServiceAssessment answer) {
        return new ServiceEligibility(
                ModelRecords.link(answer.service()),
                assessment(answer.service(), answer.assessment()),
                OpenValue.of(answer.ruleEvidence()),
                handOffs(answer.handOffs()),
                question(answer.nextQuestion()),
                floor);
    }

    private static List<HandOff> handOffs(List<HandOffAnswer> answers) {
        return answers.stream()
                .map(answer -> new HandOff(ModelRecords.link(answer.service()), answer.text()))
                .toList();
    }

    /** Of a rule that could not be read, no condition is known. */
    private static Assessment assessment(
            Service service, io.github.helplines.directory.core.eligibility.Assessment assessment) {
        boolean readable = !service.rule().equals(TolerantReading.UNREADABLE_RULE);
        return new Assessment(
                switch (assessment.outcome()) {
                    case ELIGIBLE -> Assessment.Outcome.ELIGIBLE;
                    case NOT_ELIGIBLE -> Assessment.Outcome.NOT_ELIGIBLE;
                    case NEED_MORE -> Assessment.Outcome.NEED_MORE;
                },
                assessment.text(),
                readable
                        ? assessment.criteria().stream()
                                .map(ModelAnswers::criterion)
                                .toList()
                        : List.of());
    }

    private static Assessment.Criterion criterion(
            io.github.helplines.directory.core.eligibility.Assessment.Criterion criterion) {
        return new Assessment.Criterion(
                criterion.criterion(),
                switch (criterion.result()) {
                    case MET -> Assessment.Result.MET;
                    case NOT_MET -> Assessment.Result.NOT_MET;
                    case UNKNOWN -> Assessment.Result.UNKNOWN;
                },
                criterion.text());
    }

    private static @Nullable Question question(
            io.github.helplines.directory.core.eligibility.@Nullable Question question) {
        if (question == null) {
            return null;
        }
        return new Question(
                question.fact().value(),
                question.text(),
                question.answers().stream()
                        .map(answer -> new Question.Answer(answer.text(), answer.add()))
                        .toList());
    }

    ServiceStatus status(Service service, Instant at, List<ChannelAnswer> answers) {
        return new ServiceStatus(ModelRecords.link(service), second(at), statuses(answers), floor);
    }

    private List<ChannelStatus> statuses(List<ChannelAnswer> answers) {
        return answers.stream().map(this::status).toList();
    }

    private ChannelStatus status(ChannelAnswer answer) {
        io.github.helplines.directory.core.opening.OpenStatus status = answer.status();
        io.github.helplines.directory.core.model.Evidence.State hours = answer.hoursEvidence();
        return new ChannelStatus(
                channels.apply(answer.channel()),
                new OpenStatus(
                        switch (status.state()) {
                            case OPEN -> OpenStatus.State.OPEN;
                            case CLOSED -> OpenStatus.State.CLOSED;
                            case UNKNOWN -> OpenStatus.State.UNKNOWN;
                        },
                        OpenValue.of(status.reason()),
                        second(status.asOf()),
                        status.closesAt(),
                        status.opensAt(),
                        status.holiday()),
                OpenValue.of(answer.evidence()),
                hours == null ? null : OpenValue.of(hours));
    }

    SearchResult search(SearchAnswer answer) {
        return new SearchResult(
                answer.matched(),
                answer.hits().stream()
                        .map(hit -> new SearchResult.Hit(
                                OpenValue.of(hit.kind()),
                                ModelRecords.link(
                                        hit.kind(), hit.id().value(), hit.slug().value(), hit.name())))
                        .toList(),
                floor);
    }

    static io.github.helplines.directory.client.model.SmsReply smsReply(
            String shortCode, String keyword, io.github.helplines.directory.core.answer.SmsReply reply) {
        return new io.github.helplines.directory.client.model.SmsReply(
                shortCode,
                keyword,
                ModelRecords.link(reply.service()),
                reply.text(),
                reply.sms().encoding().name().toLowerCase(Locale.ROOT),
                reply.sms().segments().size());
    }

    private static Instant second(Instant instant) {
        return LondonTime.at(instant).toInstant();
    }
}
