package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Evidence.Method;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to confirm a fact.
 *
 * @param method dialled, or confirmed by the owner
 * @param checkedOn the day of it
 * @param source who or what confirmed it, in words for the public; absent to keep the source there is
 * @param pointer where the request says so
 */
record EvidenceCheck(
        Method method, LocalDate checkedOn, @Nullable String source, String pointer) {
    /** How long ago a check may be that is told of now. */
    static final int MOST_DAYS_AGO = 30;

    private static final int MAX_SOURCE = 200;

    EvidenceCheck {
        requireNonNull(method, "method");
        requireNonNull(checkedOn, "checkedOn");
        requireNonNull(pointer, "pointer");
    }

    /**
     * Reads the members that say what was done, noting every fault.
     *
     * @param methods those that will do
     * @param today in London
     */
    static Optional<EvidenceCheck> read(ObjectReader reader, Set<Method> methods, LocalDate today) {
        int before = reader.faults().size();
        Optional<Method> method = reader.requiredParsed(
                "method",
                methods.stream().sorted().map(WireName::wire).collect(Collectors.joining(" or ")),
                text -> WireName.parse(Method.class, text).filter(methods::contains));
        Optional<LocalDate> checkedOn =
                reader.requiredParsed("checked_on", "a date such as 2026-12-24", EvidenceCheck::date);
        checkedOn.ifPresent(day -> {
            if (day.isAfter(today) || day.isBefore(today.minusDays(MOST_DAYS_AGO))) {
                reader.fault("checked_on", "out_of_range", "must be today or one of the 30 days before");
            }
        });
        Optional<String> source =
                reader.has("source") ? ProposalRequest.text(reader, "source", MAX_SOURCE) : Optional.empty();
        return reader.faults().size() > before
                ? Optional.empty()
                : Optional.of(new EvidenceCheck(
                        method.orElseThrow(), checkedOn.orElseThrow(), source.orElse(null), reader.pointer()));
    }

    /** Every method by which something is confirmed. */
    static Set<Method> confirming() {
        return Arrays.stream(Method.values())
                .filter(Method::confirms)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Method.class)));
    }

    /**
     * The evidence after this check, in its canonical form. Another source has a page of its own, or none; where the
     * source stays, so does what is known of its page.
     */
    JsonObject applyTo(JsonValue before) {
        Map<String, JsonValue> members = new TreeMap<>(((JsonObject) before).members());
        if (source != null) {
            members.remove("url");
            members.remove("page_date");
            members.put("source", JsonValue.of(source));
            members.put("read_on", JsonValue.of(checkedOn.toString()));
        }
        members.put("method", JsonValue.of(method.wire()));
        members.put("checked_on", JsonValue.of(checkedOn.toString()));
        members.put(
                "due_on",
                JsonValue.of(checkedOn.plusDays(Evidence.DUE_AFTER_DAYS).toString()));
        members.put(
                "overdue_on",
                JsonValue.of(checkedOn.plusDays(Evidence.OVERDUE_AFTER_DAYS).toString()));
        return JsonObject.of(members);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            // LocalDate alone would read years of more digits, and signs.
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
