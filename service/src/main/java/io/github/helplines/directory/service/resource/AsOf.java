package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.Rfc3339;
import java.time.Instant;
import java.util.Optional;

/** From when an answer is to be. Cursors are bound to how this prints. */
sealed interface AsOf {
    String PARAMETER = "as_of";
    String DESCRIPTION =
            "As the directory stood then: a sequence of the log, or an instant from 1972 to now. What did not"
                    + " exist then is 404; nobody may store the answer.";
    /** The newest sequence of the shipped directory after its first import. */
    String EXAMPLE = "32";

    /** When this entry was the newest. */
    record AtSequence(long sequence) implements AsOf {}

    /** At this moment. */
    record AtInstant(Instant instant) implements AsOf {
        public AtInstant {
            requireNonNull(instant, "instant");
        }
    }

    static Optional<AsOf> parse(String text) {
        Optional<AsOf> sequence = Sequence.parse(text).map(parsed -> new AtSequence(parsed.value()));
        return sequence.isPresent() ? sequence : instant(text).map(AtInstant::new);
    }

    /** In a query a plus sign that nobody escaped arrives as a space. */
    static Optional<Instant> instant(String text) {
        return Rfc3339.parse(text.replace(' ', '+'));
    }
}
