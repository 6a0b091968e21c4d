package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Known;
import io.github.helplines.directory.core.model.Service.Reach;
import io.github.helplines.directory.core.model.Service.Type;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One offer of help.
 *
 * @param organisation who runs it; null only where a text about that organisation was emptied
 * @param funder who pays for it, where a source says
 * @param discreetName a name that gives nothing away to somebody looking over a shoulder
 * @param onContact what happens when one makes contact; null when nobody says
 * @param topics slugs of what it helps with
 * @param rule who may use it
 * @param ruleText the rule as people would say it
 * @param ruleEvidence how the rule is known
 * @param coverage codes of the areas it serves; empty when unknown
 * @param alert something to know for a while; null for nothing
 * @param notice what has to be said of it before anything else: that a number was withdrawn; null for nothing
 * @param channels ways to make contact, the preferred first
 * @param handOffs who else, for those it cannot help
 * @param showWith slugs of services that stand beside it wherever it is listed
 * @param general listed when no topic is asked
 */
public record Service(
        String id,
        String slug,
        List<String> previousSlugs,
        @Nullable Link organisation,
        @Nullable Link funder,
        String name,
        String discreetName,
        String summary,
        @Nullable String description,
        @Nullable String onContact,
        List<String> topics,
        Rule rule,
        String ruleText,
        Evidence ruleEvidence,
        List<String> coverage,
        OpenValue<Known> free,
        OpenValue<Known> confidential,
        OpenValue<Known> anonymous,
        OpenValue<Type> type,
        OpenValue<Reach> reach,
        List<String> languages,
        @Nullable Alert alert,
        @Nullable String notice,
        List<Channel> channels,
        List<HandOff> handOffs,
        List<String> showWith,
        boolean general) {

    /** Something to know for a while; both days are included. */
    public record Alert(String text, LocalDate from, LocalDate until) {
        public Alert {
            requireNonNull(text, "text");
            requireNonNull(from, "from");
            requireNonNull(until, "until");
        }
    }

    /**
     * Somebody else to turn to.
     *
     * @param service the other service's slug
     */
    public record HandOff(String service, String text) {
        public HandOff {
            requireNonNull(service, "service");
            requireNonNull(text, "text");
        }
    }

    public Service {
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        previousSlugs = List.copyOf(previousSlugs);
        requireNonNull(name, "name");
        requireNonNull(discreetName, "discreetName");
        requireNonNull(summary, "summary");
        topics = List.copyOf(topics);
        requireNonNull(rule, "rule");
        requireNonNull(ruleText, "ruleText");
        requireNonNull(ruleEvidence, "ruleEvidence");
        coverage = List.copyOf(coverage);
        requireNonNull(free, "free");
        requireNonNull(confidential, "confidential");
        requireNonNull(anonymous, "anonymous");
        requireNonNull(type, "type");
        requireNonNull(reach, "reach");
        languages = List.copyOf(languages);
        channels = List.copyOf(channels);
        handOffs = List.copyOf(handOffs);
        showWith = List.copyOf(showWith);
    }
}
