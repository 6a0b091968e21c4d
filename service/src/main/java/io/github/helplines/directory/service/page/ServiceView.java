package io.github.helplines.directory.service.page;

import io.github.helplines.directory.service.page.card.ChannelLine;
import io.github.helplines.directory.service.page.card.Doubt;
import io.github.helplines.directory.service.page.card.Guidance;
import io.github.helplines.directory.service.page.card.HandOffLine;
import io.github.helplines.directory.service.page.card.ServiceCard;
import io.github.helplines.directory.service.page.card.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A card as the template takes it.
 *
 * @param first whether its name stands above already, as the title
 * @param alert what to know these days, in the record's own words; discreetly it is folded away, for they may tell
 * @param guidance what stands after this service and before the others
 * @param handOffTag the heading of whom to turn to instead: no level is left out, whether the name has a heading or not
 */
record ServiceView(
        boolean first,
        String nameText,
        @Nullable String nameLang,
        @Nullable Words alert,
        @Nullable Words folded,
        @Nullable Words withdrawn,
        boolean hasChannels,
        List<Channel> channels,
        boolean hasDoubts,
        List<Doubt> doubts,
        @Nullable Words summary,
        boolean hasHandOffs,
        String handOffTag,
        List<HandOff> handOffs,
        @Nullable Guidance guidance) {

    /**
     * @param number whether it is one to ring or to text, and is shown large
     * @param outside whether the link leads to another site
     * @param folded the record's own note, where it is folded away
     */
    record Channel(
            String id,
            boolean number,
            String label,
            String value,
            @Nullable String href,
            boolean outside,
            String open,
            @Nullable Words folded,
            List<Words> remarks) {

        /**
         * @param doubts what is said below all channels, and not again in the notes of this one
         * @param instead what to show in place of an address that says whose it is; null to show the address
         */
        static Channel of(ChannelLine line, List<Doubt> doubts, boolean discreet, @Nullable String instead) {
            String href = line.href();
            boolean folds = discreet && line.noted();
            Words note = folds ? line.remarks().get(0) : null;
            Set<String> said = doubts.stream().map(Doubt::note).collect(Collectors.toSet());
            return new Channel(
                    line.id(),
                    href != null && (href.startsWith("tel:") || href.startsWith("sms:")),
                    instead == null ? line.label() : "",
                    instead == null ? line.value() : instead,
                    href,
                    href != null && href.startsWith("https:"),
                    line.open(),
                    note,
                    line.remarks().stream()
                            .skip(folds ? 1 : 0)
                            .filter(remark -> !said.contains(remark.text()))
                            .toList());
        }
    }

    /** @param text why; null where it would say too much */
    record HandOff(
            @Nullable String text,
            String name,
            String href,
            @Nullable String lang) {

        static HandOff of(HandOffLine line, boolean discreet, UnaryOperator<String> linking) {
            return new HandOff(
                    discreet ? null : line.text(),
                    discreet ? line.discreetName() : line.name(),
                    linking.apply(line.page()),
                    line.lang());
        }
    }

    /**
     * @param title what stands above the cards
     * @param level of the heading of a service, below the title
     * @param labels by name
     * @param linking the path of a page to the link that leads there
     */
    static ServiceView of(
            ServiceCard card,
            String title,
            int level,
            boolean discreet,
            Map<String, String> labels,
            UnaryOperator<String> linking,
            @Nullable Guidance guidance) {
        Words name = discreet ? card.discreetName() : card.name();
        return new ServiceView(
                name.text().equals(title),
                name.text(),
                name.lang(),
                discreet ? null : card.alert(),
                discreet ? card.alert() : null,
                card.withdrawn(),
                !card.channels().isEmpty(),
                card.channels().stream()
                        .map(line -> Channel.of(
                                line, card.doubts(), discreet, discreet ? labels.get("discreet_" + line.kind()) : null))
                        .toList(),
                !card.doubts().isEmpty(),
                card.doubts(),
                discreet ? null : card.summary(),
                !card.handOffs().isEmpty(),
                "h" + (name.text().equals(title) ? level : level + 1),
                card.handOffs().stream()
                        .map(line -> HandOff.of(line, discreet, linking))
                        .toList(),
                guidance);
    }
}
