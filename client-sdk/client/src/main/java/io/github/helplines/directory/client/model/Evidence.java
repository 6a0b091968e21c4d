package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Evidence.Method;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a published fact is known.
 *
 * @param source what was read or who was asked, in words
 * @param url the page, where there is one
 * @param pageDate the page's own date as it gives it; null when it gives none
 * @param readOn the day it was read
 * @param method how the fact was had
 * @param checkedOn the day the service itself confirmed it, or the number was dialled; null until then
 * @param dueOn the day the next check is due; null while nobody has confirmed the fact
 * @param overdueOn the day the check is overdue; null while nobody has confirmed the fact
 */
public record Evidence(
        String source,
        @Nullable String url,
        @Nullable String pageDate,
        LocalDate readOn,
        OpenValue<Method> method,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate overdueOn) {
    public Evidence {
        requireNonNull(source, "source");
        requireNonNull(readOn, "readOn");
        requireNonNull(method, "method");
    }
}
