package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every channel says of itself.
 *
 * @param id a lower-case UUID, which never changes
 * @param display what is rung, texted or opened, as people read it: {@code 0800 612 6505}
 * @param action what to do, in words, always printed whole: {@code Text DVS to 82228}
 * @param uri a link that does it ({@code tel:}, {@code sms:}, {@code mailto:}, {@code https:}); null where there is none
 * @param spoken how a voice reads {@code display}; null where that is no different
 * @param cost what using it costs
 * @param appearsOnBill whether a telephone bill shows it
 * @param anonymous whether one need not say who one is
 * @param languages which languages it answers in (BCP 47); empty when nobody knows
 * @param note something to know; null for nothing
 * @param evidence how its number or address is known
 * @param hours when somebody is there; null when nobody knows
 * @param hoursEvidence how its hours are known; null when nobody knows them
 */
public record ChannelDetails(
        String id,
        String display,
        String action,
        @Nullable String uri,
        @Nullable String spoken,
        Cost cost,
        OpenValue<Known> appearsOnBill,
        OpenValue<Known> anonymous,
        List<String> languages,
        @Nullable String note,
        Evidence evidence,
        @Nullable OpeningHours hours,
        @Nullable Evidence hoursEvidence) {
    public ChannelDetails {
        requireNonNull(id, "id");
        requireNonNull(display, "display");
        requireNonNull(action, "action");
        requireNonNull(cost, "cost");
        requireNonNull(appearsOnBill, "appearsOnBill");
        requireNonNull(anonymous, "anonymous");
        languages = List.copyOf(languages);
        requireNonNull(evidence, "evidence");
    }
}
