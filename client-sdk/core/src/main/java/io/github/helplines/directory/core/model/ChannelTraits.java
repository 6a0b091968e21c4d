package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.opening.OpeningHours;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every channel has, whatever its kind. Each channel has its own: a free service's text is not thereby free.
 *
 * @param id the channel's lasting identity
 * @param hours when it is answered; absent when nobody knows
 * @param cost what using it costs
 * @param appearsOnBill whether using it shows on a phone bill
 * @param anonymous whether one may stay unnamed
 * @param languages BCP 47 tags of the languages it is answered in
 * @param note a remark for the person about to use it
 * @param evidence how the number or address is known
 * @param hoursEvidence how the hours are known; present exactly when they are
 */
public record ChannelTraits(
        RecordId id,
        @Nullable OpeningHours hours,
        Cost cost,
        Known appearsOnBill,
        Known anonymous,
        List<String> languages,
        @Nullable String note,
        Evidence evidence,
        @Nullable Evidence hoursEvidence) {
    public ChannelTraits {
        requireNonNull(id, "id");
        requireNonNull(cost, "cost");
        requireNonNull(appearsOnBill, "appearsOnBill");
        requireNonNull(anonymous, "anonymous");
        languages = List.copyOf(languages);
        requireNonNull(evidence, "evidence");
        if ((hours == null) != (hoursEvidence == null)) {
            throw new IllegalArgumentException("hours come with their evidence, and only they do");
        }
    }
}
