package io.github.helplines.directory.client;

import io.github.helplines.directory.client.model.Topic;
import java.util.Optional;

/** Topics, by identity or by slug. Errors are those of {@link HelplineDirectory}. */
public interface Topics {

    Optional<Answer<Topic>> find(String idOrSlug);

    Answer<Topic> get(String idOrSlug);

    /** All of them, by name. */
    Pager<Topic> list();
}
