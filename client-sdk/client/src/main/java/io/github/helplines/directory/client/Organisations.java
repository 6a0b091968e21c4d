package io.github.helplines.directory.client;

import io.github.helplines.directory.client.model.Organisation;
import java.util.Optional;

/** Organisations, by identity or by slug. Errors are those of {@link HelplineDirectory}. */
public interface Organisations {

    Optional<Answer<Organisation>> find(String idOrSlug);

    Answer<Organisation> get(String idOrSlug);

    /** All of them, by name. */
    Pager<Organisation> list();
}
