package io.github.helplines.directory.client;

import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.client.model.ServiceEligibility;
import io.github.helplines.directory.client.model.ServiceStatus;
import io.github.helplines.directory.core.eligibility.Circumstances;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services, by identity or by slug; an old slug goes on answering. Errors are those of {@link HelplineDirectory}. */
public interface Services {

    Optional<Answer<Service>> find(String idOrSlug);

    Answer<Service> get(String idOrSlug);

    /** Those that fit, by name. */
    Pager<Service> list(ServiceQuery query);

    /**
     * Whether somebody is there.
     *
     * @param at the instant asked about; null for now
     */
    Answer<ServiceStatus> status(String idOrSlug, @Nullable Instant at);

    /**
     * Whether a person can use a service, and who else there is.
     *
     * @throws InvalidRequestException for circumstances that contradict one another
     */
    Answer<ServiceEligibility> assess(String idOrSlug, Circumstances circumstances);

    /**
     * The same of several services; of all of them when none is named.
     *
     * @throws InvalidRequestException for circumstances that contradict one another, or a service that is not there
     */
    Answer<List<ServiceEligibility>> assessAll(List<String> idsOrSlugs, Circumstances circumstances);
}
