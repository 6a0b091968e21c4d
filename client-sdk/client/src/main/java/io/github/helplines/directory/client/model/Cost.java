package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Cost.Price;
import org.jspecify.annotations.Nullable;

/**
 * What using a channel costs.
 *
 * @param landline from a landline in the UK
 * @param mobile from a mobile in the UK
 * @param source whose rule it is, such as Ofcom's; null when nobody knows the cost
 */
public record Cost(
        OpenValue<Price> landline,
        OpenValue<Price> mobile,
        @Nullable String source) {
    public Cost {
        requireNonNull(landline, "landline");
        requireNonNull(mobile, "mobile");
    }
}
