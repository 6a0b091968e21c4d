package io.github.helplines.directory.service.page.card;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service is for somebody. Silent in {@link #toString()}: an answer tells of the person.
 *
 * @param outcome eligible, not_eligible or need_more
 * @param question the one question worth asking; null when nothing is left to ask
 * @param services who else
 */
public record ForMe(
        String lang, String outcome, Words text, @Nullable Asked question, List<ServiceCard> services) {
    public ForMe {
        requireNonNull(lang, "lang");
        requireNonNull(outcome, "outcome");
        requireNonNull(text, "text");
        services = List.copyOf(services);
    }

    /**
     * One question.
     *
     * @param fact by the name that declined takes
     * @param input number or postcode for what is typed; none where there are answers to choose from
     */
    public record Asked(String fact, Words text, String input, List<Choice> answers) {
        public Asked {
            requireNonNull(fact, "fact");
            requireNonNull(text, "text");
            requireNonNull(input, "input");
            answers = List.copyOf(answers);
        }

        @Override
        public String toString() {
            return "Asked[redacted]";
        }
    }

    /**
     * One answer to choose.
     *
     * @param add what it adds to the circumstances, as JSON
     */
    public record Choice(String text, @JsonRawValue String add) {
        public Choice {
            requireNonNull(text, "text");
            requireNonNull(add, "add");
        }

        @Override
        public String toString() {
            return "Choice[redacted]";
        }
    }

    @Override
    public String toString() {
        return "ForMe[redacted]";
    }
}
