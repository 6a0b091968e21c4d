package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.Pager;
import io.github.helplines.directory.client.ServiceQuery;
import io.github.helplines.directory.client.Services;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.client.model.ServiceEligibility;
import io.github.helplines.directory.client.model.ServiceStatus;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services, from the copy. */
final class LocalServices implements Services {
    private final ReplicaDirectory directory;

    LocalServices(ReplicaDirectory directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    @Override
    public Optional<Answer<Service>> find(String idOrSlug) {
        return directory.find(Copy::services, idOrSlug);
    }

    @Override
    public Answer<Service> get(String idOrSlug) {
        return directory.get(Copy::services, RecordKind.SERVICE, idOrSlug);
    }

    @Override
    public Pager<Service> list(ServiceQuery query) {
        requireNonNull(query, "query");
        return new LocalPager<>(directory, Copy::services, copy -> new Asked(copy).selecting(query));
    }

    @Override
    public Answer<ServiceStatus> status(String idOrSlug, @Nullable Instant at) {
        Held from = directory.held();
        Copy copy = from.copy();
        if (Slug.parse(idOrSlug).isEmpty()) {
            // What names nothing is not there, whenever it is asked about.
            throw copy.refusals().notFound();
        }
        Instant now = directory.now();
        Instant asked = new Asked(copy).instant("at", at);
        Instant then = asked == null ? now : asked;
        var service = service(copy, idOrSlug);
        return directory.answer(
                from,
                copy.answers().status(service, then, copy.helpDesk().statuses().of(service, then, now)),
                now);
    }

    @Override
    public Answer<ServiceEligibility> assess(String idOrSlug, Circumstances circumstances) {
        Held from = directory.held();
        Copy copy = from.copy();
        Instant now = directory.now();
        var service = service(copy, idOrSlug);
        Circumstances checked = new Asked(copy).circumstances(circumstances);
        return directory.answer(from, copy.answers().eligibility(copy.helpDesk().assess(service, checked, now)), now);
    }

    @Override
    public Answer<List<ServiceEligibility>> assessAll(List<String> idsOrSlugs, Circumstances circumstances) {
        Held from = directory.held();
        Copy copy = from.copy();
        Instant now = directory.now();
        List<io.github.helplines.directory.core.model.Service> services = new ArrayList<>();
        Circumstances checked = new Asked(copy).circumstances(circumstances, idsOrSlugs, services);
        List<ServiceEligibility> answers = services.stream()
                .map(service -> copy.answers().eligibility(copy.helpDesk().assess(service, checked, now)))
                .toList();
        return directory.answer(from, answers, now);
    }

    private static io.github.helplines.directory.core.model.Service service(Copy copy, String idOrSlug) {
        return ReplicaDirectory.entry(copy, Copy::services, RecordKind.SERVICE, idOrSlug)
                .record();
    }
}
