package io.github.helplines.directory.client.internal.remote;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.Pager;
import io.github.helplines.directory.client.ServiceQuery;
import io.github.helplines.directory.client.Services;
import io.github.helplines.directory.client.internal.wire.AnswerReader;
import io.github.helplines.directory.client.internal.wire.Members;
import io.github.helplines.directory.client.internal.wire.RecordReader;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.client.model.ServiceEligibility;
import io.github.helplines.directory.client.model.ServiceStatus;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.json.WireName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services, asked of the service. */
final class RemoteServices implements Services {
    private final Caller caller;
    private final Answers answers;

    RemoteServices(Caller caller, Answers answers) {
        this.caller = requireNonNull(caller, "caller");
        this.answers = requireNonNull(answers, "answers");
    }

    @Override
    public Optional<Answer<Service>> find(String idOrSlug) {
        return answers.find(received(idOrSlug), RecordReader::service);
    }

    @Override
    public Answer<Service> get(String idOrSlug) {
        return answers.read(received(idOrSlug), RecordReader::service);
    }

    private Caller.Received received(String idOrSlug) {
        return caller.get("getService", Paths.of("services", idOrSlug).toString());
    }

    @Override
    public Pager<Service> list(ServiceQuery query) {
        return new RemotePager<>(cursor -> answers.read(
                caller.get(
                        "listServices",
                        Paths.of("services")
                                .with("topic", query.topic())
                                .with("area", query.area())
                                .with("channel", word(query.channel()))
                                .with("language", query.language())
                                .with("kind", word(query.type()))
                                .with("open_at", query.openAt())
                                .with("cursor", cursor)
                                .toString()),
                RemotePager.Part.reader(RecordReader::service)));
    }

    private static @Nullable String word(@Nullable WireName value) {
        return value == null ? null : value.wire();
    }

    @Override
    public Answer<ServiceStatus> status(String idOrSlug, @Nullable Instant at) {
        return answers.read(
                caller.get(
                        "getServiceStatus",
                        Paths.of("services", idOrSlug, "status").with("at", at).toString()),
                AnswerReader::serviceStatus);
    }

    @Override
    public Answer<ServiceEligibility> assess(String idOrSlug, Circumstances circumstances) {
        return answers.read(
                caller.post(
                        "assessService",
                        Paths.of("services", idOrSlug, "eligibility").toString(),
                        Requests.circumstances(circumstances)),
                from -> AnswerReader.eligibility(from, RecordReader.floor(from, "emergency")));
    }

    @Override
    public Answer<List<ServiceEligibility>> assessAll(List<String> idsOrSlugs, Circumstances circumstances) {
        return answers.read(
                caller.post(
                        "assessServices",
                        Paths.of("eligibility").toString(),
                        Requests.eligibility(idsOrSlugs, circumstances)),
                RemoteServices::assessed);
    }

    private static List<ServiceEligibility> assessed(Members from) {
        EmergencyFloor floor = RecordReader.floor(from, "emergency");
        return from.list("items", each -> AnswerReader.eligibility(each, floor));
    }
}
