package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.json.WireName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One offer of help.
 *
 * @param organisation who runs it
 * @param funder who pays for it, where a source says
 * @param discreetName a name that gives nothing away to somebody looking over a shoulder
 * @param onContact what happens when one makes contact
 * @param rule who may use it
 * @param ruleText the rule as people would say it
 * @param ruleEvidence how the rule is known
 * @param coverage the areas it serves; empty when unknown. Never a criterion, never asked
 * @param channels ways to make contact, the preferred first
 * @param recalled channels it had that were recalled; none is ever taken off
 * @param handOffs who else, for those it cannot help
 * @param showWith services that stand beside it wherever it is listed, such as an adult line's under-18 counterparts
 * @param general listed when no topic is asked
 */
public record Service(
        RecordId id,
        Slug slug,
        List<Slug> previousSlugs,
        Slug organisation,
        @Nullable Slug funder,
        String name,
        String discreetName,
        String summary,
        @Nullable String description,
        @Nullable String onContact,
        List<Slug> topics,
        Rule rule,
        String ruleText,
        Evidence ruleEvidence,
        Set<AreaCode> coverage,
        Known free,
        Known confidential,
        Known anonymous,
        Type type,
        Reach reach,
        List<String> languages,
        @Nullable Alert alert,
        List<Channel> channels,
        List<RecalledChannel> recalled,
        List<HandOff> handOffs,
        List<Slug> showWith,
        boolean general)
        implements DirectoryRecord {

    /** What a service is for. */
    public enum Type implements WireName {
        SUPPORT,
        REPORTING,
        REMOVAL,
        EMERGENCY;
    }

    /** Whether it is meant for one part of the country or for all of it. */
    public enum Reach implements WireName {
        LOCAL,
        NATIONAL;
    }

    public Service {
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        previousSlugs = List.copyOf(previousSlugs);
        requireNonNull(organisation, "organisation");
        requireNonNull(name, "name");
        requireNonNull(discreetName, "discreetName");
        requireNonNull(summary, "summary");
        topics = List.copyOf(topics);
        requireNonNull(rule, "rule");
        requireNonNull(ruleText, "ruleText");
        requireNonNull(ruleEvidence, "ruleEvidence");
        coverage = Set.copyOf(coverage);
        requireNonNull(free, "free");
        requireNonNull(confidential, "confidential");
        requireNonNull(anonymous, "anonymous");
        requireNonNull(type, "type");
        requireNonNull(reach, "reach");
        languages = List.copyOf(languages);
        channels = List.copyOf(channels);
        recalled = List.copyOf(recalled);
        handOffs = List.copyOf(handOffs);
        showWith = List.copyOf(showWith);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SERVICE;
    }

    /**
     * This service without one of its channels, for good.
     *
     * @param channel one of its channels
     * @param at the sequence of the entry that recalls it
     * @throws IllegalArgumentException when the channel is not one of its own
     */
    public Service recalling(RecordId channel, long at) {
        Channel gone = channels.stream()
                .filter(each -> each.id().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a channel of this service"));
        List<RecalledChannel> longer = new ArrayList<>(recalled);
        longer.add(new RecalledChannel(channel, gone.kind(), gone.mark(), gone.keywordMark(), at));
        List<Channel> left =
                channels.stream().filter(each -> !each.id().equals(channel)).toList();
        return with(left, longer);
    }

    /** This service with other channels. */
    public Service with(List<Channel> otherChannels, List<RecalledChannel> otherRecalled) {
        return new Service(
                id,
                slug,
                previousSlugs,
                organisation,
                funder,
                name,
                discreetName,
                summary,
                description,
                onContact,
                topics,
                rule,
                ruleText,
                ruleEvidence,
                coverage,
                free,
                confidential,
                anonymous,
                type,
                reach,
                languages,
                alert,
                otherChannels,
                otherRecalled,
                handOffs,
                showWith,
                general);
    }
}
